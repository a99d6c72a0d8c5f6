import { reachableOutcomes } from '../../engine/reachable.ts'
import type { Guidance } from './guidance.ts'

/** The colour of the way to a question or outcome: that of its routes when they share one, else undefined. */
export const lineTo = (guidance: Guidance, id: string): string | undefined => {
  const lines = new Set<string | undefined>()
  for (const outcome of reachableOutcomes(guidance.flow, id)) lines.add(guidance.guides[outcome]?.line)
  const [line] = lines
  return lines.size === 1 ? line : undefined
}
