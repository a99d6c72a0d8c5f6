import type { Answer, Flow } from './flow.ts'
import { questionsOf } from './questions.ts'

/** One answer that would have to be another. */
export type Change = {
  readonly question: string
  /** The answer that was given; absent where the question was not asked. */
  readonly from?: string
  readonly to: string
}

/** A way to the outcome: what has to change on it. */
type Way = readonly Change[]

const ARRIVED: Way = []

/** How far a way is from the answers given. An answer that changes counts for more than all that can be added. */
const distance = (way: Way): number => way.reduce((sum, { from }) => sum + (from === undefined ? 1 : 1e6), 0)

const shorter = (one: Way | undefined, two: Way | undefined): Way | undefined =>
  one && two && distance(two) < distance(one) ? two : (one ?? two)

/**
 * The smallest change of these answers that leads to an outcome: as few as possible of the answers given are changed,
 * then as few as possible are added; of ways as near, the one that keeps what was answered first, then the first of
 * the flow. Answers that follow without a choice of outcome are left out. Undefined where no answers lead there.
 *
 * @example whyNot(flow, ['consultant', 'has-cmc'], 'atp')
 *   // [{ question: 'role', from: 'consultant', to: 'institute' }]
 */
export const whyNot = (
  flow: Flow,
  answers: readonly string[],
  outcome: string,
): readonly Change[] | undefined => {
  const questions = questionsOf(flow)
  const given = new Set(answers)
  const known = new Map<string, Way | undefined>([[outcome, ARRIVED]])

  const by = (question: string, old: string | undefined, { id, to }: Answer): Way | undefined => {
    const rest = wayFrom(to)
    return !rest || id === old
      ? rest
      : [{ question, ...(old !== undefined && { from: old }), to: id }, ...rest]
  }

  const wayFrom = (id: string): Way | undefined => {
    if (known.has(id)) return known.get(id)
    // on its way already: a loop leads nowhere
    known.set(id, undefined)
    const options = questions.get(id)?.answers ?? []
    const old = options.find((answer) => given.has(answer.id))
    const tried = old ? [old, ...options] : options
    let way = tried.reduce<Way | undefined>(
      (best, answer) => shorter(best, by(id, old?.id, answer)),
      undefined,
    )
    // where all answers lead there, none has to be given
    if (way && options.every(({ to }) => wayFrom(to) === ARRIVED)) way = ARRIVED
    known.set(id, way)
    return way
  }

  return wayFrom(flow.start)
}
