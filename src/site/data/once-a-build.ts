/**
 * Keeps what a function makes from each argument for the rest of a build; in development each call makes it again, for
 * editors.
 */
export const onceABuild = <K, T>(make: (from: K) => T): ((from: K) => T) => {
  const made = new Map<K, { readonly result: T }>()
  return (from) => {
    const known = made.get(from) ?? { result: make(from) }
    if (import.meta.env.PROD) made.set(from, known)
    return known.result
  }
}
