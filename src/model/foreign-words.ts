import { readPieces, type Piece } from './mdx-tree.ts'

/** A part of a text, with its language where that differs from the language of the text. */
export type Part = { readonly lang?: string | undefined; readonly words: string }

const wordsOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : wordsOf(piece.children))).join('')

/**
 * The parts of a text in which `<Foreign>` marks words of another language. Other markup in it stays as it is written.
 *
 * @example partsByLanguage('Called “<Foreign lang="nl">Adviseur</Foreign>”') // three parts, the second with `lang`
 */
export const partsByLanguage = (text: string): readonly Part[] =>
  // a text without marks is not MDX, and may contain characters that MDX refuses
  text.includes('<Foreign')
    ? readPieces(text).map((piece) =>
        typeof piece === 'string'
          ? { words: piece }
          : { lang: piece.attributes['lang'], words: wordsOf(piece.children) },
      )
    : [{ words: text }]

/** The text without the marks around words of another language. */
export const unmarked = (text: string): string =>
  partsByLanguage(text)
    .map(({ words }) => words)
    .join('')
