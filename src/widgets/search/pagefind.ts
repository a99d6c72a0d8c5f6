import type { Filters } from './chosen.ts'
import { preload } from './preload.ts'
import type { Found } from './record.ts'

/** The part of Pagefind's browser interface that is used here (pagefind 1.5). */
export type Pagefind = {
  readonly options: (options: {
    readonly baseUrl: string
    readonly noWorker: boolean
    readonly metaCacheTag: string
  }) => Promise<void>
  readonly init: () => Promise<void>
  readonly search: (
    query: string,
    options: { readonly filters: Filters },
  ) => Promise<{ readonly results: readonly { data: () => Promise<Found> }[] }>
}

/** Ends the address of Pagefind's entry: its own, the time, would keep that from being fetched ahead. */
const TAG = '1'

/**
 * Loads Pagefind from the address of its `pagefind.js`; its index lies beside it. What Pagefind would ask for one
 * after the other is fetched at once.
 */
export const loadPagefind = async (address: string): Promise<Pagefind> => {
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
  })
  await pagefind.init()
  return pagefind
}

/** The most pages of the full index that are opened for one query, and for one of its words alone. */
const PAGES = 5
const PAGES_OF_WORD = 3

/** The most words that are looked for one by one: who pastes a page of text is not made to wait for it. */
const WORDS = 4

/** The pages of the full index that have all of the words. */
export const pagesWithAll = async (
  index: Pagefind,
  words: readonly string[],
  { filters = {}, most = PAGES }: { readonly filters?: Filters; readonly most?: number } = {},
): Promise<readonly Found[]> => {
  const { results } = await index.search(words.join(' '), { filters })
  return Promise.all(results.slice(0, most).map((result) => result.data()))
}

/** The pages of the full index that have all of the words, or else those that have one of them. */
export const pagesWithSome = async (
  index: Pagefind,
  words: readonly string[],
  filters: Filters,
): Promise<readonly Found[]> => {
  const pages = await pagesWithAll(index, words, { filters })
  if (pages.length > 0 || words.length === 1) return pages
  const alone = { filters, most: PAGES_OF_WORD }
  return (await Promise.all(words.slice(0, WORDS).map((word) => pagesWithAll(index, [word], alone)))).flat()
}
