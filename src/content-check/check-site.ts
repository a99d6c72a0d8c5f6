import { languages as messages } from '../model/messages/links.ts'
import { repeats } from './repeats.ts'
import type { Content } from './load-content.ts'

/** Folders of the site that have other files. */
const TAKEN = ['frame', 'data', 'og', 'beheer', 'pagefind']

/** Reports sections with the address of another section, of another language or of other files. */
export const checkSite = ({ site, locales }: Content): void => {
  for (const [locale, { paths }] of Object.entries(site.data.languages)) {
    const taken = locale === locales[0] ? [...locales, ...TAKEN] : []
    const segments = [
      ...taken.map((path) => ({ name: path, path })),
      ...Object.entries(paths).map(([name, path]) => ({ name, path })),
    ]
    for (const [{ name, path }, first] of repeats(segments, (segment) => segment.path))
      site.report(['languages', locale, 'paths', name], messages.samePath(path, first.name))
  }
}
