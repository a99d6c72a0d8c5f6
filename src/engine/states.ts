import type { Flow, OutcomeState, QuestionState } from './flow.ts'
import { questionsOf } from './questions.ts'
import { resolve } from './resolve.ts'

/** Every state, the first question first, those with fewer answers before those with more. */
export type ListedStates = {
  readonly kind: 'listed'
  readonly states: readonly (QuestionState | OutcomeState)[]
}

/** A flow with too many states for a page each. */
type TooManyStates = {
  readonly kind: 'too-many'
  readonly limit: number
  /** How many there are, exactly; `endless` where the flow has a loop. */
  readonly count: bigint | 'endless'
}

/** How many states there are from the first question on, without making one of them. */
const count = (flow: Flow): bigint | 'endless' => {
  const questions = questionsOf(flow)
  const known = new Map<string, bigint | 'endless'>()
  const from = (id: string): bigint | 'endless' => {
    const found = known.get(id)
    if (found !== undefined) return found
    // stands while the ways on are counted: who meets it again has gone round
    known.set(id, 'endless')
    let sum = 1n
    for (const { to } of questions.get(id)?.answers ?? []) {
      const each = from(to)
      if (each === 'endless') return each
      sum += each
    }
    known.set(id, sum)
    return sum
  }
  return from(flow.start)
}

/**
 * Every state of the flow, or how many there are where they are more than `limit`: each state is a page.
 *
 * Throws, as `resolve` does, where the flow leads to an id it does not have.
 */
export const states = (flow: Flow, limit = 10_000): ListedStates | TooManyStates => {
  const total = count(flow)
  if (total === 'endless' || total > limit) return { kind: 'too-many', limit, count: total }
  const todo: (readonly string[])[] = [[]]
  const found: (QuestionState | OutcomeState)[] = []
  // a list may grow while it is walked
  for (const answers of todo) {
    const state = resolve(flow, answers)
    if (state.kind === 'invalid') throw new Error(`The answers ${answers.join(', ')} do not fit the flow.`)
    found.push(state)
    if (state.kind === 'question') for (const { id } of state.question.answers) todo.push([...answers, id])
  }
  return { kind: 'listed', states: found }
}
