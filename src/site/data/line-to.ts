import type { Flow } from '../../engine/flow.ts'
import { reachableOutcomes } from '../../engine/reachable.ts'

/** Returns the line that all routes through a question or outcome share; undefined when their lines differ. */
export const lineTo = (
  flow: Flow,
  guides: Readonly<Record<string, { readonly line: string }>>,
  id: string,
): string | undefined => {
  const lines = new Set([...reachableOutcomes(flow, id)].map((outcome) => guides[outcome]?.line))
  const [line] = lines
  return lines.size === 1 ? line : undefined
}
