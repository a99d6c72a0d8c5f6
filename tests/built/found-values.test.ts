import { existsSync, globSync, readFileSync } from 'node:fs'
import { parse } from 'node-html-parser'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { CONTENT } from '../../src/content-folder.ts'
import { BASE, BUILT } from '../support/origin.ts'
import { guideIds, guidePath, LOCALES, SECTIONS } from '../support/content.ts'
import { dist, page } from './dist.ts'

const pathOf = (address: string | undefined) => new URL(address ?? '').pathname

describe('robots.txt', () => {
  it('lets robots read everything', () => {
    expect(dist('robots.txt').split('\n')).toContain('Allow: /')
    expect(dist('robots.txt')).not.toContain('Disallow')
  })
})

describe('the page for other languages (x-default)', () => {
  const hreflang = (path: string, lang: string) =>
    page(path).querySelector(`link[rel=alternate][hreflang=${lang}]`)?.getAttribute('href')

  it('is the Dutch one, in the pages', () => {
    for (const guide of guideIds)
      for (const locale of LOCALES)
        expect(pathOf(hreflang(guidePath(locale, guide), 'x-default'))).toBe(guidePath('nl', guide))
  })

  it('is the Dutch one, in the sitemap', () => {
    const entries = dist('sitemap.xml').split('<url>').slice(1)
    expect(entries.length).toBeGreaterThan(guideIds.length)
    for (const entry of entries) {
      const [, nl] = /hreflang="nl" href="([^"]*)"/.exec(entry) ?? []
      const [, other] = /hreflang="x-default" href="([^"]*)"/.exec(entry) ?? []
      expect(nl, entry).toBeTruthy()
      expect(other).toBe(nl)
    }
  })
})

describe('the breadcrumbs for search engines', () => {
  type Thing = { readonly '@type': string; readonly itemListElement: readonly { readonly item: string }[] }

  it('lead to pages that exist, the page itself last', () => {
    for (const locale of LOCALES)
      for (const guide of guideIds) {
        const path = guidePath(locale, guide)
        const text = page(path).querySelector('script[type="application/ld+json"]')?.text ?? ''
        const things = (JSON.parse(text) as { readonly '@graph': readonly Thing[] })['@graph']
        const crumbs = things.find((thing) => thing['@type'] === 'BreadcrumbList')?.itemListElement ?? []
        const paths = crumbs.map(({ item }) => pathOf(item))
        expect(paths.at(-1)).toBe(path)
        expect(paths).toContain(`/${SECTIONS[locale].guides}`)
        for (const each of paths)
          expect(existsSync(`${BUILT}/${each.slice(BASE.length)}index.html`), each).toBe(true)
      }
  })
})

describe('the feed', () => {
  it.each(LOCALES)('has its newest entry first and the date of that entry (%s)', (locale) => {
    const feed = parse(dist(`${SECTIONS[locale].home.slice(BASE.length - 1)}atom.xml`))
    const days = feed.querySelectorAll('entry updated').map(({ text }) => text)
    expect(days.length).toBeGreaterThan(0)
    expect(days).toEqual([...days].sort().reverse())
    expect(feed.querySelector('feed > updated')?.text).toBe(days[0])
  })
})

describe('the Markdown of a guide', () => {
  type Link = { readonly state: string; readonly address?: string; readonly ask?: string }
  const links = parseYaml(readFileSync(`${CONTENT}/links.yaml`, 'utf8')) as Readonly<Record<string, Link>>

  /** The links without an address in the texts of a guide, with the link to ask instead. */
  const missingIn = (locale: string, guide: string) =>
    globSync(`${CONTENT}/guides/${locale}/${guide}/*.mdx`)
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/<Link to="([^"]*)">([^<]*)<\/Link>/g)])
      .flatMap(([, name = '', inside = '']) => (links[name]?.ask ? [{ inside, ask: links[name].ask }] : []))

  it('has the address to ask after each link without an address', () => {
    const all = LOCALES.flatMap((locale) =>
      guideIds.flatMap((guide) => missingIn(locale, guide).map((found) => ({ ...found, locale, guide }))),
    )
    expect(all.length).toBeGreaterThan(0)
    for (const { locale, guide, inside, ask } of all) {
      const text = dist(`${guidePath(locale, guide).slice(BASE.length)}index.md`)
      const [, behind = ''] = text.split(`${inside} (`, 2)
      expect(behind.slice(0, behind.indexOf('))')), `${guide}: ${inside}`).toContain(links[ask]?.address)
    }
  })
})
