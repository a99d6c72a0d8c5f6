import type { Flow, OutcomeState, QuestionState } from '../../engine/flow.ts'
import { resolve } from '../../engine/resolve.ts'

/** A state that the wizard can show: any but an invalid one. */
export type WizardState = QuestionState | OutcomeState

/** The state after these answers; undefined if they do not fit the flow. */
export const stateAfter = (flow: Flow, answers: readonly string[]): WizardState | undefined => {
  const state = resolve(flow, answers)
  return state.kind === 'invalid' ? undefined : state
}
