import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import satori from 'satori'
import sharp from 'sharp'

/** What an image for sharing shows. */
export type Share = {
  readonly site: string
  readonly title: string
  readonly under: string
  readonly line: string
  /** How many stations the route has; none where it is not a route. */
  readonly stations: number
}

export const WIDTH = 1200
export const HEIGHT = 630

const INK = '#14203a'
const PAPER = '#fbfaf6'
const SUN = '#ffc93c'
const LINE: Readonly<Record<string, string>> = { atp: '#0b6e65', acp: '#a8480a', adviser: '#3f3bbd' }

type Node = { readonly type: string; readonly props: object }

const box = (style: object, ...children: readonly (Node | string)[]): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
})

const font = async (weight: 400 | 800) => ({
  name: 'Overpass',
  weight,
  data: await readFile(
    resolve(`node_modules/@fontsource/overpass/files/overpass-latin-${weight}-normal.woff`),
  ),
})

/** The mark of the site: a signpost with two arms. */
const mark = (): Node => ({
  type: 'svg',
  props: {
    width: 72,
    height: 60,
    viewBox: '0 0 36 30',
    children: [
      { type: 'path', props: { d: 'M16 0h3v30h-3z', fill: INK } },
      { type: 'path', props: { d: 'M2 3h25l6 5-6 5H2z', fill: LINE.adviser } },
      { type: 'path', props: { d: 'M34 15H14l-6 5 6 5h20z', fill: SUN } },
    ],
  },
})

const GAP = 100
const RING = 26

/** The line of a route, with a ring for each step; the first is where it starts. */
const stations = (count: number, colour: string): Node => {
  const width = (count - 1) * GAP + 2 * RING
  const middle = (at: number) => RING + at * GAP
  return {
    type: 'svg',
    props: {
      width,
      height: 2 * RING,
      viewBox: `0 0 ${width} ${2 * RING}`,
      children: [
        {
          type: 'path',
          props: { d: `M${RING} ${RING}H${width - RING}`, stroke: colour, 'stroke-width': 10 },
        },
        ...Array.from({ length: count }, (_, at) => ({
          type: 'circle',
          props: {
            cx: middle(at),
            cy: RING,
            r: RING - 5,
            fill: at === 0 ? SUN : PAPER,
            stroke: colour,
            'stroke-width': 9,
          },
        })),
      ],
    },
  }
}

const PLATE = { width: WIDTH - 144, height: 236, point: 84 }

/** The sign: a plate with a point at the right. */
const sign = `polygon(0px 0px, ${PLATE.width - PLATE.point}px 0px, ${PLATE.width}px ${PLATE.height / 2}px, ${
  PLATE.width - PLATE.point
}px ${PLATE.height}px, 0px ${PLATE.height}px)`

const drawing = ({ site, title, under, line, stations: count }: Share): Node => {
  const colour = LINE[line] ?? INK
  return box(
    {
      boxSizing: 'border-box',
      width: WIDTH,
      height: HEIGHT,
      padding: '64px 72px',
      flexDirection: 'column',
      justifyContent: 'space-between',
      background: PAPER,
      color: INK,
      fontFamily: 'Overpass',
    },
    box({ alignItems: 'center', gap: 24, fontSize: 36, fontWeight: 800 }, mark(), site),
    box(
      {
        alignItems: 'center',
        width: PLATE.width,
        height: PLATE.height,
        padding: '8px 0 0 48px',
        background: colour,
        color: '#fff',
        fontSize: title.length > 34 ? 62 : 76,
        fontWeight: 800,
        lineHeight: 1.1,
        letterSpacing: -1.5,
        clipPath: sign,
      },
      box({ width: PLATE.width - 2 * PLATE.point - 24 }, title),
    ),
    box(
      { flexDirection: 'column', gap: 28 },
      ...(count > 0 ? [stations(count, colour)] : []),
      box({ fontSize: 34, fontWeight: 400, color: '#4d5a73' }, under),
    ),
  )
}

/** The picture that is shown where somebody shares a page: a PNG of 1200 by 630. */
export const shareImage = async (share: Share): Promise<Uint8Array<ArrayBuffer>> => {
  const svg = await satori(drawing(share) as Parameters<typeof satori>[0], {
    width: WIDTH,
    height: HEIGHT,
    fonts: await Promise.all([font(400), font(800)]),
  })
  const png = await sharp(Buffer.from(svg)).png({ palette: true, effort: 10 }).toBuffer()
  return new Uint8Array(png)
}
