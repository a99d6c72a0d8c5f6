/**
 * The first item that passes a test. It does not use `Array.prototype.find`, because Prototype and MooTools together
 * replace that function with one that throws (docs/decisions/064-patched-pages.md).
 */
export const first = <T>(items: Iterable<T>, passes: (item: T) => unknown): T | undefined => {
  for (const item of items) if (passes(item)) return item
  return undefined
}
