import type { Entry } from './search-types.ts'

const FIELDS = ['guide', 'step', 'title', 'route', 'audience', 'line'] as const

/** A guide or step as the full index keeps it (pagefind 1.5). */
export type IndexRecord = {
  readonly url: string
  /** The text that visitors read. */
  readonly content: string
  /** All else; it is searched too. */
  readonly meta: Readonly<Partial<Record<(typeof FIELDS)[number] | 'actors' | 'keywords', string>>>
}

/** Returns the record of a guide or step. Its address begins at the site, since Pagefind puts its `baseUrl` before it. */
export const toRecord = (entry: Entry): IndexRecord => ({
  url: `/${entry.path}`,
  content: entry.sentences.join('\n'),
  meta: {
    ...Object.fromEntries(FIELDS.flatMap((field) => (entry[field] ? [[field, entry[field]]] : []))),
    actors: entry.actors.join(),
    keywords: entry.keywords.join(', '),
  },
})

/** Returns the guide or step of a record that was found; `root` is the path at which the site begins. */
export const fromRecord = ({ url, content, meta }: IndexRecord, root: string): Entry => ({
  guide: meta.guide ?? '',
  ...(meta.step && { step: meta.step }),
  title: meta.title ?? '',
  route: meta.route ?? '',
  audience: meta.audience ?? '',
  line: meta.line ?? '',
  path: url.slice(root.length),
  actors: (meta.actors ?? '').split(',').filter(Boolean),
  keywords: (meta.keywords ?? '').split(', '),
  sentences: content.replace(/([.?!])\s+/g, '$1\n').split('\n'),
})
