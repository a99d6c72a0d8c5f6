import { describeFault, FOR_EDITORS, type Finding } from '../model/fault.ts'
import { missingName } from '../model/messages/flow.ts'

/** A name that does not exist, with the file that should have it. */
export type MissingName = {
  readonly file: string
  readonly name: string
  /** A name in that file that may be meant, and its line. */
  readonly similar?: string | undefined
  readonly line?: number | undefined
}

/** A fault at a place. */
export type Found = Finding & {
  /** The name that does not exist; several faults about one missing name become one problem. */
  readonly missing?: MissingName
  /** Whether a change of several files has this fault until its last file is saved. */
  readonly isUnfinished?: true
}

/** A fault that a change of several files has until its last file is saved. */
export const unfinished = (finding: Finding): Found => ({ ...finding, isUnfinished: true })

/** One problem of the content. */
export type Problem = Found & {
  /** Path below the content folder: `questions/role.yaml`. */
  readonly file: string
  /** Line in the file, from 1; absent where the whole file is meant. */
  readonly line?: number | undefined
  /** The place in the file, as an editor reads it: `answers › firm › slug`. */
  readonly place?: string | undefined
}

/** Adds a problem to the report. */
export type Report = (problem: Problem) => void

/** A path into a file: keys and, in a list, numbers. */
export type Place = readonly PropertyKey[]

const pathOf = ({ file, line }: Pick<Problem, 'file' | 'line'>): string => `${file}${line ? `:${line}` : ''}`

/** The problems; where several places use one name that does not exist, one problem in the file that should have it. */
export const withMissingOnce = (problems: readonly Problem[]): readonly Problem[] => {
  const groups = Map.groupBy(problems, ({ missing }) => missing && `${missing.file} ${missing.name}`)
  return [...groups].flatMap(([key, group]) => {
    const missing = group[0]?.missing
    if (key === undefined || missing === undefined || group.length === 1) return group
    const { file, name, similar, line } = missing
    return [{ file, line, ...missingName(name, similar, group.map(pathOf)) }]
  })
}

/** A problem as a few lines of text; the path of the file starts at the root of the project. */
export const describeProblem = (problem: Problem): string =>
  describeFault({ ...problem, where: `src/content/${pathOf(problem)}` }, FOR_EDITORS)
