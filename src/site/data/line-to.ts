import type { Flow } from '../../engine/flow.ts'
import { reachableOutcomes } from '../../engine/reachable.ts'
import type { Guidance, GuideSummary } from '../../model/guidance.ts'

/** Returns the line that all routes through a question or outcome share; undefined when their lines differ. */
export const lineTo = (
  flow: Flow,
  guides: Guidance['guides'],
  id: string,
): GuideSummary['line'] | undefined => {
  const lines = new Set([...reachableOutcomes(flow, id)].map((outcome) => guides[outcome]?.line))
  const [line] = lines
  return lines.size === 1 ? line : undefined
}
