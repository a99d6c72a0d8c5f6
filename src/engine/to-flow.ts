import type { Answer, Flow } from './flow.ts'

type Target = Omit<Answer, 'id'>

/** A flow as editors write it: in flow.yaml, and in a file per question. */
export type WrittenFlow = {
  readonly start: string
  readonly outcomes: readonly string[]
  readonly questions: Readonly<Record<string, { readonly answers: Readonly<Record<string, Target>> }>>
}

/** The flow in the form that the engine uses, its questions in the order of the answers that lead to them. */
export const toFlow = ({ start, outcomes, questions }: WrittenFlow): Flow => {
  const found = new Map<string, Flow['questions'][number]>()
  const add = (id: string): void => {
    const question = Object.hasOwn(questions, id) ? questions[id] : undefined
    if (!question || found.has(id)) return
    const answers = Object.entries(question.answers).map(([answer, { to, from, notes }]): Answer => ({
      id: answer,
      to,
      ...(from !== undefined && { from }),
      ...(notes && { notes }),
    }))
    found.set(id, { id, answers })
    for (const { to } of answers) add(to)
  }
  for (const id of [start, ...Object.keys(questions).sort()]) add(id)
  return { start, questions: [...found.values()], outcomes }
}
