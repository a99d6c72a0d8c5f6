import type { ListFile } from './list-file.ts'

/** What a visitor narrows a search to, by ids that are the same in every language; empty for all. */
export type Chosen = {
  readonly audience: string
  readonly actor: string
  /** Whether the words are taken as they were typed. */
  readonly exact: boolean
}

/** A search as the address of its page holds it: `?q=CMC&actor=crp`; empty where nothing is asked. */
export const toAddress = (query: string, { audience, actor, exact }: Chosen): string => {
  const all = { q: query, audience, actor, exact: exact ? '1' : '' }
  const given = Object.entries(all).filter(([, value]) => value !== '')
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''
}

/** The search that an address holds, whatever somebody wrote into it. */
export const fromAddress = (address: string): { readonly query: string; readonly chosen: Chosen } => {
  const asked = new URLSearchParams(address)
  const value = (name: string) => asked.get(name) ?? ''
  return {
    query: value('q'),
    chosen: { audience: value('audience'), actor: value('actor'), exact: value('exact') === '1' },
  }
}

/** What of it there is; the rest, which came from an address, counts as not chosen. */
export const known = ({ audience, actor, exact }: Chosen, { audiences, actors }: ListFile): Chosen => ({
  audience: audiences.some(({ id }) => id === audience) ? audience : '',
  actor: actors.includes(actor) ? actor : '',
  exact,
})

/** What a guide or step must have to be shown. */
export type Filters = { readonly audience?: string; readonly actor?: string }

/** What was chosen, in the words of the guides. */
export const filtersOf = ({ audience, actor }: Chosen, { audiences }: ListFile): Filters => {
  const named = audiences.find(({ id }) => id === audience)
  return { ...(named && { audience: named.name }), ...(actor && { actor }) }
}
