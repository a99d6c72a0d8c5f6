import fc from 'fast-check'
import type { Answer, Flow, Question, Trail } from '../../src/engine/flow.ts'

/** The target of each answer as a number: first the later questions, then the outcomes. */
type Plan = { readonly questions: readonly (readonly number[])[]; readonly outcomes: number }

// no more than 6 questions with 4 answers: at worst 5461 states, which can all be listed
const plan: fc.Arbitrary<Plan> = fc.record({
  questions: fc.array(fc.array(fc.nat(1000), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
  outcomes: fc.integer({ min: 1, max: 5 }),
})

/** A flow without loops, and without unreachable questions and outcomes. */
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
        ...(target % 5 === 0 && { from: `s${target % 2}` }),
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

/** Flows without faults. */
export const soundFlow: fc.Arbitrary<Flow> = plan.map(build)

/** A chain of 300 questions with this many answers each: the first `on` answers lead to the next question, the others to the end. */
export const longFlow = (answers: number, on: number): Flow => ({
  start: 'q0',
  questions: Array.from({ length: 300 }, (_, at) => ({
    id: `q${at}`,
    answers: Array.from({ length: answers }, (__, number) => ({
      id: `q${at}-a${number}`,
      to: number < on && at < 299 ? `q${at + 1}` : number < on ? 'far' : 'near',
    })),
  })),
  outcomes: ['near', 'far'],
})

/** Every outcome needs a guide, so each gets one. */
export const guidesOf = (flow: Flow): readonly string[] => flow.outcomes

/** The ids of the answers of a trail, in order. */
export const answersOf = (trail: Trail): readonly string[] => trail.map(({ answer }) => answer)

/** The flow with one more answer to a question. */
export const answered = (flow: Flow, question: string, answer: Answer): Flow => ({
  ...flow,
  questions: flow.questions.map(({ id, answers }) => ({
    id,
    answers: id === question ? [...answers, answer] : answers,
  })),
})
