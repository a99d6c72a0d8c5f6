import type { ComponentChildren } from 'preact'
import type { WizardState } from '../wizard-state.ts'
import { OutcomeView } from './OutcomeView.tsx'
import { QuestionView } from './QuestionView.tsx'
import type { ViewProps } from './view-props.ts'

/** The wizard in one state, on pages of the site and in the element. */
export const Wizard = ({
  state,
  children,
  ...shown
}: ViewProps & { readonly state: WizardState; readonly children?: ComponentChildren }) => (
  <div class="wegwijzer" lang={shown.guidance.locale} dir="ltr">
    {state.kind === 'question' ? (
      <QuestionView {...shown} state={state} />
    ) : (
      <OutcomeView {...shown} state={state} />
    )}
    {children}
  </div>
)
