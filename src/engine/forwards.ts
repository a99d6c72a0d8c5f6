import type { Flow } from './flow.ts'
import { replay } from './replay.ts'
import { statesOf } from './states.ts'

/** A published address that no longer has a state, and the answers of the state that takes its place. */
export type Forward = { readonly from: string; readonly answers: readonly string[] }

/** Address of a state: the slugs of its answers, each with a slash. */
export const addressOf = (answers: readonly string[], slugs: Readonly<Record<string, string>>): string =>
  answers.map((id) => `${slugs[id]}/`).join('')

/** The addresses of all states, each with its answers. */
export const stateAddresses = (
  flow: Flow,
  slugs: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly string[]> =>
  new Map(
    statesOf(flow).map(({ trail }) => {
      const answers = trail.map(({ answer }) => answer)
      return [addressOf(answers, slugs), answers]
    }),
  )

/**
 * The published addresses at which the flow has no state, each with the state that keeps most of its answers. A forward
 * never leads to another one, since it ends at a state of the flow.
 *
 * @param published Addresses of states in one language, with the answers that they stood for.
 * @param slugs The slugs of the answers of the flow, in the same language.
 */
export const forwards = (
  published: Iterable<readonly [string, readonly string[]]>,
  flow: Flow,
  slugs: Readonly<Record<string, string>>,
): readonly Forward[] => {
  const current = stateAddresses(flow, slugs)
  return [...published].flatMap(([from, answers]) =>
    current.has(from) ? [] : [{ from, answers: replay(flow, answers) }],
  )
}
