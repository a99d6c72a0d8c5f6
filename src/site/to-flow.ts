import type { FlowFile } from '../content.schemas.ts'
import type { Answer, Flow } from '../engine/flow.ts'

/** The flow as the engine knows it, from the form in which editors write it in flow.yaml. */
export const toFlow = ({ start, questions, outcomes }: FlowFile): Flow => ({
  start,
  questions: Object.entries(questions).map(([id, answers]) => ({
    id,
    answers: Object.entries(answers).map(
      ([answer, target]): Answer =>
        ({ id: answer, ...(typeof target === 'string' ? { to: target } : target) }) as Answer,
    ),
  })),
  outcomes,
})
