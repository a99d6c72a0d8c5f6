import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import MiniSearch from 'minisearch'
import { createIndex } from 'pagefind'
import { LOCALES, type Locale } from '../../src/model/locales.ts'
import { DIST } from '../place.ts'
import { SECTIONS } from '../../src/site/sections.ts'
import { makeFinder } from '../../src/widgets/search/find.ts'
import type { Entry, SearchList } from '../../src/widgets/search/list.ts'
import { launchOptions } from '../browser.ts'
import { serveSite } from '../serve.ts'
import { readQueries, scoreOf, type Query, type Score } from './queries.ts'

/** The search list of the built site. */
export const builtList = (locale: Locale): SearchList =>
  JSON.parse(readFileSync(`${DIST}/data/search.${locale}.json`, 'utf8')) as SearchList

const label = ({ guide, step }: Pick<Entry, 'guide' | 'step'>): string => (step ? `${guide}/${step}` : guide)

/** Our search: what the visitor's list shows, before the full index adds to its end. */
const ours = (list: SearchList) => {
  const { find } = makeFinder(list)
  return (text: string) => find(text).hits.map(({ entry }) => label(entry))
}

/** MiniSearch with its usual settings, over the same titles and texts. */
const miniSearch = ({ entries }: SearchList) => {
  const index = new MiniSearch<{ id: string; title: string; route: string; text: string }>({
    fields: ['title', 'route', 'text'],
    searchOptions: { prefix: true, fuzzy: 0.2 },
  })
  index.addAll(
    entries.map((entry) => ({
      id: label(entry),
      title: entry.title,
      route: entry.route,
      text: entry.sentences.join(' '),
    })),
  )
  return (text: string) => index.search(text).map(({ id }) => String(id))
}

// of the guides what our own index has of them; the built pages no longer say what that was
const GUIDES = `{${LOCALES.map((locale) => SECTIONS[locale].guides).join(',')}}*/index.html`
const TEXT = { rootSelector: 'article', excludeSelectors: ['aside', 'svg', '.ring', '.reminder'] }

/** Indexes the texts of the guides with no help: what was added to the site's own index is in no page. Gives its folder. */
const plainIndex = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'plain-'))
  const { index, errors } = await createIndex(TEXT)
  const added = await index?.addDirectory({ path: DIST, glob: GUIDES })
  const written = await index?.writeFiles({ outputPath: folder })
  const listed = new Set(
    LOCALES.flatMap((locale) => builtList(locale).entries.map(({ path }) => path.replace(/#.*/, ''))),
  )
  const wrong = [
    ...errors,
    ...(added?.errors ?? []),
    ...(written?.errors ?? []),
    // a rival that knows other pages than ours would be compared with nothing
    ...(added?.page_count === listed.size
      ? []
      : [`${added?.page_count ?? 0} pages of ${listed.size} guides`]),
  ]
  if (!index || wrong.length > 0) throw new Error(`Pagefind made no index of dist: ${wrong.join('; ')}`)
  await index.deleteIndex()
  return folder
}

/** What plain Pagefind gives for each query, in the order in which its own interface shows pages and their parts. */
const askPagefind = async (
  texts: Readonly<Record<Locale, readonly string[]>>,
): Promise<Readonly<Record<Locale, readonly (readonly string[])[]>>> => {
  const site = await serveSite(0)
  const folder = await plainIndex()
  const browser = await chromium.launch(launchOptions())
  try {
    const ask = async (locale: Locale) => {
      const page = await browser.newPage()
      await page.route('**/plain/**', (route) => {
        const [, path = ''] = route.request().url().split('/plain/')
        return route.fulfill({ path: join(folder, path.replace(/\?.*/, '')) })
      })
      await page.goto(site.address + SECTIONS[locale].search)
      // a text, so that no tool that runs this file puts its own import in the place of the browser's
      const found = await page.evaluate<readonly (readonly string[])[]>(`(async () => {
        const pagefind = await import('${site.address}plain/pagefind.js')
        await pagefind.options({ baseUrl: '/', noWorker: true })
        const all = []
        for (const text of ${JSON.stringify(texts[locale])}) {
          const { results } = await pagefind.search(text)
          const pages = await Promise.all(results.map((result) => result.data()))
          all.push(pages.flatMap((page) => page.sub_results.map(({ url }) => url)))
        }
        return all
      })()`)
      const byPath = new Map(builtList(locale).entries.map((entry) => [`/${entry.path}`, label(entry)]))
      return found.map((urls) =>
        urls.map((url) => byPath.get(url) ?? byPath.get(url.replace(/#.*/, '')) ?? url),
      )
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
 * Asks the built site, plain Pagefind and MiniSearch the same questions.
 *
 * @param files Other files of labelled queries than those of the tests, per language.
 */
export const compare = async (
  files: Partial<Record<Locale, string>> = {},
): Promise<Readonly<Record<Locale, Comparison>>> => {
  const queries = Object.fromEntries(
    LOCALES.map((locale) => [locale, readQueries(locale, files[locale])]),
  ) as Record<Locale, readonly Query[]>
  const texts = (locale: Locale) => queries[locale].map(({ text }) => text)
  const plain = await askPagefind({ nl: texts('nl'), en: texts('en') })
  const of = async (locale: Locale): Promise<Comparison> => {
    const list = builtList(locale)
    const asked = queries[locale]
    return {
      count: asked.length,
      ours: await scoreOf(asked, ours(list)),
      Pagefind: await scoreOf(asked, (text) => plain[locale][texts(locale).indexOf(text)] ?? []),
      MiniSearch: await scoreOf(asked, miniSearch(list)),
    }
  }
  return { nl: await of('nl'), en: await of('en') }
}
