import { globSync } from 'node:fs'

/** Address of the first file of the built site that matches a pattern; a pattern that nothing matches tests nothing. */
export const firstIn = (pattern: string): string => {
  const [file] = globSync(pattern, { cwd: 'dist' }).sort()
  if (!file) throw new Error(`nothing in dist matches ${pattern}`)
  return `/${file}`
}
