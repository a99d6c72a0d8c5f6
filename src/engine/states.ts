import type { Flow, OutcomeState, QuestionState } from './flow.ts'
import { questionsOf } from './questions.ts'
import { resolve } from './resolve.ts'

/** Every state: the first question, then the others by their number of answers. */
export type ListedStates = {
  readonly kind: 'listed'
  readonly states: readonly (QuestionState | OutcomeState)[]
}

/** The result for a flow with more states than the limit. */
type TooManyStates = {
  readonly kind: 'too-many'
  readonly limit: number
  /** The exact number of states; `endless` where the flow has a loop. */
  readonly count: bigint | 'endless'
}

/** The number of states, counted without making them. */
const count = (flow: Flow): bigint | 'endless' => {
  const questions = questionsOf(flow)
  const known = new Map<string, bigint | 'endless'>()
  const from = (id: string): bigint | 'endless' => {
    const found = known.get(id)
    if (found !== undefined) return found
    // until the answers are counted: a question that is met again is in a loop
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
 * Every state of the flow, or their number where it is more than `limit`: each state is a page.
 *
 * Throws, as `resolve` does, where the flow leads to an id it does not have.
 */
export const states = (flow: Flow, limit = 10_000): ListedStates | TooManyStates => {
  const total = count(flow)
  if (total === 'endless' || total > limit) return { kind: 'too-many', limit, count: total }
  const todo: (readonly string[])[] = [[]]
  const found: (QuestionState | OutcomeState)[] = []
  // the loop also visits states that it adds
  for (const answers of todo) {
    const state = resolve(flow, answers)
    if (state.kind === 'invalid') throw new Error(`The answers ${answers.join(', ')} do not fit the flow.`)
    found.push(state)
    if (state.kind === 'question') for (const { id } of state.question.answers) todo.push([...answers, id])
  }
  return { kind: 'listed', states: found }
}

/** Every state of a flow; throws where they are too many to have pages. */
export const statesOf = (flow: Flow): readonly (QuestionState | OutcomeState)[] => {
  const found = states(flow)
  if (found.kind === 'listed') return found.states
  throw new Error(`the flow has ${found.count} states, more than ${found.limit} pages`)
}
