import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolve } from '../../src/engine/resolve.ts'
import { kitchenSink } from './kitchen-sink.ts'
import { answered, soundFlow } from './random-flows.ts'

describe('resolve', () => {
  it('replays the answers: the question or outcome, the trail, the start and each note once', () => {
    expect(resolve(kitchenSink, [])).toEqual({
      kind: 'question',
      question: kitchenSink.questions[0],
      trail: [],
      notes: [],
    })
    expect(resolve(kitchenSink, ['water'])).toMatchObject({ kind: 'outcome', outcome: 'glass', from: 'tap' })
    expect(resolve(kitchenSink, ['dunno'])).toMatchObject({ kind: 'outcome', outcome: 'overview' })
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

  it('uses only the start of the last answer', () => {
    expect(resolve(kitchenSink, ['tea', 'sweet'])).not.toHaveProperty('from')
  })

  it('reports the first answer that does not fit, and the trail before it', () => {
    expect(resolve(kitchenSink, ['water', 'sweet', 'plain'])).toEqual({
      kind: 'invalid',
      reason: 'after-outcome',
      answer: 'sweet',
      trail: [{ question: 'drink', answer: 'water' }],
    })
    expect(resolve(kitchenSink, ['lava', 'tea'])).toEqual({
      kind: 'invalid',
      reason: 'unknown-answer',
      answer: 'lava',
      trail: [],
    })
  })

  it('rejects answers of other questions and names of object properties', () => {
    for (const answer of ['sweet', 'drink', 'cup', 'constructor', '__proto__', ''])
      expect(resolve(kitchenSink, [answer])).toMatchObject({ kind: 'invalid', reason: 'unknown-answer' })
  })

  it('rejects any unknown answer', () => {
    fc.assert(
      fc.property(soundFlow, fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (flow, wrong) => {
        expect(resolve(flow, wrong)).toMatchObject({ kind: 'invalid', answer: wrong[0], trail: [] })
      }),
    )
  })

  it('throws with the id that a flow leads to but does not have', () => {
    const faulty = answered(kitchenSink, 'drink', { id: 'lava', to: 'volcano' })
    expect(() => resolve(faulty, ['lava'])).toThrow('volcano')
  })
})
