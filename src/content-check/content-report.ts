import { report as messages } from '../model/messages/report.ts'
import { checkFiles, type Report } from './check-files.ts'
import type { OpenLink } from './check-links.ts'
import type { DueReview } from './due-reviews.ts'
import { filesIn } from './folder-files.ts'
import { describeProblem, type Problem } from './problem.ts'

export type { DueReview, OpenLink, Problem }
export { describeProblem }

/**
 * Checks a content folder, as `checkFiles` does.
 *
 * @param folder The content folder, such as `src/content`.
 * @param today The day that decides which guides are due for a check.
 */
export const checkContent = (folder: string, today = new Date()): Report => checkFiles(filesIn(folder), today)

/** All problems as one text that ends with their number. */
export const describeProblems = (problems: readonly Problem[]): string =>
  [...problems.map(describeProblem), messages.problems(problems.length)].join('\n\n')

/** Throws an error that lists all problems of the content; does nothing if there are none. */
export const assertContent = (folder: string): void => {
  const report = checkContent(folder)
  if (report.kind === 'faulty') throw new Error(describeProblems(report.problems))
}
