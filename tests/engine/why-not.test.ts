import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Flow, OutcomeState } from '../../src/engine/flow.ts'
import { reachableOutcomes } from '../../src/engine/reachable.ts'
import { states } from '../../src/engine/states.ts'
import { whyNot } from '../../src/engine/why-not.ts'
import { kitchenSink } from './kitchen-sink.ts'
import { soundFlow } from './random-flows.ts'

const arrivals = (flow: Flow): readonly OutcomeState[] => {
  const found = states(flow)
  return found.kind === 'listed' ? found.states.filter((state) => state.kind === 'outcome') : []
}

const answersOf = ({ trail }: OutcomeState) => trail.map(({ answer }) => answer)

/** The fewest answers that any way to the outcome changes of those given: by trying every way. */
const fewestChanged = (flow: Flow, given: OutcomeState, outcome: string): number =>
  Math.min(
    ...arrivals(flow)
      .filter((state) => state.outcome === outcome)
      .map(({ trail }) => {
        // an answer counts as changed while the choice of outcome is still open
        const asked = new Map(given.trail.map(({ question, answer }) => [question, answer]))
        return trail.filter(({ question, answer }) => {
          const old = asked.get(question)
          return old !== undefined && old !== answer && reachableOutcomes(flow, question).size > 1
        }).length
      }),
  )

describe('whyNot', () => {
  it('names the one answer that decides', () => {
    expect(whyNot(kitchenSink, ['tea', 'sweet'], 'beaker')).toEqual([
      { question: 'sugar', from: 'sweet', to: 'to-go' },
    ])
    expect(whyNot(kitchenSink, ['tea', 'sweet'], 'glass')).toEqual([
      { question: 'drink', from: 'tea', to: 'water' },
    ])
  })

  it('adds what was not asked yet, with as few answers as it takes', () => {
    expect(whyNot(kitchenSink, ['water'], 'beaker')).toEqual([
      { question: 'drink', from: 'water', to: 'tea' },
      { question: 'sugar', to: 'to-go' },
    ])
  })

  it('has nothing to change for the outcome that was reached, and no answer for one that nothing reaches', () => {
    expect(whyNot(kitchenSink, ['tea', 'sweet'], 'cup')).toEqual([])
    expect(whyNot(kitchenSink, ['tea', 'sweet'], 'bucket')).toBeUndefined()
  })

  it('leads there when it is done, and changes no more answers than any other way', () => {
    fc.assert(
      fc.property(soundFlow, (flow) => {
        for (const given of arrivals(flow).slice(0, 8))
          for (const outcome of flow.outcomes) {
            const changes = whyNot(flow, answersOf(given), outcome)
            if (!changes) throw new Error(`nothing leads to ${outcome}`)
            // follow the changes, and keep the answers given where they are asked again
            let at = flow.start
            while (reachableOutcomes(flow, at).size > 1) {
              const question = flow.questions.find(({ id }) => id === at)
              const to =
                changes.find((change) => change.question === at)?.to ??
                question?.answers.find(({ id }) => answersOf(given).includes(id))?.id
              at = question?.answers.find(({ id }) => id === to)?.to ?? ''
            }
            expect([...reachableOutcomes(flow, at)]).toEqual([outcome])
            expect(changes.filter(({ from }) => from !== undefined)).toHaveLength(
              fewestChanged(flow, given, outcome),
            )
          }
      }),
      { numRuns: 60 },
    )
  })
})
