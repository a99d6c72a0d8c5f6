import type { Kind } from './desk-data.ts'

/** The kinds that have more than one file, by the pattern of their paths in the content folder. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^questions\//, 'question'],
  [/^outcomes\//, 'outcome'],
  [/^guides\/[^/]+\.yaml$/, 'route'],
  [/\/index\.mdx$/, 'guide'],
  [/\.mdx$/, 'step'],
  [/^strings\//, 'strings'],
  [/^accessibility\//, 'accessibility'],
]

/** The kind of a file, by its path in the content folder. */
export const kindOf = (path: string): Kind =>
  KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? path.replace('.yaml', '')
