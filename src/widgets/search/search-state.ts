import type { Finding, Result } from './finder.ts'
import type { Loaded } from './list-file.ts'

/** An answer to a query. */
export type Answer = {
  readonly kind: 'answered'
  readonly query: string
  readonly list: Loaded
  readonly finding: Finding
  /** The guides and steps that answer it, best first: from the list, or from the full index of a larger site. */
  readonly results: readonly Result[]
  /** Whether only the page that searches can answer, because the site is too large for a list. */
  readonly elsewhere: boolean
}

/** The state of a search. */
export type State =
  | { readonly kind: 'idle' }
  /** The list or the index is on its way; the answer to the query before stays in view. */
  | { readonly kind: 'loading'; readonly before?: Answer }
  | { readonly kind: 'failed' }
  | Answer
