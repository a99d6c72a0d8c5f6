import type { Answer, Flow } from '../engine/flow.ts'
import { questionsOf } from '../engine/questions.ts'

/** The change of a question or an answer since an earlier version. */
export type Mark = 'new' | 'gone' | 'changed'

/** An answer as a row of its question. */
export type Row = {
  readonly id: string
  readonly label: string
  readonly mark: Mark | undefined
} & (
  | { readonly kind: 'question'; readonly to: string }
  | { readonly kind: 'outcome'; readonly end: string; readonly line: string | undefined }
)

/** A question with its answers, as the drawing and the list show it. */
export type FlowBox = {
  readonly id: string
  readonly title: string
  readonly mark: Mark | undefined
  readonly rows: readonly Row[]
}

/** One version of a flow, with the texts of its parts. */
export type Described = {
  readonly flow: Flow
  readonly question: (id: string) => string
  readonly answer: (id: string) => string
  /** The outcome of an answer, with the step at which its visitors start. */
  readonly outcome: (answer: Answer) => string
  /** The line of an outcome; undefined where it has none. */
  readonly lineOf: (outcome: string) => string | undefined
}

const isSame = (one: Answer, two: Answer): boolean =>
  one.to === two.to && one.from === two.from && String(one.notes ?? '') === String(two.notes ?? '')

const markOf = (before: boolean, now: boolean, differs: boolean): Mark | undefined => {
  if (!before) return 'new'
  if (!now) return 'gone'
  return differs ? 'changed' : undefined
}

/**
 * The questions of a flow with their answers, in the order of the flow. With an earlier version, changes are marked and
 * removed parts are included.
 */
export const flowView = (now: Described, before?: Described): readonly FlowBox[] => {
  const [fresh, old] = [questionsOf(now.flow), before && questionsOf(before.flow)]
  const ids = new Set([...fresh.keys(), ...(old?.keys() ?? [])])

  const rowOf = (answer: Answer, as: Described, mark?: Mark): Row => ({
    id: answer.id,
    label: as.answer(answer.id),
    mark,
    ...(ids.has(answer.to)
      ? { kind: 'question', to: answer.to }
      : { kind: 'outcome', end: as.outcome(answer), line: as.lineOf(answer.to) }),
  })

  return [...ids].map((id) => {
    const [is, was] = [fresh.get(id)?.answers ?? [], old?.get(id)?.answers ?? []]
    const rows = is.map((answer) => {
      const earlier = was.find((each) => each.id === answer.id)
      const differs =
        earlier && !(isSame(earlier, answer) && before?.answer(answer.id) === now.answer(answer.id))
      return rowOf(answer, now, before && markOf(!!earlier, true, !!differs))
    })
    const gone = was
      .filter((answer) => !is.some((each) => each.id === answer.id))
      .map((answer) => rowOf(answer, before ?? now, 'gone'))
    const isNow = fresh.has(id)
    const title = (isNow ? now : (before ?? now)).question(id)
    const mark = before && old && markOf(old.has(id), isNow, before.question(id) !== title)
    return { id, title, mark, rows: [...rows, ...gone] }
  })
}
