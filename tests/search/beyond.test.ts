import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchOptions } from '../../scripts/browser.ts'
import { startNginx } from '../../scripts/nginx.ts'
import { addGuides, mistyped, type Made } from '../../scripts/scale/guides.ts'
import { readQueries, scoreOf } from '../../scripts/search/queries.ts'
import { complete } from '../../src/widgets/search/complete.ts'
import { makeFinder } from '../../src/widgets/search/find.ts'
import type { ListFile } from '../../src/widgets/search/list-file.ts'
import type { Pagefind } from '../../src/widgets/search/pagefind.ts'
import type { Found } from '../../src/widgets/search/record.ts'
import { guidePath, LOCALES, SECTIONS, type Locale } from '../support/content.ts'
import { freePort } from '../support/ports.ts'
import { copyProject, startScript } from '../support/project.ts'

// A site whose list has room for a few guides only, as that of thousands of guides: the real ones and some made ones.

const GUIDES = 20
const SMALL = 3000
/** Of the labelled queries, so many are asked: each of them takes the full index. */
const EVERY = 4
/** A word below a heading of a guide that the list leaves out. */
const HEADED = 'kwokkelzang'
const ALL = { filters: {}, exact: false }

let folder: string
let made: Made
let browser: Browser
let address: string
const ends: (() => Promise<void>)[] = []

beforeAll(async () => {
  const copy = await copyProject()
  ends.push(copy.remove)
  folder = copy.folder
  const file = join(folder, 'src/site/search-list.ts')
  const text = readFileSync(file, 'utf8')
  const smaller = text.replace(/(LIST_LIMIT = )[\d_]+/, `$1${SMALL}`)
  expect(smaller).not.toBe(text)
  writeFileSync(file, smaller)
  const there = readdirSync(join(folder, 'src/content/guides/nl')).length
  const last = (await addGuides(folder, there, GUIDES)).at(-1)
  if (!last) throw new Error('No guide was made.')
  made = last
  // headings within two steps: one that is the anchor of the other step, and one that both have
  const steps = join(folder, 'src/content/guides/nl', made.slug)
  for (const [at, words] of [`Step 2\n\nTekst.\n\n### Kopje\n\n${HEADED}`, 'Kopje'].entries())
    appendFileSync(join(steps, `${at + 1}-step-${at + 1}.mdx`), `\n### ${words}\n\nTekst.\n`)
  const build = startScript(folder, ['build'], { BASE: '/' })
  expect(await build.ended, build.printed()).toBe(0)
  const port = await freePort()
  const nginx = await startNginx(join(folder, 'dist'), { kind: 'plain', port })
  ends.push(nginx.stop)
  address = `http://localhost:${port}/`
  browser = await chromium.launch(launchOptions())
  ends.push(() => browser.close())
}, 300_000)

afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

const listOf = (locale: Locale) =>
  JSON.parse(readFileSync(join(folder, `dist/data/search.${locale}.json`), 'utf8')) as ListFile

/** The full index of the page, with what it found as plain data. */
const indexOf = (page: Page): Pagefind => ({
  options: () => Promise.resolve(),
  init: () => Promise.resolve(),
  search: async (query, options) => {
    // a text, so that no tool that runs this file puts its own import in the place of the browser's
    const found = await page.evaluate<readonly Found[]>(`(async () => {
      const pagefind = await import('/pagefind/pagefind.js')
      await pagefind.options({ baseUrl: '/', noWorker: true })
      const { results } = await pagefind.search(${JSON.stringify(query)}, ${JSON.stringify(options)})
      return Promise.all(results.slice(0, 5).map((result) => result.data()))
    })()`)
    return { results: found.map((each) => ({ data: () => Promise.resolve(each) })) }
  },
})

const opened = async (locale: Locale, query = ''): Promise<Page> => {
  const page = await browser.newPage()
  ends.push(() => page.close())
  await page.goto(`${address}${SECTIONS[locale].search}${query}`)
  return page
}

/** Hrefs of the results, once they are all there. */
const results = async (page: Page): Promise<readonly (string | null)[]> => {
  await page.locator('.count').filter({ hasText: /\S/ }).waitFor()
  return page.$$eval('.result a', (links) => links.map((link) => link.getAttribute('href')))
}

describe('a search beyond the list', () => {
  it.each(LOCALES)(
    'answers the labelled queries of %s, which mean guides the list leaves out',
    async (locale) => {
      const list = listOf(locale)
      expect(list.whole).toBe(false)
      const index = indexOf(await opened(locale))
      const { find } = makeFinder(list)
      const paths = new Map(
        ['atp', 'acp', 'cmc', 'recertification', 'exemption'].map((id) => [guidePath(locale, id), id]),
      )
      const queries = readQueries(locale).filter((_, at) => at % EVERY === 0)
      const { three } = await scoreOf(queries, async (query) => {
        const finding = find(query)
        const shown = finding.hits.filter(({ sure }) => sure)
        const asked = { query, finding, ...ALL }
        const { more } = await complete(index, list, asked, { shown, root: '/' })
        return [...shown, ...more].map(({ entry: { path, step } }) => {
          const guide = path.replace(/#.*/, '')
          const id = paths.get(`/${guide}`) ?? guide
          return step === undefined ? id : `${id}/${step}`
        })
      })
      expect(three).toBeGreaterThanOrEqual(0.9)
    },
  )

  it('finds a guide by a keyword that no page shows, and by a title with a typing error', async () => {
    const page = await opened('nl')
    const guide = readFileSync(join(folder, `dist/${guidePath('nl', 'atp')}/index.html`), 'utf8')
    expect(guide).not.toContain('index-record')
    for (const query of [made.keyword, mistyped(made)]) {
      await page.fill('#query', query)
      await page.waitForSelector(`.result a[href*="/${made.slug}/"]`)
    }
  })

  it('leads to the step for words below a heading within it, and no id of its page is there twice', async () => {
    const page = await opened('nl', `?q=${HEADED}`)
    await page.waitForSelector(`.result a[href$="/${made.slug}/#step-1"]`)
    await page.goto(`${address}${SECTIONS.nl.guides}${made.slug}/`)
    const ids = await page.$$eval('[id]', (elements) => elements.map(({ id }) => id))
    expect(ids).toEqual([...new Set(ids)])
  })

  it('narrows to who acts among all guides, and says who acts in each step', async () => {
    const page = await opened('nl', '?q=assessment')
    await results(page)
    const acting = await page.$$eval('.result [data-actor]', (chips) => [
      ...new Set(chips.map((chip) => chip.getAttribute('data-actor') ?? '')),
    ])
    expect(acting.length).toBeGreaterThan(0)
    for (const actor of acting) {
      await page.locator('#results select').nth(1).selectOption(actor)
      await page
        .locator(`.result:has(.route):not(:has([data-actor=${actor}]))`)
        .first()
        .waitFor({ state: 'detached' })
      await results(page)
      const steps = page.locator('.result:has(.route)')
      expect(await steps.count()).toBeGreaterThan(0)
      for (const step of await steps.all())
        expect(await step.locator(`[data-actor=${actor}]`).count()).toBe(1)
    }
  })

  it('leads from the field in the header to the page that searches all guides', async () => {
    const page = await opened('nl')
    await page.goto(`${address}${SECTIONS.nl.guides}`)
    await page.keyboard.press('/')
    await page.locator('dialog input').fill(made.keyword)
    await page.locator('dialog a[href*="?q="]').click()
    await page.waitForSelector(`#results .result a[href*="/${made.slug}/"]`)
  })

  it('answers from the list where the full index does not come, and says so', async () => {
    const page = await browser.newPage()
    ends.push(() => page.close())
    await page.route('**/pagefind/**', (route) => route.abort())
    const [known] = listOf('nl').entries
    await page.goto(`${address}${SECTIONS.nl.search}?q=${encodeURIComponent(known?.title ?? '')}`)
    expect(await results(page)).toContain(`/${known?.path}`)
    expect(await page.locator('#results > .status').count()).toBeGreaterThan(1)
  })
})
