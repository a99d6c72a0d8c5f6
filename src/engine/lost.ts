import type { Version } from './compare.ts'
import { first } from './first.ts'
import { answersIn, guideNow, stepNow, type Published } from './published.ts'
import { answerIds, followed, proposeAnswers } from './successors.ts'

/** A published answer that is gone; `written` are its successors in the record, which lead nowhere. */
export type LostAnswer = {
  readonly id: string
  readonly written: readonly string[] | undefined
  readonly proposed: readonly string[]
}

/** A published guide that is gone. */
export type LostGuide = {
  readonly id: string
  readonly written: string | undefined
  readonly proposed: string | undefined
}

/** A published step that is gone; `now` is its guide, or the successor of its guide. */
export type LostStep = {
  readonly guide: string
  readonly step: string
  readonly now: string
  readonly written: string | undefined
  readonly proposed: string | undefined
}

/** Whether the successors of the answer `from` lead to the answer `id`. */
const leadsTo = (id: string, from: string, answers: Published['successors']['answers']): boolean => {
  const reached = new Set([from])
  // the loop also visits ids that it adds
  for (const each of reached) for (const next of answers[each] ?? []) reached.add(next)
  return reached.has(id)
}

/** The published answers for which a flow needs a successor; `check` found the flow sound. */
export const lostAnswers = (
  { states, successors: { answers } }: Published,
  flow: Version['flow'],
): readonly LostAnswer[] => {
  const current = answerIds(flow)
  const published = Object.values(states).flatMap((addresses) => Object.values(addresses).map(answersIn))
  const ids = new Set([...published.flat(), ...Object.keys(answers)])
  const proposals = proposeAnswers(published, flow)
  return [...ids]
    .filter((id) => !current.has(id) && !followed(id, answers, current))
    .map((id) => ({ id, written: answers[id], proposed: proposals[id] ?? [] }))
    .filter(
      ({ id, written }) =>
        // a successor that is gone is in this list itself
        !written?.every((each) => current.has(each) || (ids.has(each) && !leadsTo(id, each, answers))),
    )
}

/** The ids of all guides that were published. */
const publishedGuides = ({ guides, steps, successors }: Published): ReadonlySet<string> =>
  new Set([
    ...Object.values(guides).flatMap((slugs) => Object.values(slugs)),
    ...Object.keys(steps),
    ...Object.keys(successors.guides),
  ])

/** The published guides that need a successor. */
export const lostGuides = (published: Published, guides: Version['guides']): readonly LostGuide[] => {
  const ids = publishedGuides(published)
  const proposed = first(Object.keys(guides), (each) => !ids.has(each))
  return [...ids]
    .filter((id) => guideNow(id, published, guides) === undefined)
    .map((id) => ({ id, written: published.successors.guides[id], proposed }))
}

/** The proposed successor of a published step: the first new step, else the nearest earlier step that exists. */
const proposedStep = (
  step: string,
  published: readonly string[],
  steps: readonly string[],
): string | undefined =>
  first(steps, (each) => !published.includes(each)) ??
  published
    .slice(0, published.indexOf(step))
    .filter((each) => steps.includes(each))
    .at(-1) ??
  steps[0]

/** The published steps that need a successor, without the steps of a guide that needs one itself. */
export const lostSteps = (published: Published, guides: Version['guides']): readonly LostStep[] =>
  Object.entries(published.steps).flatMap(([guide, ids]) => {
    const now = guideNow(guide, published, guides)
    if (now === undefined) return []
    const steps = guides[now]?.steps ?? []
    const successors = published.successors.steps[guide] ?? {}
    return [...new Set([...ids, ...Object.keys(successors)])]
      .filter((step) => !stepNow(guide, step, published, guides))
      .map((step) => ({
        guide,
        step,
        now,
        written: successors[step],
        proposed: proposedStep(step, ids, steps),
      }))
  })
