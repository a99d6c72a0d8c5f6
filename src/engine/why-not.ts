import type { Answer, Flow } from './flow.ts'
import { first } from './first.ts'
import { questionsOf } from './questions.ts'

/** One answer to change or to add. */
export type Change = {
  readonly question: string
  /** The given answer; absent where the question was not asked. */
  readonly from?: string
  readonly to: string
}

/** The changes that one path to the outcome needs. */
type Path = readonly Change[]

const ARRIVED: Path = []

/** The cost of a path. One changed answer costs more than any number of added answers. */
const cost = (path: Path): number => path.reduce((sum, { from }) => sum + (from === undefined ? 1 : 1e6), 0)

const cheaper = (one: Path | undefined, two: Path | undefined): Path | undefined =>
  one && two && cost(two) < cost(one) ? two : (one ?? two)

/**
 * The smallest change of these answers that leads to an outcome: as few given answers as possible change, then as few
 * as possible are added. Of equal paths it is the one that keeps the earliest answers, then the first in the flow. It
 * leaves out answers after which every path leads to the outcome. Undefined where no answers lead there.
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
  const known = new Map<string, Path | undefined>([[outcome, ARRIVED]])

  const pathBy = (question: string, old: string | undefined, { id, to }: Answer): Path | undefined => {
    const rest = pathFrom(to)
    return !rest || id === old
      ? rest
      : [{ question, ...(old !== undefined && { from: old }), to: id }, ...rest]
  }

  const pathFrom = (id: string): Path | undefined => {
    if (known.has(id)) return known.get(id)
    // this question is already on the path: a loop does not lead to the outcome
    known.set(id, undefined)
    const options = questions.get(id)?.answers ?? []
    const old = first(options, (answer) => given.has(answer.id))
    const tried = old ? [old, ...options] : options
    let path = tried.reduce<Path | undefined>(
      (best, answer) => cheaper(best, pathBy(id, old?.id, answer)),
      undefined,
    )
    // where all answers lead to the outcome, none is needed
    if (path && options.every(({ to }) => pathFrom(to) === ARRIVED)) path = ARRIVED
    known.set(id, path)
    return path
  }

  return pathFrom(flow.start)
}
