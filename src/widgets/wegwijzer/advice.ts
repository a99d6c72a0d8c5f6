import type { Advice, AdviceLink, Guidance } from '../../model/guidance.ts'
import { startAt } from './start-step.ts'
import type { WizardState } from './wizard-state.ts'

/** Advice with its link, which is absent where earlier advice has the same contact. */
export type ShownAdvice = { readonly text: string; readonly link?: AdviceLink | undefined }

/** The address that a visitor uses for a link: its own, or that of the link to ask. */
export const contactOf = (link: AdviceLink): string => (link.kind === 'missing' ? link.ask : link).href

/**
 * The advice of a state: the next action, and the notes of its answers. Each contact appears once, at its first use,
 * with the doubt about its address.
 */
export const adviceAt = (
  guidance: Guidance,
  state: WizardState,
): { readonly next: ShownAdvice | undefined; readonly notes: readonly ShownAdvice[] } => {
  const read = new Set<string>()
  const shown = ({ text, link: name }: Advice): ShownAdvice => {
    const link = guidance.links[name ?? '']
    if (!link || read.has(contactOf(link))) return { text }
    read.add(contactOf(link))
    return { text, link }
  }
  const guide = state.kind === 'outcome' ? guidance.guides[state.outcome] : undefined
  const next =
    state.kind === 'outcome'
      ? (guide?.steps[startAt(guide, state.from)]?.next ?? guidance.outcomes[state.outcome]?.next)
      : undefined
  return {
    next: next && shown(next),
    notes: state.notes.flatMap((id) => guidance.notes[id] ?? []).map(shown),
  }
}
