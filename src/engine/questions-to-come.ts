import type { Flow } from './flow.ts'
import { questionsOf } from './questions.ts'

/**
 * How many questions at most still come from a question or outcome on, itself included: 0 for an outcome, and
 * `Infinity` where answers can go round.
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
    // stands while the answers are followed: who meets it again has gone round
    if (question) known.set(at, Infinity)
    const most = question ? 1 + Math.max(0, ...question.answers.map(({ to }) => from(to))) : 0
    known.set(at, most)
    return most
  }
  return from(id)
}
