/** The first of a version's three numbers. */
export const majorOf = (version: string): number => Number(version.split('.')[0])

const numbers = (version: string) => version.split('.').map(Number)

/** Sorts versions by their numbers: 1.9.0 before 1.10.0. */
export const byVersion = (one: string, two: string): number => {
  const [a, b] = [numbers(one), numbers(two)]
  const at = a.findIndex((number, index) => number !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
