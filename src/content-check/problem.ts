/** One thing that is wrong in the content. */
export type Problem = {
  /** Path below the content folder: `flow/nl.yaml`. */
  readonly file: string
  /** Line in the file, from 1; absent where the whole file is meant. */
  readonly line?: number | undefined
  /** Where in the file, as an editor reads it: `answers › firm › slug`. */
  readonly place?: string | undefined
  readonly found: string
  readonly expected: string
  /** What to do about it. */
  readonly mend: string
}

/** A problem as a few lines of text, the file named as seen from the root of the project. */
export const describeProblem = ({ file, line, place, found, expected, mend }: Problem): string =>
  [
    `src/content/${file}${line ? `:${line}` : ''}`,
    ...(place ? [`  place     ${place}`] : []),
    `  found     ${found}`,
    `  expected  ${expected}`,
    `  to mend   ${mend}`,
  ].join('\n')

/** Names in a row, for a message: `"atp", "acp"`. */
export const quoted = (names: Iterable<string>): string =>
  [...names].map((name) => `"${name}"`).join(', ') || 'none'
