import type { Finding } from './find.ts'
import type { Entry } from './list.ts'
import { preload } from './preload.ts'

/** The part of Pagefind's browser interface that is used here (pagefind 1.5). */
export type Pagefind = {
  readonly options: (options: {
    readonly baseUrl: string
    readonly noWorker: boolean
    readonly metaCacheTag: string
  }) => Promise<void>
  readonly init: () => Promise<void>
  readonly search: (query: string) => Promise<{ readonly results: readonly { data: () => Promise<Found> }[] }>
}

/** A guide that was found, with the parts in which the words stand. */
export type Found = {
  readonly url: string
  readonly meta: { readonly title?: string }
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[]
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

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/** An excerpt as the plain text it is. */
export const plain = (excerpt: string): string =>
  excerpt
    .replace(/<\/?mark>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity)

/** The most pages of the full index that are opened for one query. */
const PAGES = 5

/** What the full index finds beyond the list, as results that come after the list's own. */
export const completions = async (
  index: Pagefind,
  { query, finding }: { readonly query: string; readonly finding: Finding },
  entries: readonly Entry[],
  root: string,
): Promise<readonly { readonly entry: Entry; readonly sentence: string }[]> => {
  const { results } = await index.search(finding.terms.join(' ') || query)
  const pages = await Promise.all(results.slice(0, PAGES).map((result) => result.data()))
  const there = new Set(finding.hits.map(({ entry }) => entry.path))
  return pages.flatMap(({ url, meta, sub_results: parts }) => {
    const guide = entries.find(({ path, step }) => step === undefined && root + path === url)
    return parts.flatMap((part) => {
      const path = part.url.slice(root.length)
      if (there.has(path)) return []
      there.add(path)
      const known = entries.find((entry) => entry.path === path)
      const entry = known ?? {
        guide: guide?.guide ?? url,
        step: part.url,
        title: part.title,
        route: guide?.route ?? meta.title ?? '',
        audience: guide?.audience ?? '',
        line: guide?.line ?? '',
        path,
        actors: [],
        keywords: [],
        sentences: [],
      }
      return [{ entry, sentence: plain(part.excerpt) }]
    })
  })
}
