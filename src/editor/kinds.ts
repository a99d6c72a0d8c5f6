import type { Kind } from './desk-data.ts'

/** The kinds of files that have more than one file, by their paths in the folder of the content. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^questions\//, 'question'],
  [/^outcomes\//, 'outcome'],
  [/^guides\/[^/]+\.yaml$/, 'route'],
  [/\/index\.mdx$/, 'guide'],
  [/\.mdx$/, 'step'],
  [/^strings\//, 'strings'],
  [/^accessibility\//, 'accessibility'],
]

/** The kind of a file of the content, by its path in that folder. */
export const kindOf = (path: string): Kind =>
  KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? path.replace('.yaml', '')
