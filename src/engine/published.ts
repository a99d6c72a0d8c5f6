import type { Version } from './compare.ts'
import type { Flow } from './flow.ts'
import { stateAddresses } from './forwards.ts'
import { answerIds, followed } from './successors.ts'

type Texts = Readonly<Record<string, string>>

/** Everything that was ever published, with the successors of the parts that are gone. */
export type Published = {
  /** Per language, the address and answers of each state below the first question: `{ 'firm/acp/': 'firm acp' }`. */
  readonly states: Readonly<Record<string, Texts>>
  /** Per language, the slugs of guides, each with the id of its guide. */
  readonly guides: Readonly<Record<string, Texts>>
  /** The ids of the steps of each guide. */
  readonly steps: Readonly<Record<string, readonly string[]>>
  readonly successors: {
    /** For each answer that is gone, the answers that take its place; an empty list lets visitors answer again. */
    readonly answers: Readonly<Record<string, readonly string[]>>
    /** For each guide that is gone, the guide that takes its place. */
    readonly guides: Texts
    /** Per guide, for each step that is gone, the step that takes its place. */
    readonly steps: Readonly<Record<string, Texts>>
  }
}

/** The record of a site that has published nothing yet. */
export const NOTHING_PUBLISHED: Published = {
  states: {},
  guides: {},
  steps: {},
  successors: { answers: {}, guides: {}, steps: {} },
}

/** The answers of a state, from their text in the record. */
export const answersIn = (written: string): readonly string[] => written.split(' ').filter(Boolean)

/** The flow with its retired answers, each with the current answers to which its successors lead. */
export const withRetired = (flow: Flow, { successors }: Published): Flow => {
  const current = answerIds(flow)
  const retired = Object.keys(successors.answers).flatMap((id) => {
    const end = current.has(id) ? undefined : followed(id, successors.answers, current)
    return end ? [[id, end] as const] : []
  })
  return retired.length > 0 ? { ...flow, retired: Object.fromEntries(retired) } : flow
}

/** The published guide itself, or the guide that took its place; undefined where there is none. */
export const guideNow = (
  id: string,
  { successors }: Published,
  guides: Version['guides'],
): string | undefined =>
  Object.hasOwn(guides, id)
    ? id
    : followed(
        id,
        Object.fromEntries(Object.entries(successors.guides).map(([from, to]) => [from, [to]])),
        new Set(Object.keys(guides)),
      )?.[0]

/** The guide and step that took the place of a published step, or that step itself; undefined where there is none. */
export const stepNow = (
  guide: string,
  step: string,
  published: Published,
  guides: Version['guides'],
): { readonly guide: string; readonly step: string } | undefined => {
  const now = guideNow(guide, published, guides)
  if (now === undefined) return undefined
  const chain = new Set([step])
  for (const each of chain) {
    if (guides[now]?.steps.includes(each)) return { guide: now, step: each }
    const next = published.successors.steps[guide]?.[each] ?? published.successors.steps[now]?.[each]
    if (next !== undefined) chain.add(next)
  }
  return undefined
}

/** The addresses and steps of a version that the record does not have yet; empty where it has all of them. */
export const unrecorded = (
  published: Published,
  { flow, slugs, guides }: Version,
): Pick<Published, 'states' | 'guides' | 'steps'> => {
  const fresh = <T>(items: Iterable<readonly [string, T]>, known: object = {}): Record<string, T> =>
    Object.fromEntries([...items].filter(([name]) => name !== '' && !Object.hasOwn(known, name)))
  const filled = <T extends object>(parts: readonly (readonly [string, T])[]): Record<string, T> =>
    Object.fromEntries(parts.filter(([, part]) => Object.keys(part).length > 0))
  const locales = Object.keys(slugs)
  return {
    states: filled(
      locales.map((locale) => {
        const states = [...stateAddresses(flow, slugs[locale] ?? {})]
        const written = states.map(([address, answers]) => [address, answers.join(' ')] as const)
        return [locale, fresh(written, published.states[locale])]
      }),
    ),
    guides: filled(
      locales.map((locale) => {
        const written = Object.entries(guides).flatMap(([id, guide]) => {
          const slug = guide.slugs[locale]
          return slug === undefined ? [] : [[slug, id] as const]
        })
        return [locale, fresh(written, published.guides[locale])]
      }),
    ),
    steps: filled(
      Object.entries(guides).map(([id, { steps }]) => [
        id,
        steps.filter((step) => !published.steps[id]?.includes(step)),
      ]),
    ),
  }
}
