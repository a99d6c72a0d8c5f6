import { words } from './stems.ts'

/** A piece of a sentence, and whether it has a word of the query. */
export type Piece = { readonly text: string; readonly marked: boolean }

/**
 * Returns a text in pieces, of which those with a word of the query are marked.
 *
 * @example piecesOf('Vraag één ATP-register aan', (word) => word === 'atp') // marks 'ATP'
 */
export const piecesOf = (text: string, isMatch: (word: string) => boolean): readonly Piece[] =>
  text
    .split(/(\s+)/)
    .flatMap((chunk) => {
      const parts = chunk.split(/([\p{L}\p{M}\p{N}\p{Cf}]+)/u)
      // punctuation belongs to the word in "(her)certificering" and "zzp'er", not in "ATP-register"
      return parts.flatMap(words).join() === words(chunk).join()
        ? parts
        : (/^([^\p{L}\p{N}(]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(chunk)?.slice(1) ?? [chunk])
    })
    .map((part) => ({ text: part, marked: words(part).some(isMatch) }))
    .reduce<readonly Piece[]>((pieces, piece) => {
      const last = pieces[pieces.length - 1]
      return last?.marked === piece.marked
        ? [...pieces.slice(0, -1), { ...piece, text: last.text + piece.text }]
        : [...pieces, piece]
    }, [])
    .filter((piece) => piece.text !== '')
