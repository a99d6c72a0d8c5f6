import { describe, expect, it } from 'vitest'
import { reachable, reachableOutcomes } from '../../src/engine/reachable.ts'
import { kitchenSink } from './kitchen-sink.ts'
import { answered } from './random-flows.ts'

describe('reachable', () => {
  it('gives the id itself and all ids to which any answers lead', () => {
    expect([...reachable(kitchenSink, 'milk')]).toEqual(['milk', 'sugar', 'cup', 'beaker'])
    expect([...reachable(kitchenSink, 'glass')]).toEqual(['glass'])
  })

  it('ends in a flow with a loop', () => {
    const looped = answered(kitchenSink, 'sugar', { id: 'again', to: 'milk' })
    expect(reachable(looped, 'sugar')).toEqual(new Set(['sugar', 'cup', 'beaker', 'milk']))
  })
})

describe('reachableOutcomes', () => {
  it('gives the reachable outcomes in the order of the flow', () => {
    expect([...reachableOutcomes(kitchenSink, 'drink')]).toEqual(kitchenSink.outcomes)
    expect([...reachableOutcomes(kitchenSink, 'sugar')]).toEqual(['cup', 'beaker'])
    expect([...reachableOutcomes(kitchenSink, 'glass')]).toEqual(['glass'])
  })
})
