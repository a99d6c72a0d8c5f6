import { globSync, readFileSync } from 'node:fs'
import { parse } from 'node-html-parser'
import { describe, expect, inject, it } from 'vitest'
import { dist, page } from '../built/dist.ts'
import {
  actors,
  allStates,
  guideIds,
  guidePath,
  lines,
  LOCALES,
  SECTIONS,
  statePath,
  stepsOf,
} from '../support/content.ts'
import { doubt, inDoubt, inDoubtIn } from '../support/doubt.ts'
import { shownAddress } from '../../src/model/shown-address.ts'
import { BUILT } from '../support/origin.ts'
import { answersOf } from '../../src/widgets/wegwijzer/addresses.ts'

// These hold whatever editors write: they run for the sample, for the real content, and for the real content after a
// number of ordinary edits.

it('is built: the content check reports nothing', () => {
  // only the project of the edited content builds its site itself
  expect((inject('buildFault') as string | undefined) ?? '').toBe('')
})

it('has a rule for every line, in the pages and in the element', () => {
  const styles = page(guidePath(LOCALES[0], guideIds[0] ?? ''))
    .querySelectorAll('style')
    .map(({ text }) => text)
    .join('')
  for (const css of [styles, dist('embed/v1/wegwijzer.js')])
    for (const { id } of lines) expect(css).toContain(`[data-line=${id}]{--line:`)
})

describe.each(LOCALES)('the built site in %s', (locale) => {
  it.each(guideIds)('shows every step of %s, in the order of its list, with its actors', (guide) => {
    const stations = page(guidePath(locale, guide)).querySelectorAll('.station')
    expect(stations.map((station) => station.querySelector('h2')?.id)).toEqual(stepsOf(guide))
    for (const station of stations) {
      const chips = station.querySelectorAll('.chip')
      expect(chips.length).toBeGreaterThan(0)
      for (const chip of chips)
        expect(chip.text).toBe(actors[chip.getAttribute('data-actor') ?? '']?.[locale])
    }
  })

  it('has a page for every state, in which each answer is a link to the next', () => {
    for (const state of allStates) {
      const answers = answersOf(state.trail)
      const links = page(statePath(locale, answers)).querySelectorAll('main .choices a[data-state]')
      const next = state.kind === 'question' ? state.question.answers.map(({ id }) => [...answers, id]) : []
      expect(links.map((link) => link.getAttribute('href'))).toEqual(
        next.map((given) => statePath(locale, given)),
      )
    }
  })
})

// the edited content confirms the addresses, in links.yaml alone
it('shows no trace of an address that was in doubt once it is confirmed', () => {
  const confirmed = inDoubtIn('src/content').filter((address) => !inDoubt.includes(address))
  const gone = [...confirmed.map(shownAddress), ...(inDoubt.length === 0 ? LOCALES.map(doubt) : [])]
  for (const file of globSync(`${BUILT}/**/*.{html,md,txt,json,xml}`)) {
    const text = readFileSync(file, 'utf8')
    expect(
      gone.filter((each) => text.includes(each)),
      file,
    ).toEqual([])
  }
})

describe('every page', () => {
  const pairs = (path: (locale: 'nl' | 'en') => string) => [path('nl'), path('en')] as const
  const both = [
    ...(['home', 'guides', 'search', 'embed', 'accessibility'] as const).map((section) =>
      pairs((locale) => `/${SECTIONS[locale][section]}`),
    ),
    ...guideIds.map((guide) => pairs((locale) => guidePath(locale, guide))),
    ...allStates.map(({ trail }) => pairs((locale) => statePath(locale, answersOf(trail)))),
  ]

  it('links to itself and to its translation, and states its language', () => {
    for (const [nl, en] of both)
      for (const [path, lang] of [
        [nl, 'nl'],
        [en, 'en'],
      ] as const) {
        const root = page(path)
        const pathname = (selector: string) =>
          new URL(root.querySelector(selector)?.getAttribute('href') ?? '').pathname
        expect(root.querySelector('html')?.getAttribute('lang'), path).toBe(lang)
        expect(pathname('link[rel=canonical]')).toBe(path)
        expect(pathname('link[hreflang=nl]')).toBe(nl)
        expect(pathname('link[hreflang=en]')).toBe(en)
        expect(root.querySelector('.languages [hreflang=nl]')?.getAttribute('href')).toBe(nl)
        expect(root.querySelector('.languages [hreflang=en]')?.getAttribute('href')).toBe(en)
      }
  })

  it('has a title, a description and one main heading', () => {
    for (const path of both.flat()) {
      const root = page(path)
      expect(root.querySelector('title')?.text, path).toBeTruthy()
      expect(root.querySelector('meta[name=description]')?.getAttribute('content'), path).toBeTruthy()
      expect(root.querySelectorAll('h1'), path).toHaveLength(1)
    }
  })

  it('uses each id once, and skips no level of headings', () => {
    for (const file of globSync(`${BUILT}/**/*.html`)) {
      const root = parse(readFileSync(file, 'utf8'))
      const ids = root.querySelectorAll('[id]').map(({ id }) => id)
      expect(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        file,
      ).toEqual([])
      const levels = root
        .querySelectorAll('main')
        .flatMap((main) =>
          main.querySelectorAll('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1))),
        )
      for (const [at, level] of levels.entries())
        expect(level - (levels[at - 1] ?? 0), `${file}: ${levels.join(' ')}`).toBeLessThanOrEqual(1)
    }
  })
})
