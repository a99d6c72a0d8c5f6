import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Flow } from '../../src/engine/flow.ts'
import { resolve } from '../../src/engine/resolve.ts'
import { states } from '../../src/engine/states.ts'
import { kitchenGuides, kitchenSink } from './kitchen-sink.ts'
import { answered, soundFlow } from './random-flows.ts'

const listed = (flow: Flow, limit?: number) => {
  const found = states(flow, limit)
  if (found.kind !== 'listed') throw new Error(`${found.count} states are too many`)
  return found.states
}

const answersOf = (trail: readonly { readonly answer: string }[]) => trail.map(({ answer }) => answer)

describe('resolve', () => {
  it('replays the answers: the question or outcome, the trail, the start and each note once', () => {
    expect(resolve(kitchenSink, [])).toMatchObject({ kind: 'question', question: { id: 'drink' }, trail: [] })
    expect(resolve(kitchenSink, ['water'])).toMatchObject({ kind: 'outcome', outcome: 'glass', from: 'tap' })
    expect(resolve(kitchenSink, ['coffee', 'white', 'plain'])).toEqual({
      kind: 'outcome',
      outcome: 'cup',
      from: 'stir',
      trail: [
        { question: 'drink', answer: 'coffee' },
        { question: 'milk', answer: 'white' },
        { question: 'sugar', answer: 'plain' },
      ],
      notes: ['hot', 'lactose'],
    })
  })

  it('keeps a start to the answer that gives it', () => {
    expect(resolve(kitchenSink, ['tea', 'sweet'])).not.toHaveProperty('from')
  })

  it('says which answer does not fit, and what did', () => {
    const trail = [{ question: 'drink', answer: 'water' }]
    expect(resolve(kitchenSink, ['water', 'sweet'])).toEqual({
      kind: 'invalid',
      reason: 'after-outcome',
      answer: 'sweet',
      trail,
    })
    expect(resolve(kitchenSink, ['lava'])).toEqual({
      kind: 'invalid',
      reason: 'unknown-answer',
      answer: 'lava',
      trail: [],
    })
    // an answer of another question, and names that every object has
    for (const answer of ['sweet', 'constructor', '__proto__', ''])
      expect(resolve(kitchenSink, [answer])).toMatchObject({ kind: 'invalid', reason: 'unknown-answer' })
  })
})

describe('states', () => {
  it('lists each state once, the first question first, and every guide and the overview among them', () => {
    const all = listed(kitchenSink)
    expect(all[0]).toEqual(resolve(kitchenSink, []))
    expect(new Set(all.map(({ trail }) => answersOf(trail).join())).size).toBe(all.length)
    const outcomes = new Set(all.flatMap((state) => (state.kind === 'outcome' ? [state.outcome] : [])))
    expect(outcomes).toEqual(new Set([...kitchenGuides, 'overview']))
  })

  it('agrees with resolve: each state is that of its trail, and each way on is a state or does not fit', () => {
    fc.assert(
      fc.property(soundFlow, (flow) => {
        const all = listed(flow)
        const known = new Set(all.map(({ trail }) => answersOf(trail).join()))
        const answers = flow.questions.flatMap((question) => question.answers)
        for (const state of all) {
          expect(resolve(flow, answersOf(state.trail))).toEqual(state)
          for (const { id } of answers) {
            const on = [...answersOf(state.trail), id]
            expect(resolve(flow, on).kind !== 'invalid').toBe(known.has(on.join()))
          }
        }
      }),
      { numRuns: 50 },
    )
  })

  it('counts what it does not list', () => {
    fc.assert(
      fc.property(soundFlow, (flow) => {
        const all = listed(flow, 1_000_000)
        expect(states(flow, all.length).kind).toBe('listed')
        expect(states(flow, all.length - 1)).toEqual({
          kind: 'too-many',
          limit: all.length - 1,
          count: BigInt(all.length),
        })
      }),
    )
  })

  it('says so where a loop makes them endless', () => {
    expect(states(answered(kitchenSink, 'sugar', { id: 'again', to: 'drink' }))).toMatchObject({
      count: 'endless',
    })
  })

  it('lists 300 questions with 10,000 states, and counts far more without making them', () => {
    const chain = (length: number, ways: number): Flow => ({
      start: 'q0',
      questions: Array.from({ length }, (_, at) => ({
        id: `q${at}`,
        answers: Array.from({ length: ways }, (__, way) => ({
          id: `q${at}-a${way}`,
          to: way > 0 && ways > 2 ? 'end' : at + 1 < length ? `q${at + 1}` : 'end',
        })),
      })),
      outcomes: ['end'],
    })
    // 300 questions, each with one way on and 32 to the end
    expect(listed(chain(300, 33)).length).toBe(1 + 300 * 33)
    // two ways on at each: 2^301 - 1
    expect(states(chain(300, 2))).toMatchObject({ kind: 'too-many', count: 2n ** 301n - 1n })
  })
})
