import { LOCALES } from './site.ts'
import type { Locale } from '../../model/locales.ts'
import { framePath, statePath } from '../../widgets/wegwijzer/addresses.ts'
import type { Guidance } from '../../model/guidance.ts'
import { sectionsOf } from './sections.ts'
import { EVERGREEN, WIDGET, WIDGET_VERSION } from '../partners/versions.ts'

export { EVERGREEN, sectionsOf, WIDGET, WIDGET_VERSION }

/** A page of the site, whatever the language. */
export type Page =
  | { readonly kind: 'home' | 'guides' | 'search' | 'embed' | 'accessibility' }
  | { readonly kind: 'guide' | 'frame-guide'; readonly guide: string }
  | { readonly kind: 'state' | 'frame'; readonly answers: readonly string[] }

/** Returns the path of a guide below the root of the site. */
export const guidePath = (locale: Locale, slug: string): string => `${sectionsOf(locale).guides}${slug}/`

/** Returns the guidance with the addresses of the frame pages. */
export const framed = (guidance: Guidance): Guidance => ({
  ...guidance,
  path: framePath(guidance, guidance.path),
  guides: Object.fromEntries(
    Object.entries(guidance.guides).map(([id, guide]) => [
      id,
      { ...guide, path: framePath(guidance, guide.path) },
    ]),
  ),
})

/** Returns the path of a page below the root of the site: `gidsen/acp/`. */
export const pathOf = (page: Page, guidance: Guidance): string => {
  switch (page.kind) {
    case 'guide':
      return guidance.guides[page.guide]?.path ?? sectionsOf(guidance.locale).guides
    case 'state':
      return statePath(guidance, page.answers)
    case 'frame-guide':
      return framePath(guidance, pathOf({ ...page, kind: 'guide' }, guidance))
    case 'frame':
      return framePath(guidance, pathOf({ ...page, kind: 'state' }, guidance))
    default:
      return sectionsOf(guidance.locale)[page.kind]
  }
}

/** Path of the site on its host: `/`, or a sub-path such as `/certificeren/`. */
export const ROOT = import.meta.env.BASE_URL.replace(/\/*$/, '/')

/** Returns the href of a path below the root of the site. */
export const href = (path: string): string => ROOT + path

/** Returns the absolute address of a path below the root of the site. */
export const absolute = (path: string): string => new URL(href(path), import.meta.env.SITE).href

/** Returns the language of a page, and whether it is a page for a frame. */
export const kindOf = ({ pathname }: URL): { readonly locale: Locale; readonly isFramed: boolean } => {
  const [first, second] = pathname.slice(ROOT.length).split('/')
  const isFramed = first === 'frame'
  const part = isFramed ? second : first
  return { locale: LOCALES.find((locale) => locale === part) ?? LOCALES[0], isFramed }
}

/** Returns the absolute address of a path below the root of the host, even when the site is in a sub-path. */
export const onHost = (path: string): string => new URL(`/${path}`, import.meta.env.SITE).href

/** Returns the path of the search list of a language, below the root of the site. */
export const searchListPath = (locale: Locale): string => `data/search.${locale}.json`

/** Returns the path of the data of a language, below the root of the site. */
export const dataPath = (locale: Locale): string => `data/wegwijzer.${locale}.json`

/** Path of the JSON Schema of the data, below the root of the site. */
export const DATA_SCHEMA = 'data/wegwijzer.schema.json'
