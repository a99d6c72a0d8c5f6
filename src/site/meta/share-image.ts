import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import satori from 'satori'
import sharp from 'sharp'
import project from '../../../package.json' with { type: 'json' }
import { Fault } from '../../model/fault.ts'
import { kept } from '../data/build-cache.ts'
import { BRAND, PAPER } from './icons.ts'
import { readContract, schemesOf } from '../partners/partner-contract.ts'

/** The content of a picture for sharing. */
export type Share = {
  readonly site: string
  readonly title: string
  readonly under: string
  /** The line of its route; absent where it is about all routes. */
  readonly line?: string | undefined
  /** Number of stations of the route; 0 when it is not a route. */
  readonly stations: number
}

export const WIDTH = 1200
export const HEIGHT = 630
/** The margin on each side, and the width between the margins. */
const SIDE = 72
const INNER = WIDTH - 2 * SIDE

// the picture is always light, whatever colour scheme the visitor has
const COLOURS = new Map(readContract().tokens.map((token) => [token.name, schemesOf(token.default).light]))
const colourOf = (name: string): string => {
  const colour = COLOURS.get(name)
  if (!colour) throw new Error(`the palette has no colour "${name}"`)
  return colour
}
const INK = colourOf('ink')
const SUN = colourOf('sun')

/** Letters of Dutch and English, and those of other languages in Latin script. */
const PARTS = ['latin', 'latin-ext']
const FAMILY = PARTS.map((part) => `Overpass ${part}`).join(', ')
const FONTS = ([400, 800] as const).flatMap((weight) =>
  PARTS.map((part) => ({
    name: `Overpass ${part}`,
    weight,
    data: readFileSync(
      resolve(`node_modules/@fontsource/overpass/files/overpass-${part}-${weight}-normal.woff`),
    ),
  })),
)

type Node = { readonly type: string; readonly props: object }

const box = (style: object, ...children: readonly (Node | string)[]): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
})

/** The space for a text, and the sizes it may have, largest first. */
type Space = { readonly width: number; readonly height: number; readonly sizes: readonly number[] }

/** Distance between lines, and the width of a letter that is rather wide, in ems. */
const LEADING = 1.15
const LETTER = 0.55

/** A text in the largest size at which it fits without broken words, or in the smallest size with an ellipsis. */
const text = (words: string, { width, height, sizes }: Space, style: object): Node => {
  const longest = Math.max(...words.split(/\s/).map((word) => word.length))
  const fits = (size: number) => {
    const letters = Math.floor(width / (size * LETTER))
    const lines = words.match(new RegExp(`.{1,${letters}}(?:\\s|$)`, 'g')) ?? []
    return longest <= letters && lines.length * size * LEADING <= height
  }
  const found = sizes.find(fits)
  const fontSize = found ?? Math.min(...sizes)
  // where satori may break words, it balances lines by breaking and dropping words
  const wrapping = found
    ? { textWrap: 'balance' }
    : { wordBreak: 'break-word', lineClamp: Math.floor(height / (fontSize * LEADING)) }
  return box({ display: 'block', width, fontSize, lineHeight: LEADING, ...wrapping, ...style }, words)
}

/** The logo of the site: a signpost with two arms. */
const mark = (): Node => ({
  type: 'svg',
  props: {
    width: 72,
    height: 60,
    viewBox: '0 0 36 30',
    children: [
      { type: 'path', props: { d: 'M16 0h3v30h-3z', fill: INK } },
      { type: 'path', props: { d: 'M2 3h25l6 5-6 5H2z', fill: BRAND } },
      { type: 'path', props: { d: 'M34 15H14l-6 5 6 5h20z', fill: SUN } },
    ],
  },
})

/** Distance between the middles of two rings, and radius of a ring; both shrink when the steps do not fit. */
const GAP = 100
const RING = 26

/** The line of a route, with a ring for each step; the first is where it starts. */
const stations = (count: number, colour: string): Node => {
  const gap = Math.min(GAP, (INNER - 2 * RING) / Math.max(1, count - 1))
  const ring = Math.min(RING, gap * 0.36)
  const width = (count - 1) * gap + 2 * ring
  return {
    type: 'svg',
    props: {
      width,
      height: 2 * ring,
      viewBox: `0 0 ${width} ${2 * ring}`,
      children: [
        {
          type: 'path',
          props: { d: `M${ring} ${ring}H${width - ring}`, stroke: colour, 'stroke-width': ring * 0.38 },
        },
        ...Array.from({ length: count }, (_, at) => ({
          type: 'circle',
          props: {
            cx: ring + at * gap,
            cy: ring,
            r: ring * 0.81,
            fill: at === 0 ? SUN : PAPER,
            stroke: colour,
            'stroke-width': ring * 0.35,
          },
        })),
      ],
    },
  }
}

const PLATE = { width: INNER, height: 224, point: 84, padding: 48 }

/** Outline of the signpost: a plate with a point on the right. */
const sign = `polygon(0px 0px, ${PLATE.width - PLATE.point}px 0px, ${PLATE.width}px ${PLATE.height / 2}px, ${
  PLATE.width - PLATE.point
}px ${PLATE.height}px, 0px ${PLATE.height}px)`

const SITE: Space = { width: INNER - 96, height: 60, sizes: [36, 30, 24] }
const TITLE: Space = {
  width: PLATE.width - PLATE.point - PLATE.padding - 30,
  height: PLATE.height - 36,
  sizes: [76, 60, 52, 45, 38, 32, 28],
}
const UNDER: Space = { width: INNER, height: 84, sizes: [34, 30, 26, 22] }

const drawing = ({ site, title, under, line, stations: count }: Share): Node => {
  const colour = line === undefined ? BRAND : (COLOURS.get(line) ?? INK)
  return box(
    {
      boxSizing: 'border-box',
      width: WIDTH,
      height: HEIGHT,
      padding: `56px ${SIDE}px`,
      flexDirection: 'column',
      justifyContent: 'space-between',
      background: PAPER,
      color: INK,
      fontFamily: FAMILY,
    },
    box({ alignItems: 'center', gap: 24 }, mark(), text(site, SITE, { fontWeight: 800 })),
    box(
      {
        alignItems: 'center',
        width: PLATE.width,
        height: PLATE.height,
        padding: `8px 0 0 ${PLATE.padding}px`,
        background: colour,
        color: '#fff',
        clipPath: sign,
      },
      text(title, TITLE, { fontWeight: 800, letterSpacing: '-0.02em' }),
    ),
    box(
      { flexDirection: 'column', gap: 24 },
      ...(count > 0 ? [stations(count, colour)] : []),
      text(under, UNDER, { fontWeight: 400, color: colourOf('muted') }),
    ),
  )
}

/** Flat colours and their blends at the edges: more colours, or the dots of dithering, only make the file larger. */
const PNG = { palette: true, colours: 64, dither: 0, effort: 1 }

const { satori: satoriVersion, sharp: sharpVersion, '@fontsource/overpass': font } = project.devDependencies

/** Removes invisible characters, which would be drawn as boxes. */
const visible = (words: string): string => words.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')

/**
 * Returns the picture that goes with a shared page: a PNG of 1200 by 630 pixels.
 *
 * @throws When the typeface lacks a letter, which would be drawn as a box.
 */
export const shareImage = async (share: Share): Promise<Uint8Array<ArrayBuffer>> => {
  const { site, title, under } = share
  const tree = drawing({ ...share, site: visible(site), title: visible(title), under: visible(under) })
  const input = JSON.stringify([tree, PNG, satoriVersion, sharpVersion, font])
  const png = await kept('png', input, async () => {
    const svg = await satori(tree as Parameters<typeof satori>[0], {
      width: WIDTH,
      height: HEIGHT,
      fonts: FONTS,
      loadAdditionalAsset: (_, missing) => {
        throw new Fault({
          found: `The picture for sharing "${title}" cannot show "${missing}".`,
          expected: 'letters that the typeface Overpass has: those of languages in Latin script',
          fix: `change this title, or the text below it: "${under}"`,
        })
      },
    })
    return sharp(Buffer.from(svg)).png(PNG).toBuffer()
  })
  return new Uint8Array(png)
}
