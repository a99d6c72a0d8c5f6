import type { Trail } from '../../engine/flow.ts'
import type { Guidance } from '../../model/guidance.ts'

/** The answers of a trail, in order. */
export const answersOf = (trail: Trail): readonly string[] => trail.map(({ answer }) => answer)

/** Address of a state below the root of the site: `wegwijzer/adviseur/geen-cmc/`. */
export const statePath = (guidance: Guidance, answers: readonly string[]): string =>
  guidance.path + answers.map((id) => `${guidance.answers[id]?.slug}/`).join('')
