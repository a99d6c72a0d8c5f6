import type { Finding, Result } from './finder.ts'
import type { Loaded } from './list-file.ts'

/** The part of the full index in an answer. */
export type Further =
  /** Only the page that searches has the full index. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'added'; readonly results: readonly Result[] }

/** An answer to a query. */
export type Answer = {
  readonly kind: 'answered'
  readonly query: string
  readonly list: Loaded
  readonly finding: Finding
  readonly further: Further
}

/** The state of a search. */
export type State =
  | { readonly kind: 'idle' }
  /** The list is on its way; the answer to the query before stays in view. */
  | { readonly kind: 'loading'; readonly before?: Answer }
  | { readonly kind: 'failed' }
  | Answer

/** Returns all guides and steps of an answer, each once: those of the list, then those of the full index. */
export const resultsOf = ({ finding: { hits }, further }: Answer): readonly Result[] => {
  const all = further.kind === 'added' ? [...hits, ...further.results] : hits
  const paths = all.map(({ entry }) => entry.path)
  return all.filter(({ entry }, at) => paths.indexOf(entry.path) === at)
}
