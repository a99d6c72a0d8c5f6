import { brotliCompressSync } from 'node:zlib'
import type { Locale } from '../model/locales.ts'
import { textBlocks } from '../model/mdx-tree.ts'
import type { Entry } from '../widgets/search/list.ts'
import type { ListFile } from '../widgets/search/list-file.ts'
import { words } from '../widgets/search/terms.ts'
import { guides, link, unknowns, type Guide } from './content.ts'
import { strings } from './strings.ts'
import { SECTIONS } from './urls.ts'

/** The most bytes (brotli) that the list may take: a visitor on a slow link gets it before all else. */
export const LIST_LIMIT = 30_000
/** What it takes where it cannot have all: the full index has to come too, and is asked for each query. */
const SHORT_LIST = LIST_LIMIT * 0.2
const VOCABULARY = LIST_LIMIT * 0.35
/** The most audiences to narrow the results to: a longer list helps nobody. */
const AUDIENCES = 40

/** What a guide as a whole is found by, beside its title and text. */
export const guideKeywords = ({ data }: Guide['entry']): readonly string[] => [
  data.shortTitle,
  ...data.keywords,
]

/** Everybody who acts in a guide. */
export const guideActors = (steps: Guide['steps']): readonly string[] => [
  ...new Set(steps.flatMap(({ actors }) => actors)),
]

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?!])\s+/)

/** The sentences of a text in MDX, as a reader sees them. */
const bodySentences = (mdx = ''): readonly string[] => textBlocks(mdx).flatMap(sentencesOf)

/** As many of the first as fit into so many bytes; what is far too long is not even tried. */
const firstThatFit = <T>(
  all: readonly T[],
  bytes: number,
  asText: (some: readonly T[]) => string = JSON.stringify,
): readonly T[] => {
  const text = asText(all)
  return text.length < bytes * 10 && brotliCompressSync(text).length <= bytes
    ? all
    : firstThatFit(all.slice(0, Math.floor(all.length * 0.7)), bytes, asText)
}

/** Each of the texts once, the commonest first. */
const commonest = (texts: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text)
}

/** For whom most guides are, with the first guide of each. */
const audiencesOf = (entries: readonly Entry[]): ListFile['audiences'] => {
  const guidesOnly = entries.filter(({ step }) => step === undefined)
  const firsts = new Map(guidesOnly.toReversed().map(({ audience, guide }) => [audience, guide]))
  return commonest(guidesOnly.map(({ audience }) => audience))
    .slice(0, AUDIENCES)
    .map((name) => ({ id: firsts.get(name) ?? '', name }))
}

/** The words that titles and keywords are made of, the commonest first, as far as they fit. */
const vocabularyOf = (entries: readonly Entry[], bytes: number): string => {
  const all = commonest(
    entries.flatMap(({ title, keywords }) => [title, ...keywords].flatMap((text) => [...words(text)])),
  )
  // in order they take half the room
  return firstThatFit(all, bytes, (some) => some.toSorted().join(' '))
    .toSorted()
    .join(' ')
}

const entriesOf = async (locale: Locale): Promise<readonly Entry[]> =>
  (await guides(locale)).flatMap(({ id, line, path, entry, steps }) => {
    const { data, body } = entry
    const shared = { guide: id, route: data.title, audience: data.audience, line }
    return [
      {
        ...shared,
        title: data.title,
        path,
        actors: guideActors(steps),
        keywords: guideKeywords(entry),
        sentences: [...sentencesOf(data.lead), ...bodySentences(body)],
      },
      ...steps.map(({ id: step, title, actors, entry }) => ({
        ...shared,
        step,
        title,
        path: `${path}#${step}`,
        actors,
        keywords: entry.data.keywords,
        sentences: bodySentences(entry.body),
      })),
    ]
  })

/** What says most of a list that is too long. */
const shortened = (entries: readonly Entry[], bytes: number): readonly Entry[] => {
  const briefer = entries.map((entry) => ({ ...entry, sentences: entry.sentences.slice(0, 1) }))
  if (firstThatFit(briefer, bytes) === briefer) return briefer
  const guidesOnly = entries.filter(({ step }) => step === undefined)
  return firstThatFit(
    guidesOnly.map((entry) => ({ ...entry, sentences: [] })),
    bytes,
  )
}

/** Words of the interface by the part of their key after the last point. */
const wordsOf = async (locale: Locale) =>
  Object.fromEntries(
    Object.entries(await strings(locale)).flatMap(([key, text]) => {
      const name =
        /^(?:search|wizard)\.(actors|missing|you|ciio|ooa|crp|none|hidden|unfilter|one|count|instead|exact|ask|audience|everyone|actor|anyone|partial|nearest|finder|guides|elsewhere)$/.exec(
          key,
        )?.[1]
      return name ? [[name, text]] : []
    }),
  )

/**
 * All that a search needs to answer at once. A site that outgrows the limit leaves out sentences first, then steps,
 * then the last of the guides, and tells their words: the full index has them all.
 */
export const searchList = async (locale: Locale): Promise<ListFile> => {
  const all = await entriesOf(locale)
  const unknown = await unknowns(locale)
  const whole = firstThatFit(all, LIST_LIMIT) === all
  const vocabulary = whole ? '' : vocabularyOf(all, VOCABULARY)
  const { finder, guides: overview, search } = SECTIONS[locale]
  return {
    locale,
    whole,
    entries: whole ? all : shortened(all, SHORT_LIST),
    vocabulary,
    unknown,
    audiences: audiencesOf(all),
    actors: [...new Set(all.flatMap(({ actors }) => actors))],
    words: await wordsOf(locale),
    ways: { finder, guides: overview, search, ask: await link(locale, 'ooa-mail') },
  }
}
