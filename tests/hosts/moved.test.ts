import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTransformedRoutes } from '@vercel/routing-utils'
import { parse } from 'node-html-parser'
import { describe, expect, it } from 'vitest'
import { vercelConfig } from '../../scripts/hosts/vercel-config.ts'
import { readPublished } from '../../src/content-check/published-file.ts'
import { CONTENT } from '../../src/content-folder.ts'
import { guideIds, guidePath, LOCALES, SECTIONS } from '../support/content.ts'
import { moved } from '../support/moved.ts'
import { BASE, BUILT } from '../support/origin.ts'
import { ask } from '../support/request.ts'
import { servedSite } from '../support/served.ts'

const published = readPublished(CONTENT)

/** Every address in the record, as a path on the host. */
const addresses = LOCALES.flatMap((locale) => {
  const { finder, guides } = SECTIONS[locale]
  const frame = `frame/${locale}/`
  return [
    ...Object.keys(published.states[locale] ?? {}).flatMap((state) => [finder + state, frame + state]),
    ...Object.keys(published.guides[locale] ?? {}).flatMap((slug) => [
      `${guides}${slug}/`,
      `${frame}${guides.replace(/^en\//, '')}${slug}/`,
      `${guides}${slug}/index.md`,
    ]),
  ].map((path) => `/${path}`)
})

const inFolder = (path: string) =>
  join(
    BUILT,
    path.slice(BASE.length).replace(/\/$|^$/, (end) => `${end}index.html`),
  )

const served = servedSite()

describe('every published address', () => {
  it('has a page, in each language and in the frame, without the help of a server', () => {
    expect(moved.size).toBeGreaterThan(10)
    for (const path of addresses) expect(existsSync(inFolder(path)), path).toBe(true)
  })

  it('shows a page, or redirects to one directly, with its query', async () => {
    for (const path of addresses) {
      const { status, headers } = await ask(served.port, `${path}?theme=dark`)
      expect(status, path).toBe(moved.has(path) ? 301 : 200)
      if (status === 200) continue
      const location = String(headers.location)
      expect(location).toBe(`${moved.get(path)}?theme=dark`)
      expect((await ask(served.port, location)).status, location).toBe(200)
      expect(headers['cache-control'], path).toContain('must-revalidate')
    }
  })

  it('keeps its language, and a frame leads to a frame', () => {
    for (const [from, to] of moved) {
      const section = LOCALES.flatMap((locale) => Object.values(SECTIONS[locale]))
        .map((path) => `/${path}`)
        .filter((path) => from.startsWith(path))
        .sort((one, two) => two.length - one.length)[0]
      expect(to.startsWith(section ?? ''), from).toBe(true)
    }
  })

  it('ends at a page that does not forward', () => {
    for (const to of moved.values()) {
      expect(existsSync(inFolder(to)), to).toBe(true)
      expect(moved.has(to), to).toBe(false)
    }
  })

  it('of a step is an anchor on the page of its guide', () => {
    for (const locale of LOCALES) {
      const anchors = guideIds.flatMap((guide) =>
        parse(readFileSync(inFolder(guidePath(locale, guide)), 'utf8'))
          .querySelectorAll('.station [id]')
          .map(({ id }) => `${guide}#${id}`),
      )
      expect(new Set(anchors).size).toBe(anchors.length)
      const successor = (guide: string) => published.successors.guides[guide] ?? guide
      for (const [guide, steps] of Object.entries(published.steps))
        for (const step of steps) expect(anchors).toContain(`${successor(guide)}#${step}`)
    }
  })
})

describe('the redirects in the files for hosts', () => {
  const lines = readFileSync(join(BUILT, '_redirects'), 'utf8').trim().split('\n')
  const rules = lines.map((line) => line.split(' '))
  const of = (status: string) =>
    new Map(rules.filter(([, , each]) => each === status).map(([from, to]) => [from, to]))

  it('are those of the pages, in lines that Netlify needs and in lines that Cloudflare reads', () => {
    expect(of('301!')).toEqual(moved)
    expect(of('301')).toEqual(moved)
    expect(rules.findIndex(([, , status]) => status === '301!')).toBe(0)
  })

  it('are read by Vercel, for each address', () => {
    const { routes, error } = getTransformedRoutes(
      JSON.parse(readFileSync(join(BUILT, 'vercel.json'), 'utf8')) as Parameters<
        typeof getTransformedRoutes
      >[0],
    )
    expect(error).toBeNull()
    for (const [from, to] of moved) {
      const first = (routes ?? []).find(
        (route) => 'src' in route && 'status' in route && route.src && new RegExp(route.src).test(from),
      )
      expect(first, from).toMatchObject({ status: 301, headers: { Location: to } })
    }
  })

  it('are no more than Vercel accepts', () => {
    const many = Array.from({ length: 5000 }, (_, at) => ({ from: `/${at}/`, to: '/' }))
    const { redirects } = JSON.parse(vercelConfig([], many)) as { readonly redirects: readonly unknown[] }
    expect(redirects.length).toBeLessThanOrEqual(1024)
  })
})
