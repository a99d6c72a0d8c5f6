import { parse } from 'node-html-parser'
import { expect, it } from 'vitest'
import { atom, type Feed } from '../../src/site/meta/atom.ts'

type Change = Feed['changes'][number]

const change = (guide: string, day: string, text = 'Iets'): Change => ({
  guide,
  title: `De gids ${guide}`,
  date: new Date(day),
  text,
  url: `https://www.example.org/gidsen/${guide}/`,
})

const feedOf = (changes: readonly Change[], host = 'https://www.example.org') => {
  const feed = parse(
    atom({
      site: 'some-site',
      locale: 'nl',
      title: 'Wijzigingen',
      subtitle: 'Van de gidsen',
      author: 'De site',
      self: `${host}/atom.xml`,
      page: `${host}/gidsen/`,
      changes: changes.map((each) => ({ ...each, url: each.url.replace('https://www.example.org', host) })),
    }),
  )
  const entries = feed.querySelectorAll('entry')
  const each = (element: string) => entries.map((entry) => entry.querySelector(element)?.text ?? '')
  return {
    id: feed.querySelector('id')?.text,
    updated: feed.querySelector('updated')?.text,
    days: each('updated'),
    ids: each('id'),
    each,
  }
}

const CHANGES = [
  change('atp', '2026-03-01'),
  change('atp', '2025-12-31'),
  change('acp', '2026-11-24'),
  change('acp', '2026-03-01'),
  change('cmc', '2026-01-02'),
]

it('lists the newest change first, whatever the order of guides and changes', () => {
  for (const changes of [CHANGES, CHANGES.toReversed()])
    expect(feedOf(changes).days.map((day) => day.slice(0, 10))).toEqual([
      '2026-11-24',
      '2026-03-01',
      '2026-03-01',
      '2026-01-02',
      '2025-12-31',
    ])
})

it('has the date of its newest entry', () => {
  const { updated, days } = feedOf(CHANGES)
  expect(updated).toBe('2026-11-24T00:00:00Z')
  expect(updated).toBe(days[0])
})

it('gives each change its own id', () => {
  const { ids } = feedOf(CHANGES)
  expect(new Set(ids).size).toBe(CHANGES.length)
})

it('keeps all ids when the site moves to another host or path', () => {
  const [here, there] = [feedOf(CHANGES), feedOf(CHANGES, 'http://localhost:4321/certificeren')]
  expect([there.id, ...there.ids]).toEqual([here.id, ...here.ids])
  for (const id of [here.id, ...here.ids])
    expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/)
  expect(here.ids).not.toContain(here.id)
})

it('keeps the id of an entry when its words change and entries are added', () => {
  const later = [
    ...CHANGES.map((each) => ({ ...each, title: `${each.title}!`, text: 'Anders gezegd' })),
    change('atp', '2026-12-01'),
  ]
  expect(feedOf(later).ids.slice(1)).toEqual(feedOf(CHANGES).ids)
})

it('escapes special characters in a text', () => {
  const text = 'R&D, <b>nu</b> & "later" &lt;'
  expect(feedOf([change('atp', '2026-03-01', text)]).each('summary')).toEqual([text])
})
