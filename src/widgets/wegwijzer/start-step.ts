import type { GuideSummary } from '../../model/guidance.ts'

/** Index of the step with this id in its guide; 0 without an id or a guide. */
export const startAt = (guide: GuideSummary | undefined, step: string | undefined): number =>
  Math.max(0, guide?.steps.findIndex(({ id }) => id === step) ?? 0)
