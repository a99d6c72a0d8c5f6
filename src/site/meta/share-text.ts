import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { create } from 'fontkitten'
import { widestPiece, wrap } from '../../diagram/text-block.ts'

type Weight = 400 | 800

/** A text in lines, with the size at which they fit. */
export type Fitted = { readonly size: number; readonly leading: number; readonly lines: readonly string[] }

/** The space for a text, and the sizes it may have, largest first. */
export type Room = {
  readonly weight: Weight
  readonly width: number
  readonly height: number
  readonly sizes: readonly number[]
  /** Distance between lines, in ems. */
  readonly leading: number
  /** Space added to each letter, in ems. */
  readonly spacing: number
}

/** The font files: letters of Dutch and English, and those of other languages in Latin script. */
const PARTS = ['latin', 'latin-ext']

export const FAMILY = PARTS.map((part) => `Overpass ${part}`).join(', ')

const faces = ([400, 800] as const).flatMap((weight) =>
  PARTS.map((part) => {
    const data = readFileSync(
      resolve(`node_modules/@fontsource/overpass/files/overpass-${part}-${weight}-normal.woff`),
    )
    const font = create(data)
    if (font.isCollection) throw new Error(`Overpass ${part} is a collection of fonts instead of one font`)
    return { name: `Overpass ${part}`, weight, data, font }
  }),
)

/** The typeface in the form that satori takes. */
export const FONTS = faces.map(({ name, weight, data }) => ({ name, weight, data }))

const faceOf = (letter: string, weight: Weight) => {
  const code = letter.codePointAt(0) ?? 0
  return faces.find((face) => face.weight === weight && face.font.hasGlyphForCodePoint(code))
}

/** Returns the letters of a text that the typeface lacks: they would be drawn as boxes. */
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

/** The lines that fit; when there are more, the last one ends in an ellipsis. */
const shortened = (lines: readonly string[], most: number): readonly string[] =>
  lines.length <= most
    ? lines
    : lines.slice(0, most).map((line, at) => (at < most - 1 ? line : line.replace(/\W*.$/u, '…')))

/** The fewest lines that fit, of about equal length: no last line of one short word. */
const evenly = (text: string, width: number, measure: (line: string) => number): readonly string[] => {
  const lines = wrap(text, 'title', width, measure)
  const narrower = width * 0.95
  return lines.length > 1 &&
    widestPiece(text, 'title', measure) <= narrower &&
    wrap(text, 'title', narrower, measure).length === lines.length
    ? evenly(text, narrower, measure)
    : lines
}

/** Returns a text in the largest size at which it fits without broken words, or else in the smallest size. */
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
