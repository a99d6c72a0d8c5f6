import type { Answer, Flow, Given, State } from './flow.ts'
import { first } from './first.ts'
import { questionsOf } from './questions.ts'

/**
 * The state after these answers, replayed from the first question.
 *
 * Throws where the flow leads to an id it does not have; `check` reports such a flow beforehand.
 *
 * @example resolve(flow, ['firm', 'acp-certified']) // the outcome "acp", from the step "staff"
 */
export const resolve = (flow: Flow, answers: readonly string[]): State => {
  const questions = questionsOf(flow)
  const trail: Given[] = []
  const notes = new Set<string>()
  let at = flow.start
  let last: Answer | undefined
  for (const id of answers) {
    const question = questions.get(at)
    last = question && first(question.answers, (answer) => answer.id === id)
    if (!last)
      return { kind: 'invalid', reason: question ? 'unknown-answer' : 'after-outcome', answer: id, trail }
    trail.push({ question: at, answer: id })
    for (const note of last.notes ?? []) notes.add(note)
    at = last.to
  }
  const question = questions.get(at)
  if (question) return { kind: 'question', question, trail, notes: [...notes] }
  if (!flow.outcomes.includes(at)) throw new Error(`neither a question nor an outcome: ${at}`)
  return { kind: 'outcome', outcome: at, ...(last?.from && { from: last.from }), trail, notes: [...notes] }
}
