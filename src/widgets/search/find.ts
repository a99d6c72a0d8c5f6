import type { Entry, SearchList, Unknown } from './list.ts'
import { STOP_WORDS, WEAK_WORDS } from './stop-words.ts'
import { stem, words } from './terms.ts'
import { Vocabulary, type Meaning } from './vocabulary.ts'

/** A guide or step that was found, with the sentence that says so. */
type Hit = {
  readonly entry: Entry
  readonly score: number
  readonly sentence: string
  /** Whether it has all words of the query in its title or keywords, as they were typed. */
  readonly sure: boolean
}

/** What the list has to say to a query. */
export type Finding = {
  readonly hits: readonly Hit[]
  /** What was searched for instead, where words of the query were mistyped. */
  readonly corrected?: string
  /** What was asked for and nobody told. */
  readonly unknown: readonly Unknown[]
  /** The words that matter, the most telling first, as the full index is asked for them. */
  readonly terms: readonly string[]
  /** The same as they were typed, in the same order. */
  readonly typed: readonly string[]
  /** The sentence of a guide or step that says most of what was asked. */
  readonly sentenceOf: (entry: Entry) => string
}

/** Answers queries out of a list; `exact` takes the words as they are typed. */
export type Finder = {
  readonly find: (query: string, exact?: boolean) => Finding
  /** The word of the list that comes nearest, where nothing was found. */
  readonly nearest: (query: string) => string | undefined
}

// how much it says that a word stands there
const TITLE = 1
const KEYWORD = 1
const ROUTE = 0.75
const SENTENCE = 0.45
/** Each further word of a phrase that an editor foresaw. */
const PHRASE = 0.35
/** The least part of the query that has to be understood. */
const ENOUGH = 0.42
/** How surely a word that was put right is the one that was meant. */
const GUESSED = 0.65
/** What is this much worse than the best is left out. */
const WORSE = 0.3

type Indexed = {
  readonly entry: Entry
  readonly weights: ReadonlyMap<string, number>
  readonly phrases: readonly (readonly string[])[]
  readonly names: ReadonlySet<string>
}

type Term = { readonly meanings: readonly Meaning[]; readonly weight: number }

/** Names in capitals, such as CMC: who types one means this site. */
const acronyms = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => text.match(/\b[A-Z]{3,5}\b/g) ?? []).map((name) => name.toLowerCase())

const fieldsOf = (entry: Entry): readonly (readonly [string, number])[] => [
  [entry.title, TITLE],
  ...entry.keywords.map((keyword) => [keyword, KEYWORD] as const),
  [`${entry.route} ${entry.audience}`, entry.step ? ROUTE : TITLE],
  ...entry.sentences.map((sentence) => [sentence, SENTENCE] as const),
]

/** How well a phrase that an editor foresaw is asked for: all its words, or nothing. */
const phraseScore = (phrase: readonly string[], asked: ReadonlySet<string>): number =>
  phrase.length > 0 && phrase.every((part) => asked.has(part))
    ? PHRASE * (phrase.length - 1) + (phrase.length === asked.size ? PHRASE : 0)
    : 0

/** How well a guide or step answers the terms; 0 where it has none of them. */
const scoreOf = (item: Indexed, terms: readonly Term[], asked: ReadonlySet<string>): number => {
  const sum = terms.reduce((total, { meanings, weight }) => {
    const best = meanings.reduce(
      (most, { stem: known, likeness }) => Math.max(most, (item.weights.get(known) ?? 0) * likeness),
      0,
    )
    return total + best * weight
  }, 0)
  if (sum === 0) return 0
  const phrase = Math.max(...item.phrases.map((each) => phraseScore(each, asked)))
  const named = [...item.names].some((name) => asked.has(name)) ? 0.15 : 0
  return sum + phrase + named + (item.entry.step ? 0 : 0.05)
}

/** What can be asked of an entry; `stems` gives those of a text. */
const indexedBy =
  (stems: (text: string) => readonly string[]) =>
  (entry: Entry): Indexed => {
    const weights = new Map<string, number>()
    for (const [text, weight] of fieldsOf(entry))
      for (const each of stems(text)) weights.set(each, Math.max(weights.get(each) ?? 0, weight))
    return {
      entry,
      weights,
      phrases: [entry.title, ...entry.keywords].map((phrase) => [...new Set(stems(phrase))]),
      names: new Set(acronyms([entry.route])),
    }
  }

/** Makes what answers queries out of a list, without any page. */
export const makeFinder = ({ entries, vocabulary: further, unknown, locale }: SearchList): Finder => {
  const stops = STOP_WORDS[locale] ?? new Set<string>()
  const weak = new Set([...(WEAK_WORDS[locale] ?? [])].map((word) => stem(word, locale)))
  const stems = (text: string) =>
    words(text)
      .filter((word) => !stops.has(word))
      .map((word) => stem(word, locale))

  const indexed = entries.map(indexedBy(stems))
  const names = new Set(acronyms(entries.flatMap(({ title, keywords }) => [title, ...keywords])))
  names.add('ooa')
  const everything = [
    ...entries.flatMap((entry) => fieldsOf(entry).flatMap(([text]) => words(text))),
    ...unknown.flatMap(({ keywords }) => keywords.flatMap(words)),
    ...words(further),
  ]
  const vocabulary = new Vocabulary(
    everything.filter((word) => !stops.has(word)),
    locale,
  )
  const topics = unknown.map((topic) => ({
    topic,
    phrases: topic.keywords.map(stems).filter((phrase) => phrase.length > 0),
  }))

  const rarity = (stemmed: string): number => {
    const holders = indexed.filter(({ weights }) => (weights.get(stemmed) ?? 0) >= ROUTE).length
    return 0.4 + 0.6 * (Math.log((indexed.length + 1) / Math.max(holders, 1)) / Math.log(indexed.length + 1))
  }

  const held = new Set(indexed.flatMap(({ weights }) => [...weights.keys()]))

  const termOf = (word: string): Term => {
    // words that only what nobody told has are known for corrections, and mean no step
    const meanings = vocabulary.meanings(word).filter(({ stem: known }) => held.has(known))
    if (meanings.length === 0) return { meanings, weight: 1 }
    const best = meanings.reduce((a, b) => (b.likeness > a.likeness ? b : a))
    return { meanings, weight: rarity(best.stem) * (weak.has(stem(word, locale)) ? 0.5 : 1) }
  }

  const sentenceFor = (entry: Entry, terms: readonly Term[]): string => {
    const known = terms.flatMap(({ meanings }) => meanings)
    const understood = entry.sentences.map((sentence) => {
      const has = new Set(stems(sentence))
      return known.reduce((sum, { stem: each, likeness }) => sum + (has.has(each) ? likeness : 0), 0)
    })
    return entry.sentences[Math.max(0, understood.indexOf(Math.max(0, ...understood)))] ?? ''
  }

  const known = (word: string) => vocabulary.meanings(word).length > 0 || vocabulary.parts(word).length > 0

  /** Mistyped words, put right; the others as they are. */
  const corrected = (typed: readonly string[]): readonly string[] =>
    typed.map((word) => (stops.has(word) || known(word) ? word : (vocabulary.nearest(word) ?? word)))

  /** The words of a compound, or the word itself. */
  const split = (word: string): readonly string[] => {
    const parts = vocabulary.parts(word)
    return parts.length > 0 ? parts : [word]
  }

  const find = (query: string, exact = false): Finding => {
    const typed = words(query)
    const meant = exact ? typed : corrected(typed)
    const spoken = meant
      .flatMap((word, at) => split(word).map((part) => ({ word: part, asTyped: typed[at] ?? word })))
      .filter(({ word }) => !stops.has(word))
    const content = spoken.map(({ word }) => word)
    const asked = new Set(content.map((word) => stem(word, locale)))
    const told = topics.filter(({ phrases }) =>
      phrases.some((phrase) => phrase.every((part) => asked.has(part))),
    )
    const aside = new Set(told.flatMap(({ phrases }) => phrases.flat()))
    const all = spoken.map((each) => ({ ...each, stemmed: stem(each.word, locale), ...termOf(each.word) }))
    // what nobody told is answered apart, and stands in no step: it is not held against one
    const terms = all.filter(({ stemmed }) => !aside.has(stemmed) || held.has(stemmed))
    const total = terms.reduce((sum, { weight }) => sum + weight, 0)
    const named = terms.some(({ stemmed, word }) => names.has(word) || names.has(stemmed))
    const scored = indexed
      .map((item) => ({ item, score: scoreOf(item, terms, asked) }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score)
    const understood = terms.reduce(
      (sum, { word, meanings, weight }) =>
        sum +
        weight *
          (typed.includes(word) ? 1 : GUESSED) *
          Math.max(0, ...meanings.map(({ likeness }) => likeness)),
      0,
    )
    const best = scored[0]?.score ?? 0
    const enough = total > 0 && (named || understood / total >= ENOUGH)
    const telling = terms.toSorted((a, b) => b.weight - a.weight)
    const changed = meant.some((word, at) => word !== typed[at])
    return {
      hits: enough
        ? scored
            .filter((hit) => hit.score >= best * WORSE)
            .map(({ item, score: scoredAs }) => ({
              entry: item.entry,
              score: scoredAs,
              sentence: sentenceFor(item.entry, terms),
              sure: !changed && terms.every(({ stemmed }) => (item.weights.get(stemmed) ?? 0) >= KEYWORD),
            }))
        : [],
      ...(changed && { corrected: meant.join(' ') }),
      unknown: told.map(({ topic }) => topic),
      terms: telling.map(({ word }) => word),
      typed: [...new Set(telling.map(({ asTyped }) => asTyped))],
      sentenceOf: (entry) => sentenceFor(entry, terms),
    }
  }

  return {
    find,
    nearest: (query) => {
      for (const word of words(query)) {
        const near = stops.has(word) ? undefined : vocabulary.nearest(word, true)
        if (near && near !== word) return near
      }
      return undefined
    },
  }
}
