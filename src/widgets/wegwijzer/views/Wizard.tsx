import type { ComponentChildren } from 'preact'
import type { WizardState } from '../wizard-state.ts'
import { OutcomeView } from './OutcomeView.tsx'
import { QuestionView } from './QuestionView.tsx'
import type { Shown } from './shown.ts'

/** The wizard in one state: the same for a page of the site, the element and the fallback in it. */
export const Wizard = ({
  state,
  children,
  ...shown
}: Shown & { readonly state: WizardState; readonly children?: ComponentChildren }) => (
  <div class="wegwijzer" lang={shown.guidance.locale} dir="ltr">
    {state.kind === 'question' ? (
      <QuestionView {...shown} state={state} />
    ) : (
      <OutcomeView {...shown} state={state} />
    )}
    {children}
  </div>
)
