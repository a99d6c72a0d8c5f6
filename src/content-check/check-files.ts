import { checkActors } from './check-actors.ts'
import { checkBodies } from './check-bodies.ts'
import { checkFlow } from './check-flow.ts'
import { checkGuides } from './check-guides.ts'
import { checkLines } from './check-lines.ts'
import { checkLinks, openLinks, webLinks, type OpenLink, type WebLink } from './check-links.ts'
import { checkMap } from './check-map.ts'
import { checkPublished } from './check-published.ts'
import { checkSentences } from './check-sentences.ts'
import { checkSite } from './check-site.ts'
import { checkTexts } from './check-texts.ts'
import { checkWords } from './check-words.ts'
import { checkReviews, dueReviews, type DueReview } from './due-reviews.ts'
import type { ContentFiles } from './content-files.ts'
import { flowOf, loadContent, type Content } from './load-content.ts'
import { describeProblem, withMissingOnce, type Problem } from './problem.ts'

/** The result of the content check. */
export type Report =
  | {
      readonly kind: 'sound'
      /** The links to confirm or find before publishing. */
      readonly open: readonly OpenLink[]
      readonly webLinks: readonly WebLink[]
      /** The guides to check against their sources, now or within two months. */
      readonly reviews: readonly DueReview[]
      readonly counts: Readonly<Record<'guides' | 'steps' | 'questions' | 'answers', number>>
    }
  | { readonly kind: 'faulty'; readonly problems: readonly Problem[] }

const CHECKS: readonly ((content: Content) => void)[] = [
  checkFlow,
  checkGuides,
  checkActors,
  checkLines,
  checkReviews,
  checkMap,
  checkWords,
  checkSite,
  checkLinks,
  checkTexts,
  checkSentences,
  checkBodies,
  checkPublished,
]

/**
 * Reports every problem of the content: files that do not fit their schema, names that do not exist, differences
 * between languages, and places where a visitor gets stuck. Files that do not fit their schema are reported alone,
 * since the other checks need all files.
 *
 * @param today The day that decides which guides are due for a check.
 */
export const checkFiles = (files: ContentFiles, today = new Date()): Report => {
  // by description, because a folder that can't be read is reported again for each of its files
  const found = new Map<string, Problem>()
  const content = loadContent(files, (problem) => found.set(describeProblem(problem), problem))
  const ofFiles = [...found.values()]
  if (content && ofFiles.every(({ isUnfinished }) => isUnfinished)) for (const check of CHECKS) check(content)
  // a change that is unfinished in its files is unfinished in other places too
  const problems = [...found.values()].filter(
    (problem) => ofFiles.length === 0 || ofFiles.includes(problem) || !problem.isUnfinished,
  )
  if (!content || problems.length > 0) return { kind: 'faulty', problems: withMissingOnce(problems) }
  const guides = content.guides.filter(({ locale }) => locale === content.locales[0])
  const questions = flowOf(content).questions
  return {
    kind: 'sound',
    open: openLinks(content),
    webLinks: webLinks(content),
    reviews: dueReviews(content, today),
    counts: {
      guides: guides.length,
      steps: guides.reduce((sum, { steps }) => sum + steps.length, 0),
      questions: questions.length,
      answers: questions.reduce((sum, { answers }) => sum + answers.length, 0),
    },
  }
}
