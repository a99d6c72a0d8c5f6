import { atom, type ReadableAtom } from 'nanostores'
import type { Flow, OutcomeState, QuestionState } from '../../engine/flow.ts'
import { resolve } from '../../engine/resolve.ts'

/** Where a visitor can be; an invalid state never gets into a wizard. */
export type WizardState = QuestionState | OutcomeState

export type Wizard = {
  readonly $state: ReadableAtom<WizardState>
  /** Goes to the state after these answers; gives false, and changes nothing, when they do not fit the flow. */
  readonly go: (answers: readonly string[]) => boolean
}

/** The state after these answers, or undefined when they do not fit the flow. */
export const stateAfter = (flow: Flow, answers: readonly string[]): WizardState | undefined => {
  const state = resolve(flow, answers)
  return state.kind === 'invalid' ? undefined : state
}

/** One visitor's way through the flow. Each call makes a wizard of its own: two on a page never meet. */
export const createWizard = (flow: Flow): Wizard => {
  const start = stateAfter(flow, [])
  if (!start) throw new Error('a flow has a first question')
  const $state = atom<WizardState>(start)
  return {
    $state,
    go(answers) {
      const state = stateAfter(flow, answers)
      if (state) $state.set(state)
      return state !== undefined
    },
  }
}
