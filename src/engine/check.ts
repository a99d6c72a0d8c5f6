import { OVERVIEW, type Answer, type Flow } from './flow.ts'
import { questionsOf } from './questions.ts'
import { reachable } from './reachable.ts'

/** What is wrong with a flow. `path` are the answers, from the first question on, that show it. */
export type Problem =
  /** The first question is not among the questions. */
  | { readonly kind: 'no-start'; readonly start: string }
  /** An id that stands for two things. Answers share no id in the whole flow, questions and outcomes neither. */
  | { readonly kind: 'duplicate-id'; readonly id: string; readonly of: 'question' | 'outcome' }
  | { readonly kind: 'duplicate-id'; readonly id: string; readonly of: 'answer'; readonly question: string }
  /** A question that cannot be answered. */
  | { readonly kind: 'no-answers'; readonly question: string; readonly path: readonly string[] }
  /** An answer to which no question or outcome follows. */
  | {
      readonly kind: 'unknown-target'
      readonly question: string
      readonly answer: string
      readonly to: string
      readonly path: readonly string[]
    }
  /** Answers that lead back to a question that was asked already; `answer` closes the loop. Told once where loops meet. */
  | {
      readonly kind: 'loop'
      readonly question: string
      readonly answer: string
      /** The questions of the loop, in order, the one it comes back to first. */
      readonly questions: readonly string[]
      readonly path: readonly string[]
    }
  /** A question or outcome to which no answers lead. */
  | { readonly kind: 'unreachable'; readonly of: 'question' | 'outcome'; readonly id: string }
  /** An outcome that has no guide, and is not the overview. */
  | { readonly kind: 'no-guide'; readonly outcome: string }

/** The ids that stand more than once, each once. */
const twice = (ids: readonly string[]): readonly string[] => {
  const seen = new Set<string>()
  return [...new Set(ids.filter((id) => seen.has(id) || !seen.add(id)))]
}

const duplicates = ({ questions, outcomes }: Flow): readonly Problem[] => {
  const asked = questions.map(({ id }) => id)
  const all = questions.flatMap(({ id: question, answers }) => answers.map(({ id }) => ({ id, question })))
  return [
    ...twice(asked).map((id) => ({ kind: 'duplicate-id', of: 'question', id }) as const),
    ...twice([...new Set(asked), ...outcomes]).map(
      (id) => ({ kind: 'duplicate-id', of: 'outcome', id }) as const,
    ),
    ...twice(all.map(({ id }) => id)).map((id) => {
      // the last is the one that came to a name that was taken
      const question = all.filter((answer) => answer.id === id).at(-1)?.question ?? ''
      return { kind: 'duplicate-id', of: 'answer', id, question } as const
    }),
  ]
}

type Step = { readonly question: string; readonly answer: Answer }

/** Walks every answer once, from the first question on, and tells the ways that end badly. */
const walk = (flow: Flow): readonly Problem[] => {
  const questions = questionsOf(flow)
  const problems: Problem[] = []
  const done = new Set<string>()
  const looped = new Set<string>()
  const enter = (id: string, way: readonly Step[]): void => {
    const path = way.map(({ answer }) => answer.id)
    const { answers } = questions.get(id) ?? { answers: [] }
    if (answers.length === 0) problems.push({ kind: 'no-answers', question: id, path })
    for (const answer of answers) {
      const { id: given, to } = answer
      const after = [...way, { question: id, answer }]
      const back = after.findIndex(({ question }) => question === to)
      if (back >= 0) {
        const loop = after.slice(back).map((step) => step.question)
        if (!loop.some((each) => looped.has(each)))
          problems.push({
            kind: 'loop',
            question: id,
            answer: given,
            questions: loop,
            path: [...path, given],
          })
        // one wrong answer can close several loops, which all have a question in common
        for (const each of loop) looped.add(each)
      } else if (questions.has(to)) {
        if (!done.has(to)) enter(to, after)
      } else if (!flow.outcomes.includes(to))
        problems.push({ kind: 'unknown-target', question: id, answer: given, to, path: [...path, given] })
    }
    done.add(id)
  }
  enter(flow.start, [])
  return problems
}

const unreachable = (flow: Flow): readonly Problem[] => {
  const seen = reachable(flow, flow.start)
  const missed = (ids: readonly string[], of: 'question' | 'outcome') =>
    [...new Set(ids)].filter((id) => !seen.has(id)).map((id) => ({ kind: 'unreachable', of, id }) as const)
  return [
    ...missed(
      flow.questions.map(({ id }) => id),
      'question',
    ),
    ...missed(flow.outcomes, 'outcome'),
  ]
}

/**
 * Proves that nobody gets stuck: gives each fault once, or nothing for a sound flow. A flow without loops, without
 * questions that have no answer and without answers to nowhere always ends at an outcome, so these are the dead ends.
 *
 * @param guides The ids of the guides; every outcome but the overview needs one.
 */
export const check = (flow: Flow, guides: readonly string[]): readonly Problem[] => {
  const doubled = duplicates(flow)
  const unguided = [...new Set(flow.outcomes)]
    .filter((id) => id !== OVERVIEW && !guides.includes(id))
    .map((outcome) => ({ kind: 'no-guide', outcome }) as const)
  if (!questionsOf(flow).has(flow.start))
    return [{ kind: 'no-start', start: flow.start }, ...doubled, ...unguided]
  return [...doubled, ...walk(flow), ...unreachable(flow), ...unguided]
}
