/** Letters that may link the parts of a Dutch compound: "opleidingSinstituut". */
const LINKS = ['', 's', 'e', 'en']
/** Length of the shortest part: fewer letters are too often part of an unrelated word. */
const SHORTEST = 3
/** Length from which one known part is enough to split an unknown word: "intervisiebegeleider". */
const LONG = 8

export type Compounds = {
  /** The known words that a compound consists of: `opleiding`, `instituut`; empty for any other word. */
  readonly partsOf: (word: string) => readonly string[]
  /** A known word at the beginning or end of an unknown one, and the rest; else the word itself. */
  readonly withKnownPart: (word: string) => readonly string[]
}

/**
 * Returns functions that split compounds.
 *
 * @param isKnown Whether a part is a word of the list.
 * @param longest Letters of the longest word of the list.
 */
export const makeCompounds = (isKnown: (word: string) => boolean, longest: number): Compounds => {
  const has = (part: string) => part.length >= SHORTEST && isKnown(part)
  const split = (word: string): readonly string[] => {
    for (let at = SHORTEST; at <= word.length - SHORTEST; at++) {
      const head = LINKS.filter((link) => word.slice(0, at).endsWith(link))
        .map((link) => word.slice(0, at - link.length))
        .find(has)
      const rest = word.slice(at)
      const tail = !head ? [] : has(rest) ? [rest] : split(rest)
      if (head && tail.length > 0) return [head, ...tail]
    }
    return []
  }
  const known = new Map<string, readonly string[]>()
  return {
    partsOf: (word) => {
      // no compound is longer, and trying every position in a very long word would block the page
      const parts = known.get(word) ?? (word.length > 3 * longest ? [] : split(word))
      known.set(word, parts)
      return parts
    },
    withKnownPart: (word) => {
      for (let length = Math.min(longest, word.length - 1); length >= LONG; length--)
        for (const at of [length, word.length - length]) {
          const parts = [word.slice(0, at), word.slice(at)]
          if (has(parts[at === length ? 0 : 1] ?? '')) return parts.filter((part) => part.length >= SHORTEST)
        }
      return [word]
    },
  }
}
