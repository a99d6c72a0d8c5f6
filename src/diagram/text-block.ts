/** The faces of the map: names of stations, names of lines, and labels of changes. */
export type Face = 'name' | 'title' | 'note'

/** Width of a text in one of the faces, in units of the drawing, with space for wider spacing and other fonts. */
export type Measure = (text: string, face: Face) => number

/** Size and line height of each face, in units of the drawing. */
export const FACES = {
  name: { size: 14, leading: 18 },
  title: { size: 18, leading: 23 },
  note: { size: 13, leading: 17 },
} as const satisfies Record<Face, { readonly size: number; readonly leading: number }>

/** A text in lines: x is its left side, y the baseline of the first line. */
export type Block = {
  readonly face: Face
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
  /** The area of the text, which no other text overlaps. */
  readonly box: Box
}

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The parts of a text between which a line may end: after a word, a hyphen or a slash. */
const pieces = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .flatMap((word) =>
      (word.match(/-?[^-/]+[-/]*|[-/]+/g) ?? []).map((piece, at) => ({ piece, space: at === 0 ? ' ' : '' })),
    )

/** A piece that is wider than a line, broken with hyphens. */
const broken = (piece: string, fits: (text: string) => boolean): readonly string[] => {
  const characters = Array.from(piece)
  let length = characters.length
  while (length > 1 && !fits(characters.slice(0, length).join('') + (length < characters.length ? '-' : '')))
    length--
  if (length === characters.length) return [piece]
  return [characters.slice(0, length).join('') + '-', ...broken(characters.slice(length).join(''), fits)]
}

// the space after a line is drawn too, although it is invisible
const lineWidth = (line: string, face: Face, measure: Measure) => measure(`${line} `, face)

/** A text in lines of at most `width`, if single letters fit. */
export const wrap = (text: string, face: Face, width: number, measure: Measure): readonly string[] => {
  const fits = (line: string) => lineWidth(line, face, measure) <= width
  const lines: string[] = []
  for (const { piece, space } of pieces(text)) {
    const last = lines.at(-1)
    if (last !== undefined && fits(last + space + piece)) lines[lines.length - 1] = last + space + piece
    else lines.push(...broken(piece, fits))
  }
  return lines
}

/** Width of the widest piece of a text that can't wrap. */
export const widestPiece = (text: string, face: Face, measure: Measure): number =>
  Math.max(...pieces(text).map(({ piece }) => lineWidth(piece, face, measure)))

/** The block of a text in a box at `left` and `top` that is `width` wide. */
export const block = (
  text: string,
  face: Face,
  { left, top, width }: { readonly left: number; readonly top: number; readonly width: number },
  measure: Measure,
): Block => {
  const { size, leading } = FACES[face]
  const lines = wrap(text, face, width, measure)
  return {
    face,
    x: left,
    y: top + size,
    lines,
    box: { x: left, y: top, width, height: lines.length * leading },
  }
}

/** The y at which the box of a block ends. */
export const bottom = ({ box }: Block): number => box.y + box.height
