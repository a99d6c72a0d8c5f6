import satori from 'satori'
import sharp from 'sharp'
import project from '../../../package.json' with { type: 'json' }
import { Fault } from '../../model/fault.ts'
import { kept } from '../data/build-cache.ts'
import { FAMILY, fit, FONTS, missingLetters, type Fitted, type Room } from './share-text.ts'
import { readTokens, schemesOf } from '../partners/widget-tokens.ts'

/** The content of a picture for sharing. */
export type Share = {
  readonly site: string
  readonly title: string
  readonly under: string
  readonly line: string
  /** Number of stations of the route; 0 when it is not a route. */
  readonly stations: number
}

export const WIDTH = 1200
export const HEIGHT = 630
/** The margin on each side, and the width between the margins. */
const SIDE = 72
const INNER = WIDTH - 2 * SIDE

// the picture is always light, whatever colour scheme the visitor has
const COLOURS = new Map(readTokens().map((token) => [token.name, schemesOf(token.default).light]))
const colourOf = (name: string): string => {
  const colour = COLOURS.get(name)
  if (!colour) throw new Error(`the palette has no colour "${name}"`)
  return colour
}
const INK = colourOf('ink')
const SUN = colourOf('sun')
/** The same value as in styles/tokens.css. */
const PAPER = '#fbfaf6'

type Node = { readonly type: string; readonly props: object }

const box = (style: object, ...children: readonly (Node | string)[]): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
})

/** A text with our own line breaks, so that it is drawn as it was measured. */
const text = ({ size, leading, lines }: Fitted, style: object): Node =>
  box(
    { flexDirection: 'column', fontSize: size, lineHeight: `${leading}px`, whiteSpace: 'nowrap', ...style },
    ...lines.map((line) => box({}, line)),
  )

/** The logo of the site: a signpost with two arms. */
const mark = (): Node => ({
  type: 'svg',
  props: {
    width: 72,
    height: 60,
    viewBox: '0 0 36 30',
    children: [
      { type: 'path', props: { d: 'M16 0h3v30h-3z', fill: INK } },
      { type: 'path', props: { d: 'M2 3h25l6 5-6 5H2z', fill: colourOf('adviser') } },
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

const SITE: Room = {
  weight: 800,
  width: INNER - 96,
  height: 60,
  sizes: [36, 30, 24],
  leading: 1.2,
  spacing: 0,
}

const TITLE: Room = {
  weight: 800,
  width: PLATE.width - PLATE.point - PLATE.padding - 30,
  height: PLATE.height - 36,
  sizes: [76, 60, 52, 45, 38, 32, 28],
  leading: 1.1,
  spacing: -0.02,
}

const UNDER: Room = {
  weight: 400,
  width: INNER,
  height: 84,
  sizes: [34, 30, 26, 22],
  leading: 1.2,
  spacing: 0,
}

const drawing = ({ site, title, under, line, stations: count }: Share): Node => {
  const colour = COLOURS.get(line) ?? INK
  const name = fit(title, TITLE)
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
    box({ alignItems: 'center', gap: 24 }, mark(), text(fit(site, SITE), { fontWeight: 800 })),
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
      text(name, { fontWeight: 800, letterSpacing: name.size * TITLE.spacing }),
    ),
    box(
      { flexDirection: 'column', gap: 24 },
      ...(count > 0 ? [stations(count, colour)] : []),
      text(fit(under, UNDER), { fontWeight: 400, color: colourOf('muted') }),
    ),
  )
}

/** Removes invisible characters and refuses letters that the typeface lacks: both would be drawn as boxes. */
const drawable = (share: Share): Share => {
  const seen = (words: string) => words.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
  const clean = { ...share, site: seen(share.site), title: seen(share.title), under: seen(share.under) }
  const missing = missingLetters(clean.site + clean.title + clean.under)
  if (missing.length > 0)
    throw new Fault({
      found: `The picture for sharing "${share.title}" cannot show ${missing.map((letter) => `"${letter}"`).join(', ')}.`,
      expected: 'letters that the typeface Overpass has: those of languages in Latin script',
      fix: `change this title, or the text below it: "${share.under}"`,
    })
  return clean
}

/** Flat colours and their blends at the edges: more colours, or the dots of dithering, only make the file larger. */
const PNG = { palette: true, colours: 64, dither: 0, effort: 1 }

const { satori: satoriVersion, sharp: sharpVersion, '@fontsource/overpass': font } = project.devDependencies

/** Returns the picture that goes with a shared page: a PNG of 1200 by 630 pixels. */
export const shareImage = async (share: Share): Promise<Uint8Array<ArrayBuffer>> => {
  const tree = drawing(drawable(share))
  const input = JSON.stringify([tree, PNG, satoriVersion, sharpVersion, font])
  const png = await kept('png', input, async () => {
    const svg = await satori(tree as Parameters<typeof satori>[0], {
      width: WIDTH,
      height: HEIGHT,
      fonts: FONTS,
    })
    return sharp(Buffer.from(svg)).png(PNG).toBuffer()
  })
  return new Uint8Array(png)
}
