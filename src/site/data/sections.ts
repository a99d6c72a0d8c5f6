import type { Locale } from '../../model/locales.ts'

/** The paths of the pages in each language, below the root of the site. */
export const SECTIONS = {
  nl: {
    home: '',
    guides: 'gidsen/',
    finder: 'wegwijzer/',
    search: 'zoeken/',
    embed: 'insluiten/',
    accessibility: 'toegankelijkheid/',
  },
  en: {
    home: 'en/',
    guides: 'en/guides/',
    finder: 'en/finder/',
    search: 'en/search/',
    embed: 'en/embed/',
    accessibility: 'en/accessibility/',
  },
} as const satisfies Record<Locale, Record<string, string>>
