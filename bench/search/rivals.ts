import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import MiniSearch from 'minisearch'
import { DIST } from '../../scripts/build/place.ts'
import { sectionsOf } from '../../src/site/data/sections.ts'
import { makeFinder } from '../../src/widgets/search/finder.ts'
import type { Entry, SearchList } from '../../src/widgets/search/search-types.ts'
import { STOP_WORDS } from '../../src/widgets/search/stop-words.ts'
import { loadStemmer, stem, words } from '../../src/widgets/search/stems.ts'
import { launchOptions } from '../../scripts/check/browser.ts'
import { serveSite } from '../../scripts/serve/serve.ts'
import { LOCALES, readQueries, scoreOf, type Locale, type Query, type Score } from './queries.ts'
import { writeIndex } from '../../scripts/build/search-index.ts'

/** Returns the search list of the built site. */
export const builtList = (locale: Locale): SearchList =>
  JSON.parse(readFileSync(`${DIST}/data/search.${locale}.json`, 'utf8')) as SearchList

const label = ({ guide, step }: Pick<Entry, 'guide' | 'step'>): string => (step ? `${guide}/${step}` : guide)

/** Our search of the list. */
const ours = (list: SearchList) => {
  const { find } = makeFinder(list)
  return (text: string) => find(text).hits.map(({ entry }) => label(entry))
}

/** Stems of the words of a text, without stop words: the rivals get them as our search does. */
const stemsOf = (text: string, locale: string): readonly string[] =>
  words(text)
    .filter((word) => !STOP_WORDS[locale]?.has(word))
    .map((word) => stem(word, locale))

/** MiniSearch with the same fields, stemmer and stop words, and its usual settings for inexact words. */
const miniSearch = ({ entries, locale }: SearchList) => {
  const index = new MiniSearch({
    fields: ['title', 'keywords', 'route', 'text'],
    tokenize: (text) => [...stemsOf(text, locale)],
    searchOptions: { boost: { keywords: 2, text: 0.6 }, prefix: true, fuzzy: 0.2 },
  })
  index.addAll(
    entries.map((entry) => ({
      id: label(entry),
      title: entry.title,
      keywords: entry.keywords.join(', '),
      route: entry.route,
      text: entry.sentences.join(' '),
    })),
  )
  return (text: string) => {
    const all = index.search(text, { combineWith: 'AND' })
    return (all.length > 0 ? all : index.search(text)).map(({ id }) => String(id))
  }
}

/** Writes an index of Pagefind with the same records, stemmed and without stop words; returns its folder. */
const rivalIndex = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'rival-'))
  const stemmed = (list: SearchList): SearchList => {
    const stems = (text: string) => stemsOf(text, list.locale).join(' ')
    const entries = list.entries.map((entry) => ({
      ...entry,
      title: stems(entry.title),
      route: stems(entry.route),
      audience: stems(entry.audience),
      keywords: entry.keywords.map(stems),
      sentences: entry.sentences.map(stems),
    }))
    return { ...list, entries }
  }
  await writeIndex(
    LOCALES.map((locale) => stemmed(builtList(locale))),
    folder,
  )
  return folder
}

/** Returns the results of Pagefind for each query, in its own order. */
const askPagefind = async (
  texts: Readonly<Record<Locale, readonly string[]>>,
): Promise<Readonly<Record<Locale, readonly (readonly string[])[]>>> => {
  const site = await serveSite(0)
  const folder = await rivalIndex()
  const browser = await chromium.launch(launchOptions())
  try {
    const ask = async (locale: Locale) => {
      const page = await browser.newPage()
      await page.route('**/rival/**', (route) => {
        const [, path = ''] = route.request().url().split('/rival/')
        return route.fulfill({ path: join(folder, path.replace(/\?.*/, '')) })
      })
      await page.goto(site.address + sectionsOf(locale).search)
      // a text, so that the import is the browser's and not that of a tool that runs this file
      const found = await page.evaluate<readonly (readonly string[])[]>(`(async () => {
        const pagefind = await import('${site.address}rival/pagefind.js')
        await pagefind.options({ baseUrl: '/', noWorker: true })
        const all = []
        for (const text of ${JSON.stringify(texts[locale].map((text) => stemsOf(text, locale).join(' ')))}) {
          const { results } = await pagefind.search(text)
          const pages = await Promise.all(results.map((result) => result.data()))
          all.push(pages.map(({ url }) => url))
        }
        return all
      })()`)
      const byPath = new Map(builtList(locale).entries.map((entry) => [`/${entry.path}`, label(entry)]))
      return found.map((urls) => urls.map((url) => byPath.get(url) ?? url))
    }
    return { nl: await ask('nl'), en: await ask('en') }
  } finally {
    await browser.close()
    await site.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The searches that are compared. */
export const SEARCHES = ['ours', 'Pagefind', 'MiniSearch'] as const
type Comparison = Readonly<Record<(typeof SEARCHES)[number], Score>> & { readonly count: number }

/**
 * Returns how well our search, Pagefind and MiniSearch answer the labelled queries.
 *
 * @param files Files of labelled queries per language, instead of those of the tests.
 */
export const compare = async (
  files: Partial<Record<Locale, string>> = {},
): Promise<Readonly<Record<Locale, Comparison>>> => {
  await Promise.all(LOCALES.map(loadStemmer))
  const queries = Object.fromEntries(
    LOCALES.map((locale) => [locale, readQueries(locale, files[locale])]),
  ) as Record<Locale, readonly Query[]>
  const texts = (locale: Locale) => queries[locale].map(({ text }) => text)
  const pagefind = await askPagefind({ nl: texts('nl'), en: texts('en') })
  const of = async (locale: Locale): Promise<Comparison> => {
    const list = builtList(locale)
    const asked = queries[locale]
    return {
      count: asked.length,
      ours: await scoreOf(asked, ours(list)),
      Pagefind: await scoreOf(asked, (text) => pagefind[locale][texts(locale).indexOf(text)] ?? []),
      MiniSearch: await scoreOf(asked, miniSearch(list)),
    }
  }
  return { nl: await of('nl'), en: await of('en') }
}
