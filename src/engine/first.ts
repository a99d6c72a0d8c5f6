/**
 * The first item that passes a test. Not `Array.prototype.find`: Prototype and MooTools together replace it with one that
 * throws (docs/decisions/064-patched-pages.md).
 */
export const first = <T>(items: Iterable<T>, passes: (item: T) => unknown): T | undefined => {
  for (const item of items) if (passes(item)) return item
  return undefined
}
