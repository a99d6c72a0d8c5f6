import type { AdviceLink } from '../../model/guidance.ts'
import type { SearchList } from './list.ts'

/** The list as it is fetched, with the words and ways of the interface: pages need not carry them. */
export type ListFile = SearchList & {
  /** What the results can be narrowed to: for whom a guide is, and who acts. */
  readonly audiences: readonly {
    /** The first guide for them, as its id is the same in every language. */
    readonly id: string
    readonly name: string
  }[]
  readonly actors: readonly string[]
  readonly words: Readonly<Record<string, string>>
  /** Paths below the root of the site, and whom to ask, for who finds nothing. */
  readonly ways: {
    readonly finder: string
    readonly guides: string
    readonly search: string
    readonly ask: AdviceLink
  }
}

let loading: Promise<ListFile> | undefined

/** Fetches the list once; a failure is forgotten, so that the next try may do better. */
export const loadList = (address: string): Promise<ListFile> => {
  loading ??= fetch(address)
    .then((response) => {
      if (!response.ok) throw new Error(`${address} answered ${response.status}`)
      return response.json() as Promise<ListFile>
    })
    .catch((error: unknown) => {
      loading = undefined
      throw error
    })
  return loading
}
