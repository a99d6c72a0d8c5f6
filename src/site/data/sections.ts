import { SITE, LOCALES } from './site.ts'
import { inLocale, type Locale } from '../../model/locales.ts'
import { SECTION_NAMES } from '../../model/site-schema.ts'

type Sections = Readonly<Record<'home' | (typeof SECTION_NAMES)[number], string>>

/** The paths of the pages in each language, below the root of the site. */
export const SECTIONS: Readonly<Record<Locale, Sections>> = Object.fromEntries(
  LOCALES.map((locale) => {
    const home = locale === LOCALES[0] ? '' : `${locale}/`
    const { paths } = inLocale(SITE.languages, locale)
    const sections = SECTION_NAMES.map((name) => [name, `${home}${paths[name]}/`])
    return [locale, { home, ...Object.fromEntries(sections) } as Sections]
  }),
)

/** Returns the paths of the pages in one language, below the root of the site. */
export const sectionsOf = (locale: Locale): Sections => inLocale(SECTIONS, locale)
