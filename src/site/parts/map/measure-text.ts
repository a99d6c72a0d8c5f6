import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { create, type Font } from 'fontkitten'
import { FACES, type Face, type Measure } from '../../../diagram/text-block.ts'

/** One weight of the typeface of the pages: measuring does not support variable fonts. */
const fontOf = (weight: number): Font => {
  const file = `node_modules/@fontsource/overpass/files/overpass-latin-${weight}-normal.woff2`
  const font = create(readFileSync(resolve(file)))
  if (font.isCollection) throw new Error(`${file} is a collection of fonts instead of one font`)
  return font
}

const [semibold, heavy] = [fontOf(600), fontOf(800)]
const FONTS: Readonly<Record<Face, Font>> = { name: semibold, title: heavy, note: semibold }

// Readers may add 0.12 em between letters and 0.16 em between words (WCAG 1.4.12). A wider fallback font fits in the
// same space.
const LETTER = 0.12
const WORD = 0.16

const known = new Map<string, number>()

/** Width of a character in ems, without the space that a reader may add. */
const advance = (character: string, face: Face): number => {
  const key = face + character
  const font = FONTS[face]
  const found =
    known.get(key) ?? font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm
  known.set(key, found)
  return found
}

/** Returns the width of a text in units of the map, from the metrics of the typeface. */
export const measure: Measure = (text, face) => {
  // invisible characters take no space
  const visible = text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
  const ems = Array.from(visible).reduce(
    (sum, character) => sum + advance(character, face) + LETTER + (character === ' ' ? WORD : 0),
    0,
  )
  return ems * FACES[face].size
}
