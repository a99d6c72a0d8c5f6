/** The languages of the site; the pages of the first have no prefix in their address. */
export const LOCALES = ['nl', 'en'] as const
export type Locale = (typeof LOCALES)[number]
