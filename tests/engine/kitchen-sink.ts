import type { Flow } from '../../src/engine/flow.ts'

/** A made-up flow with every feature: a question with two paths to it, notes, starts, depth, the overview. */
export const kitchenSink: Flow = {
  start: 'drink',
  questions: [
    {
      id: 'drink',
      answers: [
        { id: 'tea', to: 'sugar', notes: ['hot'] },
        { id: 'coffee', to: 'milk', notes: ['hot'] },
        { id: 'water', to: 'glass', from: 'tap' },
        { id: 'dunno', to: 'overview' },
      ],
    },
    {
      id: 'milk',
      answers: [
        { id: 'black', to: 'sugar' },
        { id: 'white', to: 'sugar', notes: ['hot', 'lactose'] },
      ],
    },
    {
      id: 'sugar',
      answers: [
        { id: 'sweet', to: 'cup' },
        { id: 'plain', to: 'cup', from: 'stir' },
        { id: 'to-go', to: 'beaker' },
      ],
    },
  ],
  outcomes: ['cup', 'beaker', 'glass', 'overview'],
}

/** The ids of its guides. */
export const kitchenGuides = ['cup', 'beaker', 'glass']
