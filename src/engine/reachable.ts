import type { Flow } from './flow.ts'
import { questionsOf } from './questions.ts'

/** Every id that can be reached from a question or outcome, itself included, the nearest first. */
export const reachable = (flow: Flow, id: string): ReadonlySet<string> => {
  const questions = questionsOf(flow)
  const seen = new Set([id])
  // the loop also visits ids that it adds
  for (const at of seen) for (const { to } of questions.get(at)?.answers ?? []) seen.add(to)
  return seen
}

/** Every outcome to which a question or outcome can still lead, in the order of the flow. */
export const reachableOutcomes = (flow: Flow, id: string): ReadonlySet<string> => {
  const seen = reachable(flow, id)
  return new Set(flow.outcomes.filter((outcome) => seen.has(outcome)))
}
