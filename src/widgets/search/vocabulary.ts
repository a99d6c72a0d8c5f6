import SearchableMap from 'minisearch/SearchableMap'
import { stem } from './terms.ts'

/** A stem of the vocabulary that a word of the query means, and how surely, up to 1. */
export type Meaning = { readonly stem: string; readonly likeness: number }

/** What may stand after a known word that is inflected in a way the stemmer does not see. */
const ENDINGS = new Set(['t', 'd', 'n', 's', 'e', 'r', 'en', 'er', 'je', 'de', 'te', 'ed', 'ly'])

const LINKS = ['', 's', 'e', 'en']

/** From so many letters on a part is enough to know a longer word: "intervisiebegeleider". */
const LONG = 8

/** Once more: "hermonitoring", "reapply". */
const AGAIN = ['her', 're']

/** How surely a word means another form of itself, or one that it is a part of. */
const PARTLY = 0.6

/** Whether a strange word is a known one that is inflected, repeated or part of a longer word. */
const isFormOf = (own: string, known: string): boolean =>
  (known.length >= 4 && own.startsWith(known) && ENDINGS.has(own.slice(known.length))) ||
  AGAIN.some((prefix) => own === prefix + known) ||
  (known.length >= LONG && (own.startsWith(known) || own.endsWith(known)))

/** Letters that people write for each other at the beginning of a word. */
const SOUNDS: Readonly<Record<string, string>> = { k: 'c', z: 's', v: 'f' }
const sound = (letter = ''): string => SOUNDS[letter] ?? letter

/** The words of the list, to recognise those of a query by. */
export class Vocabulary {
  readonly #locale: string
  readonly #stems = new Set<string>()
  /** Words as they stand in the list, with how often. */
  readonly #words = new SearchableMap<number>()
  /** Letters of the longest word. */
  #longest = 0

  constructor(texts: Iterable<string>, locale: string) {
    this.#locale = locale
    for (const word of texts) {
      this.#stems.add(stem(word, locale))
      this.#words.set(word, (this.#words.get(word) ?? 0) + 1)
      this.#longest = Math.max(this.#longest, word.length)
    }
  }

  /** What a word means: itself, a beginning of a longer word, or a longer word itself; empty where it is strange. */
  meanings(word: string): readonly Meaning[] {
    const own = stem(word, this.#locale)
    const whole = this.#stems.has(own)
    const found: Meaning[] = whole ? [{ stem: own, likeness: 1 }] : []
    for (const known of this.#stems) {
      if (known === own) continue
      if (own.length >= 3 && known.startsWith(own))
        found.push({ stem: known, likeness: 0.5 + 0.4 * (own.length / known.length) })
      else if ((own.length >= 5 && known.endsWith(own)) || (!whole && isFormOf(own, known)))
        found.push({ stem: known, likeness: PARTLY })
    }
    return found
  }

  /** The word of the list that was probably meant; absent where none is near. */
  nearest(word: string, loose = false): string | undefined {
    const most = loose ? 3 : word.length < 7 ? 1 : 2
    if (word.length < 4 || word.length > this.#longest + most) return undefined
    const swapped = this.#swapped(word)
    if (swapped) return swapped
    const near = [...this.#words.fuzzyGet(word, most)]
      .map(([known, [count, distance]]) => ({ known, count, distance }))
      .filter(
        ({ known, distance }) => (distance === 1 && word.length > 4) || sound(known[0]) === sound(word[0]),
      )
    near.sort((a, b) => a.distance - b.distance || b.count - a.count)
    return near[0]?.known
  }

  /** The word with two neighbouring letters changed back: "ceritficaat". */
  #swapped(word: string): string | undefined {
    for (let at = 1; at < word.length; at++) {
      const swapped = word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1)
      if (this.#words.has(swapped)) return swapped
    }
    return undefined
  }

  /** The known words a compound is made of; empty where it is none: "kwaliteitsmanagementsysteem". */
  parts(word: string): readonly string[] {
    // no compound is so long, and to try each place in it would hold up the page
    if (word.length > 3 * this.#longest || this.#has(word)) return []
    for (let at = 3; at <= word.length - 3; at++) {
      const head = this.#linked(word.slice(0, at))
      if (!head) continue
      const rest = word.slice(at)
      const tails = this.#has(rest) ? [rest] : this.parts(rest)
      if (tails.length > 0) return [head, ...tails]
    }
    return []
  }

  #has(word: string): boolean {
    return this.#stems.has(stem(word, this.#locale))
  }

  /** The first part of a compound, without the letters that may link it to the next. */
  #linked(part: string): string | undefined {
    return LINKS.filter((link) => part.endsWith(link))
      .map((link) => part.slice(0, part.length - link.length))
      .find((bare) => bare.length >= 3 && this.#has(bare))
  }
}
