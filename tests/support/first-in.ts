import { globSync } from 'node:fs'
import { BUILT } from './origin.ts'

/** Address of the first file of the built site that matches a pattern; a pattern that nothing matches tests nothing. */
export const firstIn = (pattern: string): string => {
  const [file] = globSync(pattern, { cwd: BUILT }).sort()
  if (!file) throw new Error(`nothing in ${BUILT} matches ${pattern}`)
  return `/${file}`
}
