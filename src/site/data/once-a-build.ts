/**
 * Returns a function that keeps the result for each argument for the rest of a build. In development each call makes a
 * new result, so that editors see their changes.
 */
export const onceABuild = <K, T>(make: (from: K) => T): ((from: K) => T) => {
  const made = new Map<K, { readonly result: T }>()
  return (from) => {
    const known = made.get(from) ?? { result: make(from) }
    if (import.meta.env.PROD) made.set(from, known)
    return known.result
  }
}
