import type { Flow, OutcomeState, QuestionState } from '../../engine/flow.ts'
import { resolve } from '../../engine/resolve.ts'

/** Where a visitor can be; an invalid state never gets into a wizard. */
export type WizardState = QuestionState | OutcomeState

/** The state after these answers, or undefined when they do not fit the flow. */
export const stateAfter = (flow: Flow, answers: readonly string[]): WizardState | undefined => {
  const state = resolve(flow, answers)
  return state.kind === 'invalid' ? undefined : state
}
