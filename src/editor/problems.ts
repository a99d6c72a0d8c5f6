import { checkFiles } from '../content-check/check-files.ts'
import { filesOf } from '../content-check/content-files.ts'
import type { Problem } from '../content-check/problem.ts'
import type { Content } from './read-content.ts'

/** All problems of the content, by the check that the build also makes. */
export const problemsOf = ({ files }: Content): readonly Problem[] => {
  const report = checkFiles(filesOf(files))
  return report.kind === 'faulty' ? report.problems : []
}

// without the line, which moves with the lines above it
const keyOf = ({ file, place, found }: Problem): string => [file, place, found].join('\n')

/** The problems that stop a save: those that the content did not have before, except those of an unfinished change. */
export const newlyBlocking = (now: Content, before: Content): readonly Problem[] => {
  const known = new Set(problemsOf(before).map(keyOf))
  return problemsOf(now).filter((problem) => !problem.isUnfinished && !known.has(keyOf(problem)))
}
