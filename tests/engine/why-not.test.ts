import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Flow } from '../../src/engine/flow.ts'
import { reachableOutcomes } from '../../src/engine/reachable.ts'
import { states } from '../../src/engine/states.ts'
import { whyNot, type Change } from '../../src/engine/why-not.ts'
import { kitchenSink } from './kitchen-sink.ts'
import { answered, answersOf, longFlow, soundFlow } from './random-flows.ts'

/** The number of given answers that change, and of answers that are added. */
const cost = (changes: readonly Change[]) => {
  const changed = changes.filter(({ from }) => from !== undefined).length
  return [changed, changes.length - changed] as const
}

/**
 * The changes on every path to the outcome, up to where all further answers lead to it: first the paths with given
 * answers, then in the order of the flow.
 */
const everyPath = (flow: Flow, given: readonly string[], outcome: string, at = flow.start): Change[][] => {
  const left = reachableOutcomes(flow, at)
  if (left.size === 1) return left.has(outcome) ? [[]] : []
  const { answers = [] } = flow.questions.find(({ id }) => id === at) ?? {}
  const from = answers.find(({ id }) => given.includes(id))?.id
  const inOrder = answers.toSorted((one, two) => Number(two.id === from) - Number(one.id === from))
  return inOrder.flatMap(({ id, to }) =>
    everyPath(flow, given, outcome, to).map((rest) =>
      id === from ? rest : [{ question: at, ...(from !== undefined && { from }), to: id }, ...rest],
    ),
  )
}

/** A sound flow and the answers of one of its states. */
const flowAndAnswers = soundFlow.chain((flow) => {
  const found = states(flow)
  if (found.kind !== 'listed') throw new Error('small flows can be listed')
  return fc.constantFrom(...found.states).map(({ trail }) => [flow, answersOf(trail)] as const)
})

const property = (run: (flow: Flow, given: readonly string[], outcome: string) => void) =>
  fc.assert(
    fc.property(flowAndAnswers, ([flow, given]) => {
      for (const outcome of flow.outcomes) run(flow, given, outcome)
    }),
  )

describe('whyNot', () => {
  it('gives the one answer that decides', () => {
    expect(whyNot(kitchenSink, ['tea', 'sweet'], 'beaker')).toEqual([
      { question: 'sugar', from: 'sweet', to: 'to-go' },
    ])
    expect(whyNot(kitchenSink, ['tea', 'sweet'], 'glass')).toEqual([
      { question: 'drink', from: 'tea', to: 'water' },
    ])
  })

  it('adds as few answers as possible to questions not asked yet', () => {
    expect(whyNot(kitchenSink, ['water'], 'beaker')).toEqual([
      { question: 'drink', from: 'water', to: 'tea' },
      { question: 'sugar', to: 'to-go' },
    ])
    expect(whyNot(kitchenSink, [], 'glass')).toEqual([{ question: 'drink', to: 'water' }])
  })

  it('adds two answers rather than change one', () => {
    expect(whyNot(kitchenSink, ['coffee'], 'beaker')).toEqual([
      { question: 'milk', to: 'black' },
      { question: 'sugar', to: 'to-go' },
    ])
  })

  it('adds any number of answers rather than change one', () => {
    const asked = [
      ['b', 'c'],
      ['c', 'd'],
      ['d', 'x'],
    ] as const
    const flow: Flow = {
      start: 'a',
      questions: [
        {
          id: 'a',
          answers: [
            { id: 'a1', to: 'b' },
            { id: 'a2', to: 'x' },
          ],
        },
        ...asked.map(([id, to]) => ({
          id,
          answers: [
            { id: `${id}1`, to },
            { id: `${id}2`, to: 'y' },
          ],
        })),
      ],
      outcomes: ['x', 'y'],
    }
    expect(whyNot(flow, ['a1'], 'x')).toEqual(asked.map(([question]) => ({ question, to: `${question}1` })))
  })

  it('changes a later answer rather than an earlier one', () => {
    const flow = answered(kitchenSink, 'drink', { id: 'juice', to: 'beaker' })
    expect(whyNot(flow, ['tea', 'sweet'], 'beaker')).toEqual([
      { question: 'sugar', from: 'sweet', to: 'to-go' },
    ])
  })

  it('leaves out an answer where every answer leads to the outcome', () => {
    const chosen = { id: 'size', answers: ['small', 'large'].map((id) => ({ id, to: 'jug' })) }
    const flow = answered(
      {
        ...kitchenSink,
        questions: [...kitchenSink.questions, chosen],
        outcomes: [...kitchenSink.outcomes, 'jug'],
      },
      'drink',
      { id: 'lemonade', to: 'size' },
    )
    expect(whyNot(flow, ['water'], 'jug')).toEqual([{ question: 'drink', from: 'water', to: 'lemonade' }])
  })

  it('gives no changes for the current outcome, and undefined for an unknown one', () => {
    expect(whyNot(kitchenSink, ['tea', 'sweet'], 'cup')).toEqual([])
    expect(whyNot(kitchenSink, ['tea', 'sweet'], 'bucket')).toBeUndefined()
  })

  it('leads to the outcome with its changes', () => {
    property((flow, given, outcome) => {
      const changes = new Map(whyNot(flow, given, outcome)?.map(({ question, to }) => [question, to]))
      let at = flow.start
      while (reachableOutcomes(flow, at).size > 1) {
        const { answers = [] } = flow.questions.find(({ id }) => id === at) ?? {}
        const to = changes.get(at) ?? answers.find(({ id }) => given.includes(id))?.id
        at = answers.find(({ id }) => id === to)?.to ?? 'nowhere'
      }
      expect([...reachableOutcomes(flow, at)]).toEqual([outcome])
    })
  })

  it('gives the cheapest of all paths, and of equal ones the first that keeps the earliest answers', () => {
    property((flow, given, outcome) => {
      const [first] = everyPath(flow, given, outcome).sort((one, two) => {
        const [[changed, added], [otherChanged, otherAdded]] = [cost(one), cost(two)]
        return changed - otherChanged || added - otherAdded
      })
      expect(whyNot(flow, given, outcome)).toEqual(first)
    })
  })

  it('finds the path through 300 questions, with too many paths to try', () => {
    const flow = longFlow(3, 2)
    const near = Array.from({ length: 299 }, (_, at) => `q${at}-a1`)
    expect(whyNot(flow, [...near, 'q299-a2'], 'far')).toEqual([
      { question: 'q299', from: 'q299-a2', to: 'q299-a0' },
    ])
    expect(whyNot(flow, [], 'far')).toHaveLength(300)
  })

  it('ends in a flow with a loop', () => {
    const looped = answered(kitchenSink, 'sugar', { id: 'again', to: 'drink' })
    expect(whyNot(looped, ['water'], 'beaker')).toEqual([
      { question: 'drink', from: 'water', to: 'tea' },
      { question: 'sugar', to: 'to-go' },
    ])
  })
})
