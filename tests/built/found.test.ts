import { globSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'node-html-parser'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { CONTENT } from '../../src/content-folder.ts'
import { allStates, guideIds, guidePath, LOCALES, SECTIONS, type Locale } from '../support/content.ts'
import { BASE, BUILT } from '../support/origin.ts'
import { moved } from '../support/moved.ts'
import { count, doubt, inDoubt } from '../support/doubt.ts'
import { dist } from './dist.ts'

/** Returns the day of the latest change in the file of a guide. */
const lastChange = (locale: Locale, guide: string): string => {
  const file = readFileSync(`${CONTENT}/guides/${locale}/${guide}/index.mdx`, 'utf8')
  const { changes } = parseYaml(file.split(/^---$/m)[1] ?? '') as { changes: readonly { date: string }[] }
  return (
    changes
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? ''
  )
}

const page = (path: string) => parse(dist(`${path.slice(1)}index.html`))

// nobody shares the address of a page for a frame, or of one that forwards
const shared = globSync(`${BUILT}/**/index.html`, {
  exclude: [`${BUILT}/frame/**`, `${BUILT}/beheer/**`],
}).filter((file) => !moved.has(BASE + file.slice(BUILT.length + 1).replace(/index\.html$/, '')))

describe('pictures for sharing', () => {
  const images = globSync(`${BUILT}/og/**/*.png`)

  it('exist for every guide and outcome, with 1200 by 630 pixels', async () => {
    const outcomes = new Set(allStates.flatMap((state) => (state.kind === 'outcome' ? [state.outcome] : [])))
    expect(images).toHaveLength(LOCALES.length * (guideIds.length + outcomes.size + 1))
    for (const image of images)
      expect(await sharp(image).metadata()).toMatchObject({ width: 1200, height: 630 })
  })

  it('are linked from each page; guides and outcomes have their own', () => {
    const named = shared.map((file) => {
      const html = parse(readFileSync(file, 'utf8'))
      const address = html.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? ''
      return { file, image: new URL(address).pathname, plate: html.querySelector('main .plate h1') !== null }
    })
    for (const { file, image, plate } of named) {
      expect(images, file).toContain(`${BUILT}${image}`)
      if (plate) expect(image, file).toMatch(/\/outcome-/)
    }
    expect(new Set(named.map(({ image }) => image)).size).toBe(images.length)
  })

  it('have the same alternative text on each page, and different pictures have different texts', () => {
    const words = new Map<string, Set<string>>()
    for (const file of shared) {
      const html = parse(readFileSync(file, 'utf8'))
      const content = (name: string) =>
        html.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? ''
      words.set(
        content('og:image'),
        (words.get(content('og:image')) ?? new Set()).add(content('og:image:alt')),
      )
    }
    const each = [...words.values()].map((alts) => [...alts])
    expect(each.filter((alts) => alts.length !== 1)).toEqual([])
    expect(new Set(each.flat()).size).toBe(images.length)
  })
})

describe('sitemap and robots', () => {
  const sitemap = dist('sitemap.xml')

  it('list each guide in each language, with its other languages', () => {
    const origin = /<loc>(https?:\/\/[^/]+)/.exec(sitemap)?.[1] ?? ''
    for (const guide of guideIds) {
      const entries = sitemap.split('<url>').filter((entry) => entry.includes(`${guidePath('en', guide)}"`))
      expect(entries).toHaveLength(LOCALES.length)
      for (const entry of entries) {
        for (const locale of LOCALES)
          expect(entry).toContain(`hreflang="${locale}" href="${origin}${guidePath(locale, guide)}"`)
      }
      for (const locale of LOCALES) {
        const path = guidePath(locale, guide)
        const own = entries.find((entry) => entry.includes(`<loc>${origin}${path}</loc>`))
        expect(own).toContain(`<lastmod>${lastChange(locale, guide)}</lastmod>`)
        const data = page(path).querySelector('script[type="application/ld+json"]')?.text
        expect(data).toContain(`"dateModified":"${lastChange(locale, guide)}"`)
      }
    }
    expect(dist('robots.txt')).toContain(`Sitemap: ${origin}/sitemap.xml`)
  })

  it('list all pages without noindex, and no others', () => {
    const listed = [...sitemap.matchAll(/<loc>([^<]*)/g)].map(
      ([, address]) => new URL(address ?? '').pathname,
    )
    const open = globSync(`${BUILT}/**/index.html`)
      .filter((file) => !/<meta name="?robots"? content="?noindex/.test(readFileSync(file, 'utf8')))
      .map((file) => BASE + file.slice(`${BUILT}/`.length, -'index.html'.length))
    expect(listed.toSorted()).toEqual(open.toSorted())
    for (const path of listed)
      for (const locale of LOCALES) expect(path).not.toContain(SECTIONS[locale].finder)
  })
})

describe('the feed of changes', () => {
  it.each(LOCALES)('in %s is an Atom feed with every guide', (locale: Locale) => {
    const path = `${SECTIONS[locale].home}atom.xml`
    const feed = parse(dist(path))
    for (const element of ['id', 'title', 'updated', 'author name', 'link[rel="self"]'])
      expect(feed.querySelector(`feed ${element}`), element).not.toBeNull()
    const entries = feed.querySelectorAll('entry')
    const ids = entries.map((entry) => entry.querySelector('id')?.text)
    expect(new Set(ids).size).toBe(entries.length)
    for (const entry of entries)
      expect(entry.querySelector('updated')?.text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    for (const guide of guideIds)
      expect(
        entries.some((entry) =>
          entry.querySelector('link')?.getAttribute('href')?.includes(guidePath(locale, guide)),
        ),
        guide,
      ).toBe(true)
    expect(
      page(`/${SECTIONS[locale].home}`)
        .querySelector('link[type="application/atom+xml"]')
        ?.getAttribute('href'),
    ).toBe(`/${path}`)
  })
})

describe('the data for partners', () => {
  const schema = JSON.parse(dist('data/wegwijzer.schema.json')) as object & { $id: string }
  const validate = new Ajv2020({ allErrors: true, validateFormats: false }).compile(schema)

  it.each(LOCALES)('in %s is valid by its schema', (locale) => {
    const data = JSON.parse(dist(`data/wegwijzer.${locale}.json`)) as { $schema: string }
    validate(data)
    expect(validate.errors).toBeNull()
    expect(data.$schema).toBe(schema.$id)
    expect(validate({ ...data, flow: { start: 'role' } })).toBe(false)
  })

  it('has the same ids in every language', () => {
    const ids = LOCALES.map((locale) => {
      const data = JSON.parse(dist(`data/wegwijzer.${locale}.json`)) as Record<string, object>
      return ['questions', 'answers', 'outcomes', 'notes', 'guides'].map((part) =>
        Object.keys(data[part] ?? {}),
      )
    })
    for (const other of ids) expect(other).toEqual(ids[0])
  })
})

describe('Markdown', () => {
  /** Returns a text of a page as it is in its Markdown. */
  const written = (text: string) => text.replaceAll('\u2060', '').trim()

  it('exists for every guide, is listed in llms.txt, and has every step', () => {
    for (const locale of LOCALES)
      for (const guide of guideIds) {
        const path = `${guidePath(locale, guide)}index.md`
        expect(dist('llms.txt')).toContain(`${path})`)
        const text = dist(path.slice(1))
        expect(text.match(/^## \d+\. /gm)).toHaveLength(
          page(guidePath(locale, guide)).querySelectorAll('.station').length,
        )
        expect(text).not.toMatch(/<[A-Za-z]/)
        expect(dist('llms-full.txt')).toContain(text.trim())
      }
  })

  it('has the sources of a guide with their addresses and corrections, as its page does', () => {
    let held = 0
    for (const locale of LOCALES)
      for (const guide of guideIds) {
        const path = guidePath(locale, guide)
        const text = dist(`${path.slice(1)}index.md`)
        const sources = page(path).querySelector('.sources')
        for (const source of sources?.querySelectorAll('a') ?? [])
          expect(text).toContain(`- [${written(source.text)}](${source.getAttribute('href')})`)
        const corrections = sources?.querySelectorAll('h3 + ul li') ?? []
        held += corrections.length
        for (const correction of corrections) expect(text).toContain(`- ${written(correction.text)}`)
      }
    // not every guide departs from its sources
    expect(held).toBeGreaterThan(0)
  })

  it('marks an address in doubt at its first use in a guide', () => {
    for (const locale of LOCALES)
      for (const guide of guideIds) {
        const text = dist(`${guidePath(locale, guide).slice(1)}index.md`)
        for (const address of inDoubt)
          expect(text.split(`](${address})`)[1] ?? doubt(locale), guide).toContain(doubt(locale))
        expect(count(text, `${doubt(locale)})`), guide).toBeLessThanOrEqual(inDoubt.length)
      }
    expect(count(dist('llms-full.txt'), `](${inDoubt[0]})`)).toBeGreaterThan(0)
  })
})

describe('security.txt', () => {
  it('has the fields of the standard, and expires in 1 to 12 months', () => {
    const text = dist('.well-known/security.txt')
    expect(text).toMatch(/^Contact: (mailto:|https:)/m)
    const ends = Date.parse(/^Expires: (.*)$/m.exec(text)?.[1] ?? '') - Date.now()
    expect(ends).toBeGreaterThan(30 * 86_400_000)
    expect(ends).toBeLessThan(366 * 86_400_000)
  })
})
