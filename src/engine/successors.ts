import type { Flow } from './flow.ts'
import { questionsOf } from './questions.ts'
import { replay } from './replay.ts'
import { resolve } from './resolve.ts'

/** The ids that replace an id, followed until each is current; undefined where they end nowhere or in a circle. */
export const followed = (
  id: string,
  successors: Readonly<Record<string, readonly string[]>>,
  current: ReadonlySet<string>,
  passed: readonly string[] = [],
): readonly string[] | undefined => {
  if (current.has(id)) return [id]
  const next = passed.includes(id) ? undefined : successors[id]
  const ends = next?.map((each) => followed(each, successors, current, [...passed, id]))
  return ends?.every((end) => end !== undefined) ? ends.flat() : undefined
}

/** The ids of all answers of a flow. */
export const answerIds = (flow: Flow): ReadonlySet<string> =>
  new Set([...questionsOf(flow).values()].flatMap(({ answers }) => answers.map(({ id }) => id)))

/**
 * A proposal for each published answer that is gone and has no successor: the new answer to the question that its
 * visitors now see, where there is exactly one. Otherwise the proposal is empty, and visitors answer that question.
 *
 * @param published The answers of every published state.
 */
export const proposeAnswers = (
  published: readonly (readonly string[])[],
  flow: Flow,
): Readonly<Record<string, readonly string[]>> => {
  const current = answerIds(flow)
  const known = new Set(published.flat())
  const proposals = new Map<string, Set<string>>()
  for (const answers of published) {
    const last = answers.at(-1)
    if (last === undefined || current.has(last) || flow.retired?.[last]) continue
    const state = resolve(flow, replay(flow, answers.slice(0, -1)))
    const fresh = state.kind === 'question' ? state.question.answers.filter(({ id }) => !known.has(id)) : []
    proposals.set(last, new Set([...(proposals.get(last) ?? []), ...fresh.map(({ id }) => id)]))
  }
  return Object.fromEntries([...proposals].map(([id, found]) => [id, found.size === 1 ? [...found] : []]))
}
