import type { Guidance } from '../../model/guidance.ts'
import { stateAfter } from '../../widgets/wegwijzer/wizard-state.ts'

/** Returns the title of a guide, or of the question or outcome after these answers. */
export const titleOf = (
  page: { readonly guide: string } | { readonly answers: readonly string[] },
  { flow, guides, questions, outcomes }: Guidance,
): string | undefined => {
  if ('guide' in page) return guides[page.guide]?.title
  const state = stateAfter(flow, page.answers)
  return state?.kind === 'outcome'
    ? outcomes[state.outcome]?.title
    : questions[state?.question.id ?? '']?.title
}
