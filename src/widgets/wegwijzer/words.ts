/**
 * Fills the `{names}` in a text of the interface: `fill('Voor: {audience}', { audience: 'adviseur' })`. A name
 * without a value stays, for who fills it later.
 */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
