import type { Advice, GuideSummary } from '../../model/guidance.ts'

/** Which step of a guide has this id, counted from 0; the first, where none is named or there is no guide. */
export const startAt = (guide: GuideSummary | undefined, step: string | undefined): number =>
  Math.max(0, guide?.steps.findIndex(({ id }) => id === step) ?? 0)

/** What a visitor does now who starts at this step; what the outcome says where its guide says nothing. */
export const nextAt = (
  guide: GuideSummary | undefined,
  from: number,
  outcome: { readonly next?: Advice | undefined } | undefined,
): Advice | undefined => guide?.steps[from]?.next ?? outcome?.next
