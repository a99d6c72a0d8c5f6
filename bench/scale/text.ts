import type { Locale } from '../../src/model/locales.ts'

// Text that grows like real text: new words become rarer (Heaps' law), and frequent words are repeated more often
// (Zipf's law). The words mean nothing and sound like their language.

const SOUNDS: Readonly<
  Record<Locale, { readonly first: string; readonly middle: string; readonly last: string }>
> = {
  nl: {
    first: 'b br d dr f g gr h k kl kr l m n p pl pr r s sch sl st str t tr v vl w wr z zw',
    middle: 'a aa e ee i ie o oo u uu oe ui ij ei ou eu',
    last: 'k l m n ng p r rd rk rm s st t ts cht nd nk ld lf x',
  },
  en: {
    first: 'b bl c cl ch d dr f fl g gr h j l m n p pl qu r s sh sl sp st t th tr v w',
    middle: 'a e i o u ai ea ee oa oo ou y',
    last: 'ck d g l ll m n nd ng nt p r rn rt s sh ss st t th ve',
  },
}

/** Common words of each language, with which the vocabulary starts. */
const COMMON: Readonly<Record<Locale, string>> = {
  nl: 'de van een het en in is op te dat je voor met zijn die aan niet om ook als bij door naar over of uit wordt kan meer deze vraag aanvraag toets gesprek bureau stap opleiding',
  en: 'the of a to and in is for that you with on it as are by this be at from or have an not can will more your request review interview firm step training',
}
const ENDINGS: Readonly<Record<Locale, readonly string[]>> = {
  nl: ['en', 's', 'ing', 'ingen', 'er', 'heid', 'lijk'],
  en: ['s', 'ed', 'ing', 'er', 'ness', 'ly', 'ment'],
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Writes in one language. */
export type Writer = {
  /** A known word, by its frequency, or now and then a new one. */
  readonly word: () => string
  /** A new word. */
  readonly fresh: () => string
  /** A sentence that often uses the words of its subject. */
  readonly sentence: (subject: readonly string[]) => string
  readonly between: (least: number, most: number) => number
  readonly oneOf: <T>(choices: readonly T[]) => T
}

/** Share of the words of a sentence that belong to its subject. */
const ON_SUBJECT = 0.15

/** Rate of new words; their chance falls with the square root of the length of the text. */
const NOVELTY = 10

/** A writer that gives the same text for the same seed. */
export const makeWriter = (locale: Locale, seed: number): Writer => {
  const random = randomFrom(seed)
  const oneOf = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const parts = Object.fromEntries(
    Object.entries(SOUNDS[locale]).map(([part, sounds]) => [part, sounds.split(' ')]),
  ) as Record<'first' | 'middle' | 'last', string[]>
  const written = COMMON[locale].split(' ')
  const known = new Set(written)

  const invented = (): string => {
    const syllables = between(1, 3)
    const sound = () => oneOf(parts.first) + oneOf(parts.middle)
    return Array.from({ length: syllables }, sound).join('') + oneOf(parts.last)
  }
  const fresh = (): string => {
    for (;;) {
      // a third of the new words are forms of one that is known
      const word = random() < 0.33 ? oneOf(written) + oneOf(ENDINGS[locale]) : invented()
      if (known.has(word) || word.length > 24) continue
      known.add(word)
      written.push(word)
      return word
    }
  }
  const word = (): string => {
    if (random() < NOVELTY / Math.sqrt(written.length)) return fresh()
    const again = oneOf(written)
    written.push(again)
    return again
  }
  const sentence = (subject: readonly string[]): string => {
    const text = Array.from({ length: between(7, 16) }, () =>
      random() < ON_SUBJECT ? oneOf(subject) : word(),
    ).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  return { word, fresh, sentence, between, oneOf }
}
