import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { create, type Font } from 'fontkitten'
import { FACES, type Face, type Measure } from '../../map/text-block.ts'

/** A face of the typeface that the pages are set in; single weights, since the measuring knows no variable fonts. */
const fontOf = (weight: number): Font => {
  const file = `node_modules/@fontsource/overpass/files/overpass-latin-${weight}-normal.woff2`
  const font = create(readFileSync(resolve(file)))
  if (font.isCollection) throw new Error(`${file} is a collection of fonts, and not one`)
  return font
}

const [semibold, heavy] = [fontOf(600), fontOf(800)]
const FONTS: Readonly<Record<Face, Font>> = { name: semibold, title: heavy, note: semibold }

// a reader may set letters 0.12 em and words 0.16 em further apart (WCAG 1.4.12); the same room takes another font,
// where ours does not come
const LETTER = 0.12
const WORD = 0.16

const known = new Map<string, number>()

/** Width of a character in ems, without the room that a reader may give it. */
const advance = (character: string, face: Face): number => {
  const key = face + character
  const font = FONTS[face]
  const found =
    known.get(key) ?? font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm
  known.set(key, found)
  return found
}

/** Width of a text in units of the map, from the metrics of the typeface. */
export const measure: Measure = (text, face) => {
  // what is not seen takes no room
  const seen = text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
  const ems = Array.from(seen).reduce(
    (sum, character) => sum + advance(character, face) + LETTER + (character === ' ' ? WORD : 0),
    0,
  )
  return ems * FACES[face].size
}
