import type { Advice, GuideSummary } from './guidance.ts'

/** Index of the step with this id in its guide; 0 without an id or a guide. */
export const startAt = (guide: GuideSummary | undefined, step: string | undefined): number =>
  Math.max(0, guide?.steps.findIndex(({ id }) => id === step) ?? 0)

/** What a visitor who starts at this step does now: the advice of the step, otherwise that of the outcome. */
export const nextAt = (
  guide: GuideSummary | undefined,
  from: number,
  outcome: { readonly next?: Advice | undefined } | undefined,
): Advice | undefined => guide?.steps[from]?.next ?? outcome?.next
