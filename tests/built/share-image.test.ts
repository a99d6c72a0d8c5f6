import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { HEIGHT, shareImage, WIDTH, type Share } from '../../src/site/meta/share-image.ts'

type Colour = readonly [number, number, number]

const PAPER: Colour = [0xfb, 0xfa, 0xf6]
const PLATE: Colour = [0x3f, 0x3b, 0xbd]
/** Pixels that stay free at each edge of the picture and of the plate, and between the parts. */
const FREE = 24
const LEFT = 72

const LONG =
  'Vrijstelling van het CMC-assessment vragen aan de Orde van organisatiekundigen en -adviseurs, voor wie dat wil'
const WORD = 'Kwaliteitsmanagementsysteemcertificering'

const share = (given: Partial<Share>): Share => ({
  site: 'Wegwijzer certificeren',
  title: 'ACP',
  under: 'Voor: Adviesbureau',
  line: 'adviser',
  stations: 3,
  ...given,
})

/** Draws a picture; returns a function that checks whether a pixel has a colour. */
const drawn = async (given: Partial<Share>) => {
  const { data, info } = await sharp(await shareImage(share(given)))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return (x: number, y: number, colour: Colour) => {
    const at = (y * info.width + x) * info.channels
    // a palette of 256 colours is not exact
    return colour.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 12)
  }
}

type Drawn = Awaited<ReturnType<typeof drawn>>

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)
const ROWS = range(0, HEIGHT)
const COLUMNS = range(0, WIDTH)

/** The rows of the plate: where its left edge has its colour. */
const plateOf = (is: Drawn) => {
  const rows = ROWS.filter((y) => range(LEFT + 1, LEFT + 40).every((x) => is(x, y, PLATE)))
  return { top: rows[0] ?? 0, bottom: rows.at(-1) ?? 0 }
}

/** The number of rings on the line: the row with most of its colour runs through their middle. */
const ringsOf = (is: Drawn, below: number): number => {
  const coloured = (y: number) => COLUMNS.filter((x) => is(x, y, PLATE)).length
  const middle = range(below + 1, HEIGHT).toSorted((a, b) => coloured(b) - coloured(a))[0] ?? 0
  const row = COLUMNS.map((x) => (is(x, middle, PLATE) ? '#' : ' ')).join('')
  return row.trim().split(/ {3,}/).length - 1
}

describe('a picture for sharing', () => {
  it.each([
    ['a short title', { title: 'ACP' }],
    ['a title of 110 letters', { title: LONG, stations: 12 }],
    ['a word of 40 letters', { title: WORD, stations: 20 }],
    ['all of them long, and more', { title: `${LONG} ${LONG}`, under: LONG, site: LONG, stations: 20 }],
    [
      'a title too long for every font size',
      { title: `${LONG} ${LONG} ${LONG} ${LONG}`, under: LONG.repeat(3) },
    ],
  ])('fits %s, with free space around and between the parts', async (_, given) => {
    const is = await drawn(given)
    const others = (columns: readonly number[], rows: readonly number[], colour: Colour) =>
      rows.flatMap((y) => columns.filter((x) => !is(x, y, colour)).map((x) => `${x}, ${y}`))
    const [sides, ends] = [WIDTH, HEIGHT].map((size) => [...range(0, FREE), ...range(size - FREE, size)])
    expect(others(sides ?? [], ROWS, PAPER)).toEqual([])
    expect(others(COLUMNS, ends ?? [], PAPER)).toEqual([])
    const { top, bottom } = plateOf(is)
    const around = [...range(top - FREE, top - 2), ...range(bottom + 3, bottom + FREE)]
    expect(others(COLUMNS, around, PAPER)).toEqual([])
    // no letter comes near an edge of the plate
    const point = WIDTH - LEFT - 84
    const edges = [...range(top + 2, top + 10), ...range(bottom - 8, bottom - 2)]
    expect(others(range(LEFT + 2, point - 2), edges, PLATE)).toEqual([])
    expect(others(range(point - FREE, point), range(top + 2, bottom - 2), PLATE)).toEqual([])
  })

  it.each([3, 12, 20])('shows a ring for each of %i stations', async (stations) => {
    const is = await drawn({ stations })
    expect(ringsOf(is, plateOf(is).bottom)).toBe(stations)
  })

  it('has letters of other languages, and reports those it lacks', async () => {
    await expect(shareImage(share({ title: 'Łódź, Čeština' }))).resolves.toBeDefined()
    await expect(shareImage(share({ title: 'ATP → CMC' }))).rejects.toThrow(/ATP → CMC[^]*"→"/)
    await expect(shareImage(share({ title: 'ATP', under: 'Voor: ≤ 3' }))).rejects.toThrow(/ATP[^]*"≤"/)
    // an invisible joiner is no letter
    await expect(shareImage(share({ title: 'managers en -\u2060adviseurs' }))).resolves.toBeDefined()
  })
})
