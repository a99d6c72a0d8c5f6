import type { Filters } from './chosen.ts'
import { makeFinder, type Finding } from './find.ts'
import type { Entry, SearchList } from './list.ts'
import { pagesWithAll, pagesWithSome, type Pagefind } from './pagefind.ts'
import { entriesOn } from './record.ts'

/** A guide or step that is shown, with the sentence that says why. */
export type Result = { readonly entry: Entry; readonly sentence: string }

/** What a visitor asked, and what the list says to it. */
type Asked = {
  readonly query: string
  readonly finding: Finding
  /** What the results are narrowed to. */
  readonly filters: Filters
  /** Whether the words are taken as they were typed. */
  readonly exact: boolean
}

/** What was found, without what is shown already, and each thing once. */
export const without = (shown: readonly Result[], found: readonly Result[]): readonly Result[] => {
  const there = new Set(shown.map(({ entry }) => entry.path))
  return found.filter(({ entry: { path } }) => !there.has(path) && there.add(path))
}

/** Words of a query that a large index is asked for at once: each may cost some 25 kB. */
const AT_ONCE = 2

const byPath = (entries: readonly Entry[]) => entries.map((entry) => [entry.path, entry] as const)

/** What further parts of pages hold the words, in the order of the index, where the list has every guide and step. */
const furtherThan = async (
  index: Pagefind,
  { entries }: SearchList,
  { query, finding }: Asked,
  root: string,
) => {
  const pages = await pagesWithAll(index, finding.terms.length > 0 ? finding.terms : [query])
  const found = pages.flatMap((page) => entriesOn(page, root))
  const all = new Map([...byPath(found), ...byPath(entries)])
  return pages
    .flatMap(({ sub_results }) => sub_results)
    .flatMap(({ url }) => all.get(url.slice(root.length)) ?? [])
    .map((entry) => ({ entry, sentence: finding.sentenceOf(entry) }))
}

/** What is found in the index and the list together, ranked by the rules of the list. */
const foundBeyond = async (
  index: Pagefind,
  list: SearchList,
  { query, finding, filters, exact }: Asked,
  root: string,
): Promise<Finding> => {
  const { typed, terms } = finding
  // a word that the list does not know may be one of the index, so the words are asked as they were typed first
  const ways = [typed.slice(0, AT_ONCE), terms.slice(0, AT_ONCE), terms.slice(AT_ONCE)]
  const asked = new Set<string>()
  let entries = new Map(byPath(list.entries))
  let best = finding
  for (const words of ways) {
    const key = words.join(' ')
    if (key === '' || asked.has(key)) continue
    asked.add(key)
    const pages = await pagesWithSome(index, words, filters)
    // what the index has of a guide is all of it, what such a list has is less
    entries = new Map([...entries, ...byPath(pages.flatMap((page) => entriesOn(page, root)))])
    best = makeFinder({ ...list, entries: [...entries.values()] }).find(query, exact)
    // what the list takes for a typing error is asked both ways, unless the index has it as it was typed
    const open = finding.corrected !== undefined && best.corrected !== undefined && words === ways[0]
    if (best.hits.length > 0 && !open) break
  }
  return best
}

/**
 * What the full index adds to an answer of the list: further parts of pages, or, where the list has no room for every
 * guide, a better answer from both.
 *
 * @param shown What the visitor has before them, and stays where it is.
 * @param root Where the site begins on its host.
 */
export const complete = async (
  index: Pagefind,
  list: SearchList,
  asked: Asked,
  { shown, root }: { readonly shown: readonly Result[]; readonly root: string },
): Promise<{ readonly finding: Finding; readonly more: readonly Result[] }> => {
  if (list.whole) {
    const further = await furtherThan(index, list, asked, root)
    return { finding: asked.finding, more: without(shown, [...asked.finding.hits, ...further]) }
  }
  const finding = await foundBeyond(index, list, asked, root)
  return { finding, more: without(shown, finding.hits) }
}
