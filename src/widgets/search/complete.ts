import { makeFinder, type Finding } from './find.ts'
import type { Entry, SearchList } from './list.ts'
import { plain } from './pagefind.ts'
import { entriesOn, type Found } from './record.ts'

/** A guide or step that is shown, with the sentence that says why. */
export type Result = { readonly entry: Entry; readonly sentence: string }

type Asked = { readonly query: string; readonly exact: boolean; readonly finding: Finding }

/** What was found, without what is shown already, and each thing once. */
const without = (shown: readonly Result[], found: readonly Result[]): readonly Result[] => {
  const there = new Set(shown.map(({ entry }) => entry.path))
  return found.filter(({ entry: { path } }) => !there.has(path) && there.add(path))
}

/** The parts of pages in which the words of the query stand, in the order of the full index. */
const partsOf = (pages: readonly Found[], entries: ReadonlyMap<string, Entry>, root: string) =>
  pages.flatMap(({ sub_results: parts }) =>
    parts.flatMap(({ url, excerpt }) => {
      const entry = entries.get(url.slice(root.length))
      return entry ? [{ entry, sentence: plain(excerpt) }] : []
    }),
  )

/**
 * What the full index adds to an answer of the list. Guides that the list has no room for are ranked by the same rules
 * as those in it, together with them.
 *
 * @param shown What the visitor has before them, and stays where it is.
 * @param pages What the full index found.
 * @param root Where the site begins on its host.
 */
export const complete = (
  list: SearchList,
  { query, exact, finding }: Asked,
  {
    shown,
    pages,
    root,
  }: { readonly shown: readonly Result[]; readonly pages: readonly Found[]; readonly root: string },
): { readonly finding: Finding; readonly more: readonly Result[] } => {
  const known = list.entries.map((entry) => [entry.path, entry] as const)
  const found = pages.flatMap((page) => entriesOn(page, root)).map((entry) => [entry.path, entry] as const)
  // what the index has of a guide is all of it; what a list that is not whole has is less
  const entries = new Map(list.whole ? [...found, ...known] : [...known, ...found])
  const better =
    list.whole || found.length === 0
      ? finding
      : makeFinder({ ...list, entries: [...entries.values()] }).find(query, exact)
  const parts = list.whole ? partsOf(pages, entries, root) : []
  return { finding: better, more: without(shown, [...better.hits, ...parts]) }
}
