import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'node-html-parser'
import { describe, expect, it } from 'vitest'
import { allStates, guideIds, guidePath, LOCALES, statePath } from '../support/content.ts'
import { BASE, BUILT } from '../support/origin.ts'
import { addsScript, asWordPress } from '../wordpress/imitation.ts'
import { answersOf } from '../../src/widgets/wegwijzer/addresses.ts'

const read = (path: string): string => readFileSync(`${BUILT}/${path.slice(BASE.length)}`, 'utf8')

/** The attributes of a tag as WordPress reads them: in double quotes, with its own pattern. */
const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#38;', '&')

/** The address of the oEmbed answer that WordPress finds in a page: it reads only the head. */
const discovered = (html: string): string | undefined =>
  [...(html.split('</head>')[0] ?? '').matchAll(/<link([^<>]+)\/?>/gi)]
    .map(([tag]) => tag)
    .filter((tag) => attribute(tag, 'type') === 'application/json+oembed')
    .map((tag) => attribute(tag, 'href'))[0]

type Answer = Readonly<Record<string, string | number>> & { readonly html: string }

const answerOf = (page: string): Answer => {
  const address = discovered(read(`${page}index.html`)) ?? ''
  expect(address, page).toMatch(/^https?:\/\//)
  return JSON.parse(read(new URL(address).pathname)) as Answer
}

describe.each(LOCALES)('the oEmbed answers (%s)', (locale) => {
  const states = allStates.map(({ trail }) => answersOf(trail))
  const pages = [
    ...states.map((answers) => statePath(locale, answers)),
    ...guideIds.map((id) => guidePath(locale, id)),
  ]

  it('have what the standard, Ghost and Discourse need, for every page of the wizard and every guide', () => {
    expect(pages.length).toBeGreaterThan(20)
    for (const page of pages) {
      const answer = answerOf(page)
      expect(answer, page).toMatchObject({ version: '1.0', type: 'rich' })
      // the editor of WordPress (6.1) fixes the height of a frame whose ratio is at most 0.1 above one of these
      const ratio = Number(answer.width) / Number(answer.height)
      const below = [2.33, 2, 1.78, 1.33, 1, 0.56, 0.5].filter((each) => each <= ratio)
      expect(ratio - Math.max(...below), page).toBeGreaterThan(0.1)
      for (const name of ['title', 'provider_name', 'html']) expect(answer[name], page).toMatch(/\S/)
      for (const name of ['width', 'height', 'thumbnail_width', 'thumbnail_height'])
        expect(answer[name], page).toBeGreaterThan(0)
      expect(
        existsSync(`${BUILT}${new URL(String(answer.thumbnail_url)).pathname.slice(BASE.length - 1)}`),
        page,
      ).toBe(true)
    }
  })

  it('hold one frame that WordPress keeps and lets grow, of the page for frames in the same state', () => {
    for (const page of pages) {
      const kept = asWordPress(answerOf(page).html, 'aB3')
      expect(addsScript(kept), page).toBe(true)
      const tag = /<iframe.*?>/.exec(kept)?.[0] ?? ''
      const src = new URL(attribute(tag, 'src') ?? '')
      expect([src.hash, src.search], page).toEqual(['#?secret=aB3', ''])
      expect(attribute(tag, 'title'), page).toMatch(/\S/)
      const framed = read(`${src.pathname}index.html`)
      const canonical = parse(framed).querySelector('link[rel=canonical]')?.getAttribute('href') ?? ''
      expect(new URL(canonical).pathname, page).toBe(page)
      // only WordPress shows the quote, and only until the frame is shown
      const [quote] = parse(answerOf(page).html).querySelectorAll('blockquote')
      expect(quote?.getAttribute('hidden'), page).toBeDefined()
      expect(new URL(quote?.querySelector('a')?.getAttribute('href') ?? '').pathname, page).toBe(page)
      // the page for frames names the same answer
      expect(discovered(framed), page).toBe(discovered(read(`${page}index.html`)))
    }
  })
})

it('only pages for frames and their answers link to pages for frames', () => {
  for (const page of guideIds.map((id) => guidePath('nl', id)))
    expect(read(`${page}index.html`)).not.toContain('/frame/')
})
