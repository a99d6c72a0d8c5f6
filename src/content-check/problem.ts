import { describeFault, type FaultReport } from '../model/fault.ts'

/** What is wrong and how to fix it, without its place. */
export type Finding = Pick<FaultReport, 'found' | 'fix'> & { readonly expected: string }

/** One thing that is wrong in the content. */
export type Problem = Finding & {
  /** Path below the content folder: `questions/role.yaml`. */
  readonly file: string
  /** Line in the file, from 1; absent where the whole file is meant. */
  readonly line?: number | undefined
  /** Where in the file, as an editor reads it: `answers › firm › slug`. */
  readonly place?: string | undefined
}

/** Adds a problem to the report. */
export type Report = (problem: Problem) => void

/** A path into a file: keys and, in a list, numbers. */
export type Place = readonly PropertyKey[]

/** A problem as a few lines of text; the path of the file starts at the root of the project. */
export const describeProblem = ({ file, line, ...report }: Problem): string =>
  describeFault({ where: `src/content/${file}${line ? `:${line}` : ''}`, ...report })

/** Names in a row, for a message: `"atp", "acp"`. */
export const quoted = (names: Iterable<string>): string =>
  [...names].map((name) => `"${name}"`).join(', ') || 'none'
