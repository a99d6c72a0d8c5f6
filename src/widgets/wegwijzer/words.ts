/**
 * A text of the interface with its `{names}` replaced by values. A name without a value stays.
 *
 * @example fill('Voor: {audience}', { audience: 'adviseur' }) // 'Voor: adviseur'
 */
export const fill = (
  text: string | undefined,
  values: Readonly<Record<string, string | number | undefined>>,
): string => (text ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** A day in words, such as `24 november 2026`. English dates are British: the day comes before the month. */
export const longDate = (locale: string, day: Date): string =>
  day.toLocaleDateString(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' })
