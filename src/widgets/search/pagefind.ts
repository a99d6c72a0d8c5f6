/** The part of Pagefind's browser interface that is used here (pagefind 1.5). */
export type Pagefind = {
  readonly options: (options: { readonly baseUrl: string; readonly noWorker: boolean }) => Promise<void>
  readonly search: (query: string) => Promise<{ readonly results: readonly { data: () => Promise<Found> }[] }>
}

/** A guide that was found, with the steps in which the words stand. */
export type Found = {
  readonly url: string
  readonly meta: { readonly title?: string }
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[]
}

/** Loads Pagefind from the address of its `pagefind.js`; its index lies beside it. */
export const loadPagefind = async (address: string): Promise<Pagefind> => {
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind
  // Trusted Types refuse the plain address from which Pagefind would start its worker
  await pagefind.options({ baseUrl: address.replace(/pagefind\/pagefind\.js$/, ''), noWorker: true })
  return pagefind
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/** An excerpt as pieces of plain text; the odd ones are the words that were searched for. */
export const pieces = (excerpt: string): readonly string[] =>
  excerpt
    .split(/<\/?mark>/)
    .map((piece) => piece.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity))
