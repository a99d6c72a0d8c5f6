/** A language of the site by its code, such as `nl`; `languages` in site.yaml has them. */
export type Locale = string

/** The languages of a site; the pages of the first have no prefix in their address. */
export type Locales = readonly [Locale, ...Locale[]]

/**
 * The value in one language. The content check proves that each language has one.
 *
 * @throws When there is none.
 */
export const inLocale = <T>(values: Readonly<Record<Locale, T>>, locale: Locale): T => {
  const value = values[locale]
  if (value === undefined) throw new Error(`there is no value for the language "${locale}"`)
  return value
}
