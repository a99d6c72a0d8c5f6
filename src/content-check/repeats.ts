import type { Locales } from '../model/locales.ts'

/** Each language with each other language. */
export const localePairs = (locales: Locales) =>
  locales.flatMap((here) => locales.filter((other) => other !== here).map((there) => [here, there] as const))

/** The items with the key of an earlier item, each with the first item that has that key. */
export const repeats = <T>(items: readonly T[], key: (item: T) => unknown): readonly (readonly [T, T])[] => {
  const first = new Map<unknown, T>()
  return items.flatMap((item) => {
    const earlier = first.get(key(item))
    if (earlier !== undefined) return [[item, earlier] as const]
    first.set(key(item), item)
    return []
  })
}
