import { globSync } from 'node:fs'
import { BUILT } from './origin.ts'

/** Returns the address of the first built file that matches a pattern; throws where none does. */
export const firstIn = (pattern: string): string => {
  const [file] = globSync(pattern, { cwd: BUILT }).sort()
  if (!file) throw new Error(`nothing in ${BUILT} matches ${pattern}`)
  return `/${file}`
}
