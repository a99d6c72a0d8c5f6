import fc from 'fast-check'
import type { Answer, Flow, Question } from '../../src/engine/flow.ts'

/** Where an answer leads, as a number: the questions after its own come first, then the outcomes. */
type Plan = { readonly questions: readonly (readonly number[])[]; readonly outcomes: number }

const plan: fc.Arbitrary<Plan> = fc.record({
  questions: fc.array(fc.array(fc.nat(1000), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 7 }),
  outcomes: fc.integer({ min: 1, max: 5 }),
})

/** Builds a flow without loops; what no answer leads to is left out, so that everything can be reached. */
const build = ({ questions, outcomes }: Plan): Flow => {
  const all: Question[] = questions.map((answers, at) => {
    const targets = [
      ...Array.from({ length: questions.length - at - 1 }, (_, next) => `q${at + 1 + next}`),
      ...Array.from({ length: outcomes }, (_, next) => `o${next}`),
    ]
    return {
      id: `q${at}`,
      answers: answers.map((target, number): Answer => ({
        id: `q${at}-a${number}`,
        to: targets[target % targets.length] ?? 'o0',
        notes: [`n${target % 3}`],
      })),
    }
  })
  const seen = new Set(['q0'])
  for (const id of seen)
    for (const { to } of all.find((question) => question.id === id)?.answers ?? []) seen.add(to)
  return {
    start: 'q0',
    questions: all.filter(({ id }) => seen.has(id)),
    outcomes: Array.from({ length: outcomes }, (_, at) => `o${at}`).filter((id) => seen.has(id)),
  }
}

/** Flows in which nothing is wrong. */
export const soundFlow: fc.Arbitrary<Flow> = plan.map(build)

/** Every outcome needs a guide, so each gets one. */
export const guidesOf = (flow: Flow): readonly string[] => flow.outcomes

/** The flow with one question changed. */
export const changed = (flow: Flow, id: string, change: (question: Question) => Question): Flow => ({
  ...flow,
  questions: flow.questions.map((question) => (question.id === id ? change(question) : question)),
})

/** The question with one more answer. */
export const answered = (flow: Flow, id: string, answer: Answer): Flow =>
  changed(flow, id, (question) => ({ ...question, answers: [...question.answers, answer] }))
