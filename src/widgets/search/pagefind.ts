import { preload } from './preload.ts'
import { fromRecord, type IndexRecord } from './index-record.ts'
import { retried } from './retried.ts'
import type { Entry } from './search-types.ts'

/** The part of Pagefind's browser interface that is used here (pagefind 1.5). */
type Pagefind = {
  readonly options: (options: {
    readonly baseUrl: string
    readonly noWorker: boolean
    readonly metaCacheTag: string
    readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> }
  }) => Promise<void>
  readonly init: () => Promise<void>
  readonly search: (
    query: string,
  ) => Promise<{ readonly results: readonly { data: () => Promise<IndexRecord> }[] }>
}

/** Replaces the time that Pagefind adds to the address of its entry, so that this address can be preloaded. */
const TAG = '1'
/** Most records that are fetched for a query, one request each. */
const MOST = 10

/** Loads Pagefind from the address of its `pagefind.js`, and preloads the files that it fetches one after the other. */
export const loadPagefind = retried(async (address): Promise<Pagefind> => {
  const beside = (name: string) => address.replace(/pagefind\.js$/, name)
  preload(address, 'modulepreload')
  preload(beside(`pagefind-entry.json?ts=${TAG}`))
  preload(beside(`wasm.${document.documentElement.lang}.pagefind`))
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind
  await pagefind.options({
    baseUrl: address.replace(/pagefind\/pagefind\.js$/, ''),
    // Trusted Types refuse the plain address from which Pagefind would start its worker
    noWorker: true,
    metaCacheTag: TAG,
    // visitors do not search for ids
    ranking: { metaWeights: { guide: 0, step: 0, line: 0 } },
  })
  await pagefind.init()
  return pagefind
})

/** Returns the guides and steps in which the full index finds all words of a query, in its order. */
export const searchIndex = async (
  { search }: Pagefind,
  terms: readonly string[],
  root: string,
): Promise<readonly Entry[]> => {
  if (terms.length === 0) return []
  const { results } = await search(terms.join(' '))
  const records = await Promise.all(results.slice(0, MOST).map((result) => result.data()))
  return records.map((record) => fromRecord(record, root))
}
