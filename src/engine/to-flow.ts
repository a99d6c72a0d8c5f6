import type { Answer, Flow } from './flow.ts'

/** A flow as editors write it in flow.yaml. */
type WrittenFlow = {
  readonly start: string
  readonly questions: Readonly<Record<string, Readonly<Record<string, string | Target>>>>
  readonly outcomes: readonly string[]
}

type Target = {
  readonly to: string
  readonly from?: string | undefined
  readonly notes?: readonly string[] | undefined
}

/** The flow in the form that the engine uses. */
export const toFlow = ({ start, questions, outcomes }: WrittenFlow): Flow => ({
  start,
  questions: Object.entries(questions).map(([id, answers]) => ({
    id,
    answers: Object.entries(answers).map(([answer, target]): Answer => ({
      id: answer,
      ...(typeof target === 'string' ? { to: target } : target),
    })),
  })),
  outcomes,
})
