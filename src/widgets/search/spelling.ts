import SearchableMap from 'minisearch/SearchableMap'

/** Letters that people confuse at the beginning of a word. */
const SOUNDS: Readonly<Record<string, string>> = { k: 'c', z: 's', v: 'f' }
const sound = (letter = ''): string => SOUNDS[letter] ?? letter

export type Spelling = {
  readonly has: (word: string) => boolean
  /** Whether a known word begins with these letters. */
  readonly begins: (letters: string) => boolean
  /** The known word that was probably meant, if one differs by at most this number of letters. */
  readonly nearest: (word: string, letters: number) => string | undefined
}

/** Returns functions that compare typed words with the known ones; more frequent words are preferred. */
export const makeSpelling = (words: readonly string[]): Spelling => {
  const counts = new SearchableMap<number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const longest = Math.max(0, ...words.map((word) => word.length))

  /** The word with two neighbouring letters swapped back: "ceritficaat". */
  const unswapped = (word: string): string | undefined =>
    Array.from(
      { length: word.length - 1 },
      (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    ).find((swapped) => counts.has(swapped))

  return {
    has: (word) => counts.has(word),
    begins: (letters) => counts.atPrefix(letters).size > 0,
    nearest: (word, letters) => {
      // short words are near too many others
      if (word.length < 4 || word.length > longest + letters) return undefined
      const near = [...counts.fuzzyGet(word, letters)]
        .map(([known, [count, distance]]) => ({ known, count, distance }))
        .filter(
          ({ known, distance }) => (distance === 1 && word.length > 4) || sound(known[0]) === sound(word[0]),
        )
        .sort((a, b) => a.distance - b.distance || b.count - a.count)
      return unswapped(word) ?? near[0]?.known
    },
  }
}
