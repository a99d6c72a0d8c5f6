import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { states } from '../../src/engine/states.ts'
import { questionsToCome } from '../../src/engine/questions-to-come.ts'
import { kitchenSink } from './kitchen-sink.ts'
import { answered, longFlow, soundFlow } from './random-flows.ts'

describe('questionsToCome', () => {
  it('counts the questions of the longest path, itself included', () => {
    expect(questionsToCome(kitchenSink, 'milk')).toBe(2)
    expect(questionsToCome(kitchenSink, 'sugar')).toBe(1)
  })

  it('is 0 at an outcome', () => {
    expect(questionsToCome(kitchenSink, 'cup')).toBe(0)
  })

  it('is infinite in a loop', () => {
    const looped = answered(kitchenSink, 'sugar', { id: 'again', to: 'milk' })
    expect(questionsToCome(looped, 'sugar')).toBe(Infinity)
    expect(questionsToCome(looped, looped.start)).toBe(Infinity)
  })

  it('is the rest of the longest trail through a question', () => {
    fc.assert(
      fc.property(soundFlow, (flow) => {
        const listed = states(flow)
        if (listed.kind !== 'listed') throw new Error('the plan is too large')
        for (const { id } of flow.questions) {
          const rests = listed.states.flatMap(({ trail }) => {
            const at = trail.findIndex(({ question }) => question === id)
            return at < 0 ? [] : [trail.length - at]
          })
          expect(questionsToCome(flow, id)).toBe(Math.max(...rests))
        }
      }),
    )
  })

  it('counts in a flow with too many states to list', () => {
    expect(questionsToCome(longFlow(4, 3), 'q0')).toBe(300)
  })
})
