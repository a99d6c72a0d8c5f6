import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RING, type Drawing } from '../../src/diagram/drawing.ts'
import type { Route } from '../../src/diagram/route.ts'
import { strip } from '../../src/diagram/strip.ts'
import { tallMap } from '../../src/diagram/tall-map.ts'
import { FACES, type Block, type Box } from '../../src/diagram/text-block.ts'
import { wideMap } from '../../src/diagram/wide-map.ts'
import { measure } from '../../src/site/parts/map/measure-text.ts'
import { anyRoutes, CROWDED } from './random-routes.ts'

type Part = { readonly what: string; readonly box: Box }

const textsOf = ({ routes, changes }: Drawing): readonly Block[] =>
  [
    ...routes.flatMap(({ title, stations }) => [title, ...stations.map(({ label }) => label)]),
    ...changes.map(({ label }) => label),
  ].filter((block) => block !== undefined)

/** Everything that may not be covered: texts, rings and hubs. */
const partsOf = (drawing: Drawing): readonly Part[] => [
  ...textsOf(drawing).map(({ lines, box }) => ({ what: lines.join('|'), box })),
  ...drawing.routes.flatMap(({ id, stations }) =>
    stations.map(({ x, y, number }) => ({
      what: `ring ${number} of ${id}`,
      box: { x: x - RING, y: y - RING, width: 2 * RING, height: 2 * RING },
    })),
  ),
  ...drawing.hubs.map(({ x, y, width }) => ({
    what: 'hub',
    box: { x: x - width / 2, y: y - 22, width, height: 44 },
  })),
]

const meet = (one: Box, two: Box) =>
  one.x < two.x + two.width &&
  two.x < one.x + one.width &&
  one.y < two.y + two.height &&
  two.y < one.y + one.height

/** The parts that overlap, stick out of the drawing, or are wider than their box. */
const faultsOf = (drawing: Drawing): readonly string[] => {
  const parts = partsOf(drawing)
  const covered = parts.flatMap((one, at) =>
    parts.slice(at + 1).flatMap((two) => (meet(one.box, two.box) ? [`${one.what} and ${two.what}`] : [])),
  )
  const cut = parts.filter(
    ({ box }) =>
      box.x < 0 || box.y < 0 || box.x + box.width > drawing.width || box.y + box.height > drawing.height,
  )
  const wide = textsOf(drawing).flatMap(({ lines, face, box }) =>
    lines.filter((line) => measure(line, face) > box.width).map((line) => `"${line}" in ${box.width}`),
  )
  return [...covered, ...cut.map(({ what }) => `${what} sticks out`), ...wide]
}

const stationsOf = ({ routes }: Drawing) =>
  routes.map(({ id, stations }) => [id, stations.map((station) => station.id)] as const)

/** Whether the lines together are the title: each ends after a word, a hyphen or a slash, or breaks a word with a hyphen. */
const readAs = (title: string, [line, ...further]: readonly string[]): boolean => {
  if (line === undefined) return title === ''
  const rest = (end: string) => title.slice(end.length).trimStart()
  const ends = title.startsWith(line) && (/[-/]$/.test(line) || /^(?: |$)/.test(title.slice(line.length)))
  const part = line.slice(0, -1)
  const breaks = line.endsWith('-') && title.startsWith(part)
  return (ends && readAs(rest(line), further)) || (breaks && readAs(rest(part), further))
}

const KINDS: readonly (readonly [string, (routes: readonly Route[]) => Drawing])[] = [
  ['wide', (routes) => wideMap(routes, 1136, measure)],
  ['middle', (routes) => wideMap(routes, 690, measure)],
  ['small', (routes) => wideMap(routes, 544, measure)],
  ['tall', (routes) => tallMap(routes, 284, measure)],
]

describe.each(KINDS)('the %s map', (_, draw) => {
  it('covers and cuts no name, for any routes', () => {
    fc.assert(
      fc.property(anyRoutes, (routes) => {
        expect(faultsOf(draw(routes))).toEqual([])
      }),
      { numRuns: 60, examples: [[CROWDED]] },
    )
  })

  it('draws every station of every route once, in order, and every change', () => {
    fc.assert(
      fc.property(anyRoutes, (routes) => {
        const drawing = draw(routes)
        expect(new Map(stationsOf(drawing))).toEqual(
          new Map(routes.map(({ id, stops }) => [id, stops.map((stop) => stop.id)])),
        )
        expect(drawing.changes).toHaveLength(routes.flatMap(({ changes }) => changes).length)
      }),
      { numRuns: 25 },
    )
  })

  it('shows whole titles, with a hyphen where a word is broken', () => {
    fc.assert(
      fc.property(anyRoutes, (routes) => {
        const titles = new Map(
          routes.flatMap(({ id, stops }) => stops.map((stop) => [`${id} ${stop.id}`, stop.title] as const)),
        )
        const shown = draw(routes).routes.flatMap(({ id, stations }) =>
          stations.map((station) => ({
            title: titles.get(`${id} ${station.id}`) ?? '',
            lines: station.label?.lines ?? [],
          })),
        )
        expect(shown.filter(({ title, lines }) => !readAs(title, lines))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})

describe('the strip of one line', () => {
  it('has a flag at the first step of the visitor that covers no ring', () => {
    fc.assert(
      fc.property(anyRoutes, fc.nat(), (routes, at) => {
        for (const route of routes) {
          const from = route.stops[at % route.stops.length]?.id ?? ''
          const drawing = strip(route, { from, label: 'Hier begin je', width: 284, measure })
          expect(stationsOf(drawing)).toEqual([[route.id, route.stops.map(({ id }) => id)]])
          const { box } = drawing.flag.label
          expect(partsOf(drawing).filter((part) => meet(part.box, box))).toEqual([])
          expect(faultsOf(drawing)).toEqual([])
          expect([box.x >= 0, box.y >= 0, box.x + box.width <= 284]).toEqual([true, true, true])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('throws with the name of a step that does not exist', () => {
    const route: Route = {
      id: 'atp',
      line: 'atp',
      title: 'ATP',
      audience: '',
      stops: [{ id: 'request', title: 'Aanvraag' }],
      place: { as: 'line' },
      changes: [],
      recurs: false,
    }
    expect(() => strip(route, { from: 'reqest', label: 'Hier', width: 284, measure })).toThrow('reqest')
  })
})

describe('measure', () => {
  it('leaves space for wider letters and words', () => {
    // without that space a letter of this face is at most about its own size wide
    expect(measure('iiii', 'name')).toBeGreaterThan(4 * 0.12 * FACES.name.size)
    expect(measure('a b', 'name')).toBeGreaterThan(measure('a', 'name') + measure('b', 'name'))
  })
})
