import type { Entry } from './list.ts'

// What a guide's page tells the full index and no visitor reads. The build takes it out of the page once the index is
// made; a page that was found gives it back, so that guides beyond the list are ranked like those in it.

/** Texts of the guide as a whole, and of its steps in order. */
type Parts = { readonly guide: readonly string[]; readonly steps: readonly (readonly string[])[] }

const BETWEEN_PARTS = ' | '
const BETWEEN_TEXTS = ', '

/** Texts as one line. A text that holds a sign that divides them counts as more than one. */
export const asLine = ({ guide, steps }: Parts): string =>
  [guide, ...steps].map((texts) => texts.join(BETWEEN_TEXTS)).join(BETWEEN_PARTS)

const fromLine = (line: string): readonly (readonly string[])[] =>
  // a page that was found has lost the spaces at the ends
  ` ${line} `.split(BETWEEN_PARTS).map((part) =>
    part
      .split(BETWEEN_TEXTS.trim())
      .map((text) => text.trim())
      .filter(Boolean),
  )

/** A guide's page as the full index keeps it (pagefind 1.5). */
export type Found = {
  readonly url: string
  /** All words of the page. */
  readonly content: string
  readonly meta: Readonly<Partial<Record<'title' | 'audience' | 'line' | 'keywords' | 'actors', string>>>
  /** What has an id, with the number of words before it. */
  readonly anchors: readonly {
    readonly element: string
    readonly id: string
    readonly text: string
    readonly location: number
  }[]
  /** The parts in which the words of the query stand. */
  readonly sub_results: readonly { readonly url: string }[]
}

/** The guide and its parts on a page that was found, as the list has them; `root` is where the site begins. */
export const entriesOn = ({ url, content, meta, anchors }: Found, root: string): readonly Entry[] => {
  const path = url.slice(root.length)
  const words = content.split(/\s+/)
  const keywords = fromLine(meta.keywords ?? '')
  const actors = fromLine(meta.actors ?? '')
  // those of the steps, and of what comes after them; in texts the check of the content lets headings begin at h3
  const headings = anchors.filter(({ element }) => element === 'h2')
  const sentences = (from: number, to: number | undefined) =>
    words
      .slice(from, to)
      .join(' ')
      .split(/(?<=[.?!])\s+/)
      .filter(Boolean)
  const shared = {
    guide: path,
    route: meta.title ?? '',
    audience: meta.audience ?? '',
    line: meta.line ?? '',
  }
  return [
    {
      ...shared,
      title: shared.route,
      path,
      keywords: keywords[0] ?? [],
      actors: actors[0] ?? [],
      sentences: sentences(0, headings[0]?.location),
    },
    ...headings.map(({ id, text, location }, at) => ({
      ...shared,
      step: id,
      title: text,
      path: `${path}#${id}`,
      keywords: keywords[at + 1] ?? [],
      actors: actors[at + 1] ?? [],
      sentences: sentences(location + text.split(/\s+/).length, headings[at + 1]?.location),
    })),
  ]
}
