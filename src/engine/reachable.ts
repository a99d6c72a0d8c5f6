import type { Flow } from './flow.ts'

/** Every outcome to which a question or outcome can still lead. */
export const reachableOutcomes = (flow: Flow, id: string): ReadonlySet<string> => {
  const seen = new Set([id])
  // a set may grow while it is walked
  for (const at of seen) {
    for (const answer of flow.questions.find((question) => question.id === at)?.answers ?? [])
      seen.add(answer.to)
  }
  return new Set(flow.outcomes.filter((outcome) => seen.has(outcome)))
}
