import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Flow } from '../../src/engine/flow.ts'
import { resolve } from '../../src/engine/resolve.ts'
import { states } from '../../src/engine/states.ts'
import { kitchenSink } from './kitchen-sink.ts'
import { answered, answersOf, longFlow, soundFlow } from './random-flows.ts'

const listed = (flow: Flow, limit?: number) => {
  const found = states(flow, limit)
  if (found.kind !== 'listed') throw new Error(`${found.count} states are too many`)
  return found.states
}

describe('states', () => {
  it('lists each state once, those with fewer answers first, then in the order of the flow', () => {
    expect(listed(kitchenSink).map(({ trail }) => answersOf(trail).join(' '))).toEqual([
      '',
      'tea',
      'coffee',
      'water',
      'dunno',
      'tea sweet',
      'tea plain',
      'tea to-go',
      'coffee black',
      'coffee white',
      'coffee black sweet',
      'coffee black plain',
      'coffee black to-go',
      'coffee white sweet',
      'coffee white plain',
      'coffee white to-go',
    ])
  })

  it('agrees with resolve on every state and on every answer after it', () => {
    fc.assert(
      fc.property(soundFlow, (flow) => {
        const all = listed(flow)
        const known = new Set(all.map(({ trail }) => answersOf(trail).join()))
        expect(known.size).toBe(all.length)
        const answers = flow.questions.flatMap((question) => question.answers)
        const disagree = all.flatMap(({ trail }) =>
          answers
            .map(({ id }) => [...answersOf(trail), id])
            .filter((on) => (resolve(flow, on).kind !== 'invalid') !== known.has(on.join())),
        )
        expect(disagree).toEqual([])
        for (const state of all) {
          expect(resolve(flow, answersOf(state.trail))).toEqual(state)
          if (state.trail.length > 0) expect(known).toContain(answersOf(state.trail.slice(0, -1)).join())
        }
      }),
      { numRuns: 50 },
    )
  })

  it('counts the states where they are more than the limit', () => {
    fc.assert(
      fc.property(soundFlow, (flow) => {
        const { length } = listed(flow)
        expect(listed(flow, length)).toHaveLength(length)
        expect(states(flow, length - 1)).toEqual({
          kind: 'too-many',
          limit: length - 1,
          count: BigInt(length),
        })
      }),
    )
  })

  it('reports endless states for a loop, but not for an unreachable loop', () => {
    const looped = answered(kitchenSink, 'sugar', { id: 'again', to: 'drink' })
    expect(states(looped)).toEqual({ kind: 'too-many', limit: 10_000, count: 'endless' })
    const apart = { id: 'apart', answers: [{ id: 'round', to: 'apart' }] }
    expect(states({ ...kitchenSink, questions: [...kitchenSink.questions, apart] }).kind).toBe('listed')
  })

  it('lists 300 questions with nearly 10,000 states', () => {
    // each question has one answer that leads on and 32 that end
    expect(listed(longFlow(33, 1))).toHaveLength(1 + 300 * 33)
  })

  it('counts exactly where there are too many states to list', () => {
    // both answers to each of 300 questions lead on
    expect(states(longFlow(2, 2))).toEqual({ kind: 'too-many', limit: 10_000, count: 2n ** 301n - 1n })
  })
})
