import type { Result } from './complete.ts'
import type { Finding } from './find.ts'

/** What was found for a query. */
export type Done = {
  readonly kind: 'done'
  readonly query: string
  readonly finding: Finding
  readonly nearest: string | undefined
  /** What the list gives at once. */
  readonly first: readonly Result[]
  /** What the full index adds, after all else. */
  readonly more: readonly Result[]
  /** Whether the full index has yet to say what it adds. */
  readonly open: boolean
  /** Whether an answer is still to come, without which this one says too little. */
  readonly waiting: boolean
  /** Whether the full index did not come. */
  readonly partial: boolean
  /** Whether the page that searches may find more than the list, which is all there is here. */
  readonly elsewhere: boolean
}

/** What stands below the field. */
export type Shown = { readonly kind: 'idle' } | { readonly kind: 'failed'; readonly why: string } | Done
