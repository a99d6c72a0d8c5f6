/**
 * A text of the interface with its `{names}` replaced by values. A name without a value stays.
 *
 * @example fill('Voor: {audience}', { audience: 'adviseur' }) // 'Voor: adviseur'
 */
export const fill = (
  text: string | undefined,
  values: Readonly<Record<string, string | number | undefined>>,
): string => (text ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

const formats: Record<string, Intl.DateTimeFormat> = {}

/** A day in words, such as `24 november 2026`. English dates are British: the day comes before the month. */
export const longDate = (locale: string, day: Date): string => {
  // making a format takes longer than using it
  formats[locale] ??= new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return formats[locale].format(day)
}
