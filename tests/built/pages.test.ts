import { globSync, readFileSync } from 'node:fs'
import { parse } from 'node-html-parser'
import { describe, expect, it } from 'vitest'
import {
  flow,
  allStates,
  guideIds,
  guidePath,
  LOCALES,
  SECTIONS,
  slugOf,
  statePath,
  stepsOf,
  ways,
} from '../support/content.ts'
import { inDoubt } from '../support/doubt.ts'
import { BUILT, dist, page } from './dist.ts'
import { answersOf } from '../../src/widgets/wegwijzer/addresses.ts'

describe.each(LOCALES)('the built site in %s', (locale) => {
  it('keeps a hyphen and its word on one line: "managers en -adviseurs"', () => {
    const paths = [
      ...guideIds.map((id) => guidePath(locale, id)),
      ...allStates.map(({ trail }) => statePath(locale, answersOf(trail))),
    ]
    for (const path of paths)
      expect(page(path).querySelector('body')?.structuredText).not.toMatch(/[\s(]-\p{L}/u)
  })

  it('marks words in another language with that language', () => {
    let held = 0
    for (const id of guideIds) {
      const foreign = page(guidePath(locale, id)).querySelectorAll('main [lang]')
      held += foreign.length
      for (const words of foreign) expect(words.getAttribute('lang'), words.outerHTML).not.toBe(locale)
      expect(dist(`${guidePath(locale, id).slice(1)}index.md`)).not.toMatch(/<\/?(Foreign|span)/)
    }
    // not every guide has such words
    expect(held).toBeGreaterThan(0)
    for (const file of globSync(`${BUILT}/**/*.{html,txt,json,xml}`))
      expect(readFileSync(file, 'utf8'), file).not.toContain('<Foreign')
  })

  it('reaches every state from the first by links alone', () => {
    const seen = new Set<string>()
    const todo = [statePath(locale, [])]
    for (let path = todo.pop(); path; path = todo.pop()) {
      if (seen.has(path)) continue
      seen.add(path)
      for (const link of page(path).querySelectorAll('main a[data-state]'))
        todo.push(link.getAttribute('href') ?? '')
    }
    expect(seen.size).toBe(allStates.length)
  })

  it('states the smallest and largest number of questions of the wizard', () => {
    const asked = ways.map(({ answers }) => answers.length)
    const facts = page(`/${SECTIONS[locale].home}`).querySelector('.facts')?.text ?? ''
    const stated = (facts.match(/\d+/g) ?? []).map(Number)
    expect(Math.max(...stated)).toBe(Math.max(...asked))
    // a single number is the largest
    if (stated.length > 1) expect(Math.min(...stated)).toBe(Math.min(...asked))
  })

  it('lists on each outcome the steps from where this visitor starts, and leads there in the guide', () => {
    for (const { outcome, answers } of ways) {
      if (!guideIds.includes(outcome)) continue
      const last = flow.questions
        .flatMap((question) => question.answers)
        .find(({ id }) => id === answers.at(-1))
      const root = page(statePath(locale, answers))
      const hrefs = (selector: string) =>
        root.querySelectorAll(selector).map((link) => link.getAttribute('href') ?? '')
      const steps = stepsOf(outcome).map((step) => `${guidePath(locale, outcome)}#${step}`)
      const start = steps.findIndex((step) => step.endsWith(`#${last?.from}`))
      const shown = steps.slice(Math.max(0, start))
      expect(hrefs('.station .step a'), answers.join()).toEqual(shown)
      expect(hrefs('.station[data-at=start] a')).toEqual(shown.slice(0, 1))
      expect(hrefs('.button')).toEqual(shown.slice(0, 1))
    }
  })

  it('shows each contact of a state once, and first what to do, then the notes, the steps and the reasons', () => {
    for (const { trail } of allStates) {
      const root = page(statePath(locale, answersOf(trail)))
      const contacts = root.querySelectorAll('.wegwijzer .where a').map((link) => link.getAttribute('href'))
      expect(contacts, answersOf(trail).join()).toEqual([...new Set(contacts)])
      const parts = root
        .querySelectorAll('.plate, .next, .notes, .stations, .trail, .why-not')
        .map((part) => part.classNames.split(' ')[0] ?? '')
      const order = ['plate', 'next', 'notes', 'stations', 'trail', 'why-not']
      expect(parts).toEqual(order.filter((part) => parts.includes(part)))
    }
  })

  it('keeps states out of search engines, and guides in', () => {
    for (const { trail } of allStates)
      expect(
        page(statePath(locale, answersOf(trail)))
          .querySelector('meta[name=robots]')
          ?.getAttribute('content'),
      ).toBe('noindex, follow')
    const sitemap = dist('sitemap.xml')
    expect(sitemap).not.toContain(SECTIONS[locale].finder)
    for (const guide of guideIds) {
      expect(page(guidePath(locale, guide)).querySelector('meta[name=robots]')).toBeNull()
      expect(sitemap).toContain(guidePath(locale, guide))
    }
  })
})

describe('the data and the widget', () => {
  it.each(LOCALES)('hold the same flow as the pages, in %s', (locale) => {
    const data = JSON.parse(dist(`data/wegwijzer.${locale}.json`)) as {
      flow: unknown
      answers: Record<string, unknown>
    }
    expect(data.flow).toEqual(JSON.parse(JSON.stringify(flow)))
    expect(Object.keys(data.answers).length).toBe(flow.questions.flatMap(({ answers }) => answers).length)
    for (const question of flow.questions)
      for (const { id } of question.answers)
        expect(dist('embed/v1/wegwijzer.js')).toContain(slugOf(locale, id))
  })
})

describe('the invisible word joiner', () => {
  const JOINER = /\u2060|\\u2060|%E2%81%A0|&#(?:x2060|8288);/i

  it('is only in the text of pages and in the widget', () => {
    const files = globSync(`${BUILT}/**/*.{json,xml,md,txt,ts,svg}`, { exclude: [`${BUILT}/pagefind/**`] })
    const kinds = new Set(files.map((file) => file.split('.').at(-1)))
    expect(kinds).toEqual(new Set(['json', 'xml', 'md', 'txt', 'ts', 'svg']))
    expect(files.filter((file) => JOINER.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  it('is not in the head of a page, nor in what visitors copy or send from it', () => {
    for (const file of globSync(`${BUILT}/**/*.html`)) {
      const root = parse(readFileSync(file, 'utf8'))
      expect(root.querySelector('head')?.innerHTML, file).not.toMatch(JOINER)
      for (const element of root.querySelectorAll('[href^="mailto:"], [data-summary]'))
        expect(JSON.stringify(element.attributes), file).not.toMatch(JOINER)
    }
  })
})

describe('the doubt about an address', () => {
  it('is on every page that uses the address, once, at its first use', () => {
    let held = 0
    for (const file of globSync(`${BUILT}/**/*.html`)) {
      const root = parse(readFileSync(file, 'utf8'))
      for (const address of inDoubt) {
        const [first] = root.querySelectorAll(`a[href="${address}"]`)
        const notices = root.querySelectorAll(`.notice[data-about="${address}"]`)
        expect(notices, file).toHaveLength(first ? 1 : 0)
        expect(notices[0]?.previousElementSibling, file).toBe(first ?? undefined)
        held += notices.length
      }
    }
    expect(held).toBeGreaterThan(0)
  })
})

describe('links', () => {
  it('all have an address', () => {
    for (const file of globSync(`${BUILT}/**/*.html`))
      expect(dist(file.slice(`${BUILT}/`.length))).not.toMatch(/href="#?"/)
  })
})
