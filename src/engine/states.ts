import type { Flow, OutcomeState, QuestionState } from './flow.ts'
import { resolve } from './resolve.ts'
export type ListedStates = {
  readonly kind: 'listed'
  readonly states: readonly (QuestionState | OutcomeState)[]
}
export type TooManyStates = {
  readonly kind: 'too-many'
  readonly limit: number
  readonly count: bigint | 'endless'
}
export const states = (flow: Flow, limit = 10_000): ListedStates | TooManyStates => {
  const found: (QuestionState | OutcomeState)[] = []
  const todo: (readonly string[])[] = [[]]
  for (const answers of todo) {
    const s = resolve(flow, answers)
    if (s.kind === 'invalid') continue
    found.push(s)
    if (s.kind === 'question') for (const a of s.question.answers) todo.push([...answers, a.id])
    if (found.length > limit) return { kind: 'too-many', limit, count: 'endless' }
  }
  return { kind: 'listed', states: found }
}
