/**
 * Fills the `{names}` in a text of the interface: `fill('Voor: {audience}', { audience: 'adviseur' })`. A name
 * without a value stays, for who fills it later.
 */
export const fill = (
  text: string | undefined,
  values: Readonly<Record<string, string | number | undefined>>,
): string => (text ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** A day in words: `24 november 2026`. English is that of Europe here: the day goes before the month. */
export const longDate = (locale: string, day: Date): string =>
  day.toLocaleDateString(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' })
