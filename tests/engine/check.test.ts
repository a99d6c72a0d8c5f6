import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/engine/check.ts'
import type { Flow, Question } from '../../src/engine/flow.ts'
import { reachable } from '../../src/engine/reachable.ts'
import { kitchenGuides, kitchenSink } from './kitchen-sink.ts'
import { answered, changed, guidesOf, soundFlow } from './random-flows.ts'

/** A sound flow and one of its questions. */
const withQuestion = soundFlow.chain((flow) =>
  fc.constantFrom(...flow.questions).map((question) => [flow, question] as const),
)

/** Asserts that a fault is found, and no other. */
const expectFaults = (flow: Flow, faults: readonly object[], guides = guidesOf(flow)) => {
  const found = check(flow, guides)
  expect(found).toHaveLength(faults.length)
  expect(found).toEqual(faults.map((fault) => expect.objectContaining(fault) as unknown))
}

const property = (run: (flow: Flow, question: Question) => void) =>
  fc.assert(
    fc.property(withQuestion, ([flow, question]) => {
      run(flow, question)
    }),
  )

describe('check', () => {
  it('finds nothing in a sound flow', () => {
    expect(check(kitchenSink, kitchenGuides)).toEqual([])
    property((flow) => expectFaults(flow, []))
  })

  it('finds an answer that leads nowhere, and the answers that show it', () => {
    property((flow, { id }) => {
      const planted = answered(flow, id, { id: 'planted', to: 'nowhere' })
      expectFaults(planted, [{ kind: 'unknown-target', question: id, answer: 'planted', to: 'nowhere' }])
      const [problem] = check(planted, guidesOf(flow))
      expect(problem?.kind === 'unknown-target' && problem.path.at(-1)).toBe('planted')
    })
  })

  it('finds a loop, and the questions that make it', () => {
    fc.assert(
      fc.property(
        withQuestion.chain(([flow, question]) =>
          // back to itself, or to a question before it from which it can be reached
          fc
            .constantFrom(...flow.questions.filter(({ id }) => reachable(flow, id).has(question.id)))
            .map((earlier) => [flow, question, earlier] as const),
        ),
        ([flow, { id }, earlier]) => {
          const found = check(answered(flow, id, { id: 'planted', to: earlier.id }), guidesOf(flow))
          expect(found).toHaveLength(1)
          expect(found[0]).toMatchObject({ kind: 'loop' })
          const loop = found[0]?.kind === 'loop' ? found[0].questions : []
          expect(loop).toContain(id)
          expect(loop).toContain(earlier.id)
        },
      ),
    )
  })

  it('finds a question without answers, where they end', () => {
    property((flow, { id }) => {
      const planted = answered(
        { ...flow, questions: [...flow.questions, { id: 'empty', answers: [] }] },
        id,
        { id: 'planted', to: 'empty' },
      )
      expectFaults(planted, [{ kind: 'no-answers', question: 'empty' }])
    })
  })

  it('finds a question and an outcome to which nothing leads', () => {
    property((flow) => {
      const island = { id: 'island', answers: [{ id: 'planted', to: 'beach' }] }
      const planted = {
        ...flow,
        questions: [...flow.questions, island],
        outcomes: [...flow.outcomes, 'beach'],
      }
      expectFaults(planted, [
        { kind: 'unreachable', of: 'question', id: 'island' },
        { kind: 'unreachable', of: 'outcome', id: 'beach' },
      ])
    })
  })

  it('finds an id that stands for two things', () => {
    property((flow, { id, answers }) => {
      const [first] = answers
      if (!first) throw new Error('a sound question has answers')
      expectFaults(answered(flow, id, { ...first }), [
        { kind: 'duplicate-id', of: 'answer', id: first.id, question: id },
      ])
      expectFaults(
        { ...flow, questions: [...flow.questions, { id, answers: [{ id: 'other', to: first.to }] }] },
        [{ kind: 'duplicate-id', of: 'question', id }],
      )
      expectFaults({ ...flow, outcomes: [...flow.outcomes, id] }, [
        { kind: 'duplicate-id', of: 'outcome', id },
      ])
    })
  })

  it('finds a first question that does not exist', () => {
    property((flow) => expectFaults({ ...flow, start: 'nowhere' }, [{ kind: 'no-start', start: 'nowhere' }]))
  })

  it('finds an outcome without a guide, but needs none for the overview', () => {
    property((flow) => {
      const [outcome = '', ...rest] = flow.outcomes
      expectFaults(flow, [{ kind: 'no-guide', outcome }], rest)
    })
    expect(check(kitchenSink, kitchenGuides.slice(1))).toMatchObject([{ kind: 'no-guide', outcome: 'cup' }])
  })

  it('tells two faults as two', () => {
    const planted = changed(
      answered(kitchenSink, 'drink', { id: 'lava', to: 'volcano' }),
      'sugar',
      ({ id, answers }) => ({ id, answers: [...answers, { id: 'again', to: 'milk' }] }),
    )
    expect(
      check(planted, kitchenGuides)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['loop', 'unknown-target'])
  })
})
