/** Fills the `{names}` in a text of the interface: `fill('Voor: {audience}', { audience: 'adviseur' })`. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
