import type { Flow, Question } from './flow.ts'

const indexes = new WeakMap<Flow, ReadonlyMap<string, Question>>()

/** The questions of a flow by id; indexed once, so that a large flow stays fast. */
export const questionsOf = (flow: Flow): ReadonlyMap<string, Question> => {
  const known = indexes.get(flow)
  if (known) return known
  const index = new Map<string, Question>()
  // of two questions with one id the first counts
  for (const question of flow.questions) if (!index.has(question.id)) index.set(question.id, question)
  indexes.set(flow, index)
  return index
}
