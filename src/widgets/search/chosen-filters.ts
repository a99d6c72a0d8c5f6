import type { ListFile } from './list-file.ts'

/** The filters of a search, by ids that are the same in every language; empty for all. */
export type Chosen = {
  readonly audience: string
  readonly actor: string
  /** Whether the words are taken as they were typed. */
  readonly exact: boolean
}

/** Returns the query string of a search: `?q=diploma&actor=board`; empty for an empty search. */
export const toAddress = (query: string, { audience, actor, exact }: Chosen): string => {
  const all = { q: query, audience, actor, exact: exact ? '1' : '' }
  const given = Object.entries(all).filter(([, value]) => value !== '')
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''
}

/** Returns the search in a query string, which may contain any text. */
export const fromAddress = (address: string): { readonly query: string; readonly chosen: Chosen } => {
  const asked = new URLSearchParams(address)
  const value = (name: string) => asked.get(name) ?? ''
  return {
    query: value('q'),
    chosen: { audience: value('audience'), actor: value('actor'), exact: value('exact') === '1' },
  }
}

/** Returns the filters that exist; others, from an address, count as not chosen. */
export const known = ({ audience, actor, exact }: Chosen, { audiences, actors }: ListFile): Chosen => ({
  audience: audiences.some(({ id }) => id === audience) ? audience : '',
  actor: Object.keys(actors).includes(actor) ? actor : '',
  exact,
})

/** The filters in the words of the guides; a filter that is not chosen is absent. */
export const filtersOf = (
  { audience, actor }: Chosen,
  { audiences }: ListFile,
): { readonly audience?: string; readonly actor?: string } => {
  const named = audiences.find(({ id }) => id === audience)
  return { ...(named && { audience: named.name }), ...(actor && { actor }) }
}
