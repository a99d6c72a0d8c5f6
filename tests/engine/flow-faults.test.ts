import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/engine/flow-faults.ts'
import type { Flow, FlowFault, Question } from '../../src/engine/flow.ts'
import { reachable } from '../../src/engine/reachable.ts'
import { kitchenGuides, kitchenSink } from './kitchen-sink.ts'
import { answered, guidesOf, longFlow, soundFlow } from './random-flows.ts'

/** A sound flow and one of its questions. */
const withQuestion = soundFlow.chain((flow) =>
  fc.constantFrom(...flow.questions).map((question) => [flow, question] as const),
)

/** The id to which these answers lead. */
const follow = (flow: Flow, path: readonly string[]): string | undefined =>
  path.reduce<string | undefined>(
    (at, answer) => flow.questions.find(({ id }) => id === at)?.answers.find(({ id }) => id === answer)?.to,
    flow.start,
  )

/** The faults of a flow, after a check that they are these and no others. */
const expectFaults = (
  flow: Flow,
  faults: readonly object[],
  guides = guidesOf(flow),
): readonly FlowFault[] => {
  const found = check(flow, guides)
  expect(found).toHaveLength(faults.length)
  expect(found).toEqual(faults.map((fault) => expect.objectContaining(fault) as unknown))
  return found
}

/** Checks that this is the only fault, with a path that leads to this id. */
const expectFault = (flow: Flow, fault: object, id: string, guides?: readonly string[]): void => {
  const [problem] = expectFaults(flow, [fault], guides)
  expect(follow(flow, problem?.path ?? ['no', 'problem'])).toBe(id)
}

const property = (run: (flow: Flow, question: Question) => void) =>
  fc.assert(
    fc.property(withQuestion, ([flow, question]) => {
      run(flow, question)
    }),
  )

describe('check', () => {
  it('finds no fault in a sound flow', () => {
    expect(check(kitchenSink, kitchenGuides)).toEqual([])
    expect(check(kitchenSink, new Set(kitchenGuides))).toEqual([])
    property((flow) => expectFaults(flow, []))
  })

  it('finds an answer that leads nowhere', () => {
    property((flow, { id }) => {
      const planted = answered(flow, id, { id: 'planted', to: 'nowhere' })
      const fault = { kind: 'unknown-target', question: id, answer: 'planted', to: 'nowhere' }
      expectFault(planted, fault, 'nowhere')
    })
  })

  it('finds a loop once, and the questions that make it', () => {
    fc.assert(
      fc.property(
        withQuestion.chain(([flow, question]) =>
          // back to itself, or to a question before it from which it can be reached
          fc
            .constantFrom(...flow.questions.filter(({ id }) => reachable(flow, id).has(question.id)))
            .map((earlier) => [flow, question, earlier] as const),
        ),
        ([flow, { id }, earlier]) => {
          const planted = answered(flow, id, { id: 'planted', to: earlier.id })
          const [problem] = expectFaults(planted, [{ kind: 'loop' }])
          const { questions = [], path = [] } = problem?.kind === 'loop' ? problem : {}
          expect(questions).toContain(id)
          expect(questions).toContain(earlier.id)
          expect(path).toContain('planted')
          // once around the loop
          expect(follow(planted, path)).toBe(questions[0])
          expect(
            questions.map((_, at) => follow(planted, path.slice(0, path.length - questions.length + at))),
          ).toEqual(questions)
        },
      ),
    )
  })

  it('finds two loops that share no question', () => {
    const planted = answered(answered(kitchenSink, 'milk', { id: 'stir-milk', to: 'milk' }), 'sugar', {
      id: 'stir-sugar',
      to: 'sugar',
    })
    const found = expectFaults(planted, [{ kind: 'loop' }, { kind: 'loop' }], kitchenGuides)
    expect(found.map((problem) => problem.kind === 'loop' && problem.answer).sort()).toEqual([
      'stir-milk',
      'stir-sugar',
    ])
  })

  it('finds a question without answers', () => {
    property((flow, { id }) => {
      const empty = { ...flow, questions: [...flow.questions, { id: 'empty', answers: [] }] }
      const planted = answered(empty, id, { id: 'planted', to: 'empty' })
      expectFault(planted, { kind: 'no-answers', question: 'empty' }, 'empty')
    })
  })

  it('finds a question to which no answer leads, wherever its own answers lead', () => {
    property((flow, { id }) => {
      const withIsland = (...answers: readonly string[]): Flow => ({
        ...flow,
        questions: [
          ...flow.questions,
          { id: 'hut', answers: [{ id: 'lie-down', to: 'beach' }] },
          { id: 'island', answers: answers.map((to, at) => ({ id: `planted-${at}`, to })) },
        ],
        outcomes: [...flow.outcomes, 'beach'],
      })
      const fault = { kind: 'unreachable', of: 'question', id: 'island', path: [] }
      expectFaults(withIsland(id, 'hut'), [fault])
      expectFaults(withIsland('hut', 'nowhere'), [fault])
      expectFaults(withIsland('hut', 'island'), [fault])
    })
  })

  it('finds an outcome to which no answer leads', () => {
    property((flow) => {
      const planted = { ...flow, outcomes: [...flow.outcomes, 'beach'] }
      expectFaults(planted, [{ kind: 'unreachable', of: 'outcome', id: 'beach', path: [] }])
    })
  })

  it('finds an answer with the id of another answer, a question or an outcome', () => {
    property((flow, { id, answers: [first] }) => {
      for (const taken of [first?.id ?? '', id, flow.outcomes[0] ?? '']) {
        const last = flow.questions.at(-1)?.id ?? ''
        const planted = answered(flow, last, { id: taken, to: flow.outcomes[0] ?? '' })
        const [problem] = expectFaults(planted, [
          { kind: 'duplicate-id', of: 'answer', id: taken, question: last },
        ])
        expect(problem?.path.at(-1)).toBe(taken)
        expect(follow(planted, problem?.path.slice(0, -1) ?? [])).toBe(last)
      }
    })
  })

  it('finds two questions, two outcomes, or a question and an outcome with one id', () => {
    property((flow, { id, answers: [first] }) => {
      const again = { id, answers: [{ id: 'planted', to: first?.to ?? '' }] }
      const two = { ...flow, questions: [...flow.questions, again] }
      expectFault(two, { kind: 'duplicate-id', of: 'question', id }, id)
      for (const taken of [id, flow.outcomes[0] ?? '']) {
        const planted = { ...flow, outcomes: [...flow.outcomes, taken] }
        // there is a guide for the question's id too, so the duplicate is the only fault
        expectFault(planted, { kind: 'duplicate-id', of: 'outcome', id: taken }, taken)
      }
    })
  })

  it('finds a first question that does not exist, and an outcome in its place', () => {
    property((flow) => {
      for (const start of ['nowhere', flow.outcomes[0] ?? ''])
        expectFaults({ ...flow, start }, [{ kind: 'no-start', start, path: [] }])
    })
  })

  it('finds an outcome without a guide, except the overview', () => {
    property((flow) => {
      const [outcome = '', ...rest] = flow.outcomes
      expectFault(flow, { kind: 'no-guide', outcome }, outcome, rest)
    })
    expectFault(kitchenSink, { kind: 'no-guide', outcome: 'cup' }, 'cup', kitchenGuides.slice(1))
  })

  it('does not check for guides without a list of them', () => {
    expect(check(kitchenSink)).toEqual([])
    expect(check(kitchenSink, [])).toHaveLength(kitchenGuides.length)
  })

  it('reports two faults separately', () => {
    const planted = answered(answered(kitchenSink, 'drink', { id: 'lava', to: 'volcano' }), 'sugar', {
      id: 'again',
      to: 'milk',
    })
    expectFaults(planted, [{ kind: 'unknown-target' }, { kind: 'loop' }], kitchenGuides)
  })

  it('reports the shortest path to a fault', () => {
    const planted = answered(kitchenSink, 'sugar', { id: 'lava', to: 'volcano' })
    expectFaults(planted, [{ kind: 'unknown-target', path: ['tea', 'lava'] }], kitchenGuides)
  })

  it('finds no fault in a sound flow of 300 questions', () => {
    expectFaults(longFlow(33, 2), [])
  })
})
