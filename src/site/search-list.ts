import { brotliCompressSync } from 'node:zlib'
import type { Locale } from '../content.schemas.ts'
import type { Entry } from '../widgets/search/list.ts'
import type { ListFile } from '../widgets/search/list-file.ts'
import { guides, link, unknowns } from './content.ts'
import { strings } from './strings.ts'
import { SECTIONS } from './urls.ts'

/** The most bytes (brotli) that the list may take: a visitor on a slow link gets it before all else. */
export const LIST_LIMIT = 30_000

/** The sentences of a text in MDX, as a reader sees them. */
export const sentencesOf = (mdx: string): readonly string[] =>
  mdx
    .replace(/<[^>]+>/g, '')
    .replace(/[*_`#]+/g, '')
    .split(/\n{2,}|(?<=[.?!])\s+/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter(Boolean)

/** Whether a text is no larger than the list may be; one that is far too long is not even tried. */
const fits = (text: string): boolean =>
  text.length < LIST_LIMIT * 10 && brotliCompressSync(text).length <= LIST_LIMIT

/** As many of the first as the list has room for. */
const firstOf = (entries: readonly Entry[]): readonly Entry[] =>
  fits(JSON.stringify(entries)) ? entries : firstOf(entries.slice(0, Math.floor(entries.length / 2)))

const entriesOf = async (locale: Locale): Promise<readonly Entry[]> =>
  (await guides(locale)).flatMap(({ id, line, path, entry: { data, body }, steps }) => {
    const shared = { guide: id, route: data.title, audience: data.audience, line }
    return [
      {
        ...shared,
        title: data.title,
        path,
        actors: [...new Set(steps.flatMap(({ actors }) => actors))],
        keywords: [data.shortTitle, ...data.keywords],
        sentences: [data.lead, ...sentencesOf(body ?? '')].flatMap(sentencesOf),
      },
      ...steps.map(({ id: step, title, actors, entry }) => ({
        ...shared,
        step,
        title,
        path: `${path}#${step}`,
        actors,
        keywords: entry.data.keywords,
        sentences: sentencesOf(entry.body ?? ''),
      })),
    ]
  })

/** Words of the interface by the part of their key after the last point. */
const wordsOf = async (locale: Locale) =>
  Object.fromEntries(
    Object.entries(await strings(locale)).flatMap(([key, text]) => {
      const name =
        /^(?:search|wizard)\.(actors|missing|you|ciio|ooa|crp|none|one|count|instead|exact|ask|audience|everyone|actor|anyone|partial|nearest|finder|guides)$/.exec(
          key,
        )?.[1]
      return name ? [[name, text]] : []
    }),
  )

/**
 * All that a search needs to answer at once. A site that outgrows the limit leaves out sentences first, then steps,
 * then the last of the guides: the full index has them all.
 */
export const searchList = async (locale: Locale): Promise<ListFile> => {
  const entries = await entriesOf(locale)
  const unknown = await unknowns(locale)
  const shorter = [
    entries,
    entries.map((entry) => ({ ...entry, sentences: entry.sentences.slice(0, 1) })),
    entries.filter(({ step }) => step === undefined).map((entry) => ({ ...entry, sentences: [] })),
  ]
  const fitting = shorter.findIndex((each) => fits(JSON.stringify(each)))
  const { finder, guides: all } = SECTIONS[locale]
  return {
    locale,
    whole: fitting === 0,
    entries: shorter[fitting] ?? firstOf(shorter.at(-1) ?? []),
    unknown,
    words: await wordsOf(locale),
    ways: { finder, guides: all, ask: await link(locale, 'ooa-mail') },
  }
}
