import { LOCALES } from '../model/locales.ts'
import { checkBodies } from './check-bodies.ts'
import { checkFlow } from './check-flow.ts'
import { checkGuides } from './check-guides.ts'
import { checkLinks, openLinks, type OpenLink } from './check-links.ts'
import { checkMap } from './check-map.ts'
import { checkTexts } from './check-texts.ts'
import { checkWords } from './check-words.ts'
import { loadContent } from './load-content.ts'
import { describeProblem, type Problem } from './problem.ts'

export type { OpenLink, Problem }
export { describeProblem }

/** What the check of the content found. */
type Report =
  | {
      readonly kind: 'sound'
      /** What has to be confirmed or found before publishing. */
      readonly open: readonly OpenLink[]
      readonly counts: Readonly<Record<'guides' | 'steps' | 'questions' | 'answers', number>>
    }
  | { readonly kind: 'faulty'; readonly problems: readonly Problem[] }

/**
 * Holds all content against its schemas and against itself: everything that is named exists, in every language, and
 * no visitor gets stuck. Files that have not the right form are told first: what they say is not yet known.
 *
 * @param folder The content folder, such as `src/content`.
 */
export const checkContent = async (folder: string): Promise<Report> => {
  const loaded = await loadContent(folder)
  if (!('content' in loaded)) return { kind: 'faulty', problems: loaded.problems }
  const { content } = loaded
  const problems = [
    checkFlow,
    checkGuides,
    checkMap,
    checkWords,
    checkLinks,
    checkTexts,
    checkBodies,
  ].flatMap((check) => check(content))
  if (problems.length > 0) return { kind: 'faulty', problems }
  const guides = content.guides.filter(({ locale }) => locale === LOCALES[0])
  const questions = Object.values(content.flow.data.questions)
  return {
    kind: 'sound',
    open: openLinks(content),
    counts: {
      guides: guides.length,
      steps: guides.reduce((sum, { steps }) => sum + steps.length, 0),
      questions: questions.length,
      answers: questions.reduce((sum, answers) => sum + Object.keys(answers).length, 0),
    },
  }
}

/** All problems as one text, with their number. */
export const describeProblems = (problems: readonly Problem[]): string =>
  [
    ...problems.map(describeProblem),
    `The content has ${problems.length === 1 ? '1 problem' : `${problems.length} problems`}; nothing was built.`,
  ].join('\n\n')

/** Throws with all problems of the content in its message; does nothing where there are none. */
export const assertContent = async (folder: string): Promise<void> => {
  const report = await checkContent(folder)
  if (report.kind === 'faulty') throw new Error(describeProblems(report.problems))
}
