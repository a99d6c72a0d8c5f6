import type { Flow } from '../engine/flow.ts'
import { reachableOutcomes } from '../engine/reachable.ts'

/** The colour of the way to a question or outcome: that of its routes when they share one, else undefined. */
export const lineTo = (
  flow: Flow,
  guides: Readonly<Record<string, { readonly line: string }>>,
  id: string,
): string | undefined => {
  const lines = new Set([...reachableOutcomes(flow, id)].map((outcome) => guides[outcome]?.line))
  const [line] = lines
  return lines.size === 1 ? line : undefined
}
