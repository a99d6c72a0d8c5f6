import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { create } from 'fontkitten'
import { widestPiece, wrap } from '../map/text-block.ts'

type Weight = 400 | 800

/** A text in lines, of a size at which they fit. */
export type Fitted = { readonly size: number; readonly leading: number; readonly lines: readonly string[] }

/** The room for a text, and its sizes to choose from, the largest first. */
export type Room = {
  readonly weight: Weight
  readonly width: number
  readonly height: number
  readonly sizes: readonly number[]
  /** From line to line, in ems. */
  readonly leading: number
  /** What is added to each letter, in ems. */
  readonly spacing: number
}

/** The typeface comes in parts: the letters of Dutch and English, and those of other languages in Latin script. */
const PARTS = ['latin', 'latin-ext']

export const FAMILY = PARTS.map((part) => `Overpass ${part}`).join(', ')

const faces = ([400, 800] as const).flatMap((weight) =>
  PARTS.map((part) => {
    const data = readFileSync(
      resolve(`node_modules/@fontsource/overpass/files/overpass-${part}-${weight}-normal.woff`),
    )
    const font = create(data)
    if (font.isCollection) throw new Error(`Overpass ${part} is a collection of fonts, and not one`)
    return { name: `Overpass ${part}`, weight, data, font }
  }),
)

/** The typeface as satori takes it. */
export const FONTS = faces.map(({ name, weight, data }) => ({ name, weight, data }))

const faceOf = (letter: string, weight: Weight) => {
  const code = letter.codePointAt(0) ?? 0
  return faces.find((face) => face.weight === weight && face.font.hasGlyphForCodePoint(code))
}

/** The letters of a text that the typeface does not have: they would be drawn as boxes. */
export const missingLetters = (text: string): readonly string[] => [
  ...new Set(Array.from(text).filter((letter) => !faceOf(letter, 400))),
]

/** Width of a letter in ems. */
const advance = (letter: string, weight: Weight): number => {
  const font = faceOf(letter, weight)?.font
  return font ? font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm : 1
}

const emsOf = (text: string, weight: Weight): number =>
  Array.from(text).reduce((sum, letter) => sum + advance(letter, weight), 0)

/** What fits of a text that is too long even in its smallest size, with a sign that it goes on. */
const shortened = (lines: readonly string[], most: number): readonly string[] =>
  lines.length <= most
    ? lines
    : lines.slice(0, most).map((line, at) => (at < most - 1 ? line : line.replace(/\W*.$/u, '…')))

/** As few lines as fit, and of these lines about as long as each other: no last line of one short word. */
const evenly = (text: string, width: number, measure: (line: string) => number): readonly string[] => {
  const lines = wrap(text, 'title', width, measure)
  const narrower = width * 0.95
  return lines.length > 1 &&
    widestPiece(text, 'title', measure) <= narrower &&
    wrap(text, 'title', narrower, measure).length === lines.length
    ? evenly(text, narrower, measure)
    : lines
}

/** A text in the largest size in which all of it fits, no word broken; where there is none, in the smallest. */
export const fit = (text: string, { weight, width, height, sizes, leading, spacing }: Room): Fitted => {
  const at = (size: number) => {
    const measure = (line: string) => (emsOf(line, weight) + line.length * spacing) * size
    const lines = evenly(text, width, measure)
    const whole = widestPiece(text, 'title', measure) <= width
    return { size, lines, most: Math.floor(height / (size * leading)), whole }
  }
  const tried = sizes.map(at)
  const found = tried.find(({ lines, most, whole }) => whole && lines.length <= most) ?? tried.at(-1)
  if (!found) throw new Error('a text needs at least one size')
  const { size, lines, most } = found
  return { size, leading: size * leading, lines: shortened(lines, most) }
}
