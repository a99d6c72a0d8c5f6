import { makeFinder, type Finding } from './find.ts'
import type { Entry, SearchList } from './list.ts'
import { pagesFor, type Pagefind } from './pagefind.ts'
import { entriesOn } from './record.ts'

/** A guide or step that is shown, with the sentence that says why. */
export type Result = { readonly entry: Entry; readonly sentence: string }

/** What a visitor asked, and what the list says to it. */
export type Asked = {
  readonly query: string
  readonly finding: Finding
  /** What a visitor narrows the results to; empty for all. `exact` takes the words as typed. */
  readonly chosen: { readonly audience: string; readonly actor: string; readonly exact: boolean }
}

/** The pages of the full index for what was asked. */
const pagesOf = (index: Pagefind, { whole }: SearchList, { query, finding, chosen }: Asked) => {
  const meant = finding.terms.join(' ') || query
  if (whole) return pagesFor(index, [meant], {})
  const { audience, actor } = chosen
  // a word that the list does not know may be one of the index, so the words as they were typed are asked too
  return pagesFor(index, [meant, finding.typed.join(' ') || query], {
    ...(audience && { audience }),
    ...(actor && { actor }),
  })
}

/** What was found, without what is shown already, and each thing once. */
export const without = (shown: readonly Result[], found: readonly Result[]): readonly Result[] => {
  const there = new Set(shown.map(({ entry }) => entry.path))
  return found.filter(({ entry: { path } }) => !there.has(path) && there.add(path))
}

/**
 * What the full index adds to an answer of the list. Guides that the list has no room for are ranked by the same rules
 * as those in it, together with them.
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
  const pages = await pagesOf(index, list, asked)
  const known = list.entries.map((entry) => [entry.path, entry] as const)
  const found = pages.flatMap((page) => entriesOn(page, root)).map((entry) => [entry.path, entry] as const)
  // what the index has of a guide is all of it; what a list that is not whole has is less
  const entries = new Map(list.whole ? [...found, ...known] : [...known, ...found])
  const finding =
    list.whole || found.length === 0
      ? asked.finding
      : makeFinder({ ...list, entries: [...entries.values()] }).find(asked.query, asked.chosen.exact)
  // parts of pages in which the words stand, in the order of the full index; the rules above have ranked a longer list
  const parts = list.whole ? pages.flatMap(({ sub_results }) => sub_results) : []
  const further = parts.flatMap(({ url }) => entries.get(url.slice(root.length)) ?? [])
  return {
    finding,
    more: without(shown, [
      ...finding.hits,
      ...further.map((entry) => ({ entry, sentence: finding.sentenceOf(entry) })),
    ]),
  }
}
