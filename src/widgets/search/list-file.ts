import type { AdviceLink } from '../../model/guidance.ts'
import { makeFinder, type Finder } from './finder.ts'
import type { SearchList } from './search-types.ts'
import { retried } from './retried.ts'
import { loadStemmer } from './stems.ts'

/** The list as it is fetched, with the words and links of the interface, which pages need not carry. */
export type ListFile = SearchList & {
  /** Whether it has every guide and step; those of a larger site are in the full index only. */
  readonly whole: boolean
  /** The audiences to which results can be narrowed. */
  readonly audiences: readonly {
    /** The first guide for them, because its id is the same in every language. */
    readonly id: string
    readonly name: string
  }[]
  /** The actors to which results can be narrowed: their names, by their id. */
  readonly actors: Readonly<Record<string, string>>
  readonly words: Readonly<Record<string, string>>
  /** Paths below the root of the site, and the link to ask, for visitors who find nothing. */
  readonly ways: {
    readonly finder: string
    readonly guides: string
    readonly search: string
    readonly ask: AdviceLink
  }
}

/** The list, and the finder that answers queries from it. */
export type Loaded = { readonly file: ListFile; readonly finder: Finder }

/** Fetches the list from its address once; after a failure the next call tries again. */
export const loadList = retried(async (address: string): Promise<Loaded> => {
  const [, locale = ''] = /\.(\w+)\.json$/.exec(address) ?? []
  const [response] = await Promise.all([fetch(address), loadStemmer(locale)])
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  const file = (await response.json()) as ListFile
  return { file, finder: makeFinder(file) }
})
