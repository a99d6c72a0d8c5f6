import type { Flow } from './flow.ts'
import { questionsOf } from './questions.ts'

/**
 * The largest number of questions from a question or outcome to the end, itself included: 0 for an outcome, `Infinity`
 * for a question in or before a loop.
 *
 * @example questionsToCome(flow, 'holds-cmc') // 3: this one, "background" and "exemption-wish"
 */
export const questionsToCome = (flow: Flow, id: string): number => {
  const questions = questionsOf(flow)
  const known = new Map<string, number>()
  const from = (at: string): number => {
    const found = known.get(at)
    if (found !== undefined) return found
    const question = questions.get(at)
    // until the answers are counted: a question that is met again is in a loop
    if (question) known.set(at, Infinity)
    const most = question ? 1 + Math.max(0, ...question.answers.map(({ to }) => from(to))) : 0
    known.set(at, most)
    return most
  }
  return from(id)
}
