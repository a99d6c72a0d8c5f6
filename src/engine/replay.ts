import { first } from './first.ts'
import type { Flow } from './flow.ts'
import { questionsOf } from './questions.ts'

/**
 * The longest list of answers that the flow still accepts, from the first question on. Each answer is a given answer or
 * a successor of a retired one. Answers that fit the flow come back unchanged.
 *
 * @example replay(flow, ['consultant', 'retired-answer', 'has-cmc']) // ['consultant', 'has-cmc']
 */
export const replay = (flow: Flow, given: readonly string[]): readonly string[] => {
  const questions = questionsOf(flow)
  const left = new Set(given.flatMap((id) => flow.retired?.[id] ?? [id]))
  const answers: string[] = []
  for (let at = flow.start; ;) {
    const answer = first(questions.get(at)?.answers ?? [], ({ id }) => left.delete(id))
    if (!answer) return answers
    answers.push(answer.id)
    at = answer.to
  }
}
