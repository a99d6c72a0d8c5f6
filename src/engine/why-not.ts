import type { Flow } from './flow.ts'
import { reachableOutcomes } from './reachable.ts'
export type Change = { readonly question: string; readonly from?: string; readonly to: string }
export const whyNot = (
  flow: Flow,
  answers: readonly string[],
  outcome: string,
): readonly Change[] | undefined => {
  let best: { cost: number; changes: Change[] } | undefined
  const walk = (at: string, cost: number, changes: Change[]): void => {
    const reach = reachableOutcomes(flow, at)
    if (!reach.has(outcome)) return
    if (reach.size === 1) {
      if (!best || cost < best.cost) best = { cost, changes }
      return
    }
    const q = flow.questions.find((x) => x.id === at)
    for (const a of q?.answers ?? []) {
      const given = q?.answers.find((x) => answers.includes(x.id))?.id
      if (given === a.id) walk(a.to, cost, changes)
      else
        walk(a.to, cost + (given ? 1000 : 1), [
          ...changes,
          { question: at, ...(given && { from: given }), to: a.id },
        ])
    }
  }
  walk(flow.start, 0, [])
  return best?.changes
}
