/**
 * A text of the interface with its `{names}` replaced by values. A name without a value stays.
 *
 * @example fill('Voor: {audience}', { audience: 'adviseur' }) // 'Voor: adviseur'
 */
export const fill = (
  text: string | undefined,
  values: Readonly<Record<string, string | number | undefined>>,
): string => (text ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/**
 * A day in words, such as `24 november 2026`.
 *
 * @param tag A language with its country, such as `en-GB`.
 */
export const longDate = (tag: string, day: Date): string =>
  day.toLocaleDateString(tag, { dateStyle: 'long', timeZone: 'UTC' })
