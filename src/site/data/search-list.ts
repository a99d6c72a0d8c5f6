import { SITE, LOCALES } from './site.ts'
import type { Locale } from '../../model/locales.ts'
import { textBlocks } from '../../model/mdx-tree.ts'
import type { Entry } from '../../widgets/search/search-types.ts'
import type { ListFile } from '../../widgets/search/list-file.ts'
import { actorNames, guideOf, guides, link, searchWords, unknowns } from './content.ts'
import { strings } from './strings.ts'
import { sectionsOf } from './urls.ts'

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?!])\s+/)

/** The sentences of a text in MDX, as a reader sees them. */
const bodySentences = (mdx = ''): readonly string[] => textBlocks(mdx).flatMap(sentencesOf)

/** The audiences of the guides, each with the id of its first guide. */
const audiencesOf = (entries: readonly Entry[]): ListFile['audiences'] => {
  const firsts = new Map(entries.toReversed().map(({ audience, guide }) => [audience, guide]))
  return [...new Set(entries.map(({ audience }) => audience))].map((name) => ({
    id: firsts.get(name) ?? '',
    name,
  }))
}

/** The short titles of a guide in all languages: visitors may know the name in another language: "hercertificering". */
const namesOf = async (guide: string): Promise<readonly string[]> => {
  const each = await Promise.all(LOCALES.map((locale) => guideOf(locale, guide)))
  return [...new Set(each.map(({ entry }) => entry.data.shortTitle))]
}

const entriesOf = async (locale: Locale): Promise<readonly Entry[]> => {
  const own = await guides(locale)
  const names = await Promise.all(own.map(({ id }) => namesOf(id)))
  return own.flatMap(({ id, line, path, entry, steps }, at) => {
    const { data, body } = entry
    const shared = { guide: id, route: data.title, audience: data.audience, line }
    return [
      {
        ...shared,
        title: data.title,
        path,
        actors: [...new Set(steps.flatMap(({ actors }) => actors))],
        keywords: [...(names[at] ?? []), ...data.keywords],
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
}

/** The words of the interface that the search shows, by the last part of their key. */
const wordsOf = async (locale: Locale) =>
  Object.fromEntries(
    Object.entries(await strings(locale)).flatMap(([key, text]) => {
      const name =
        /^(?:search|wizard)\.(actors|missing|none|hidden|unfilter|one|count|best|more|rest|instead|exact|ask|audience|everyone|actor|anyone|nearest|finder|guides|elsewhere)$/.exec(
          key,
        )?.[1]
      return name ? [[name, text]] : []
    }),
  )

/** Everything that the search needs to answer at once, with all guides and steps. */
export const searchList = async (locale: Locale): Promise<ListFile> => {
  const entries = await entriesOf(locale)
  const acting = new Set(entries.flatMap(({ actors }) => actors))
  const { finder, guides: overview, search } = sectionsOf(locale)
  return {
    locale,
    whole: true,
    entries,
    ...(await searchWords(locale)),
    unknown: await unknowns(locale),
    audiences: audiencesOf(entries),
    actors: Object.fromEntries(Object.entries(await actorNames(locale)).filter(([id]) => acting.has(id))),
    words: await wordsOf(locale),
    ways: { finder, guides: overview, search, ask: await link(locale, SITE.contact) },
  }
}
