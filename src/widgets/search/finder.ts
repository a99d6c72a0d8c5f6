import MiniSearch from 'minisearch'
import { makeCompounds } from './compounds.ts'
import { piecesOf, type Piece } from './marks.ts'
import type { Entry, SearchList, Unknown } from './search-types.ts'
import { makeSpelling } from './spelling.ts'
import { STOP_WORDS } from './stop-words.ts'
import { stem, words } from './stems.ts'

/** A guide or step that was found. */
export type Result = {
  readonly entry: Entry
  /** The sentence that has the words of the query, in pieces; empty if results above show every sentence already. */
  readonly sentence: readonly Piece[]
}

/** The answer of the list to a query. */
export type Finding = {
  /** The guides and steps that answer it, best first. */
  readonly hits: readonly Result[]
  /** The query that was searched for instead, if words of it were mistyped. */
  readonly corrected?: string
  /** Topics in the query that the sources do not cover. */
  readonly unknown: readonly Unknown[]
  /** The words of the query that matter, for the full index. */
  readonly terms: readonly string[]
  /** Guides and steps with the sentence that has the words of the query; no sentence is shown twice. */
  readonly present: (entries: readonly Entry[]) => readonly Result[]
}

/** Answers queries from a list. */
export type Finder = {
  /** @param exact Whether to take the words as they were typed. */
  readonly find: (query: string, exact?: boolean) => Finding
  /** The word of the list that is nearest to one of the query. */
  readonly nearest: (query: string) => string | undefined
}

/**
 * Weights of the fields; title and route have weight 1. Doubling or halving a weight changes no score of the labelled
 * queries by 0.01.
 */
const BOOST = { keywords: 2, text: 0.5 }
/**
 * Part of the query that must be known. With 0.5, labelled queries lose their answer; with 0.3, queries about other
 * subjects find steps.
 */
const ENOUGH = 0.4
/** Weight of a weak or corrected word, and of a word that every entry has; values from 0.4 to 0.6 score the same. */
const HALF = 0.5

const namesIn = (text: string): readonly string[] => text.match(/\b[A-Z]{3,5}\b/g) ?? []

/** Returns functions that answer queries from a list; they need no page. */
export const makeFinder = ({ entries, unknown, names, weak, locale }: SearchList): Finder => {
  const stops = STOP_WORDS[locale] ?? new Set<string>()
  const stemOf = (word: string) => stem(word, locale)
  const docs = entries.map((entry) => ({
    id: entry.path,
    title: entry.step ? entry.title : `${entry.title} ${entry.audience}`,
    keywords: entry.keywords.join(', '),
    route: entry.step ? `${entry.route} ${entry.audience}` : '',
    text: entry.sentences.join(' '),
  }))
  const texts = docs.flatMap(({ title, keywords, route, text }) => [title, keywords, route, text])
  const wordsOf = (each: readonly string[]) => each.flatMap(words).filter((word) => !stops.has(word))
  const ownWords = wordsOf(texts)
  const topicWords = wordsOf(unknown.flatMap(({ keywords }) => keywords))
  const spelling = makeSpelling([...ownWords, ...topicWords])
  const held = new Set(ownWords.map(stemOf))
  const known = new Set([...held, ...topicWords.map(stemOf)])
  const isKnown = (word: string) => known.has(stemOf(word))
  const longest = Math.max(0, ...[...known].map((word) => word.length))
  const { partsOf, withKnownPart } = makeCompounds(isKnown, longest)

  /** The words that a word consists of, as far as they are known. */
  const split = (word: string): readonly string[] => {
    if (stops.has(word) || isKnown(word)) return [word]
    const parts = partsOf(word)
    return parts.length > 0 ? parts : withKnownPart(word)
  }
  const telling = (text: string) =>
    words(text)
      .flatMap(split)
      .filter((word) => !stops.has(word))

  /** The words by which a text is found: a known compound by its parts too. */
  const findable = (text: string) => telling(text).flatMap((word) => [word, ...partsOf(word)])

  const index = new MiniSearch({
    fields: ['title', 'keywords', 'route', 'text'],
    tokenize: findable,
    processTerm: stemOf,
    searchOptions: {
      boost: BOOST,
      // a word counts once per field: an entry that repeats it is not more about it
      bm25: { k: 0, b: 0, d: 0 },
      tokenize: telling,
    },
  })
  index.addAll(docs)

  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  /** Editors write keywords as visitors ask, so stop words are part of these phrases: "geen assessment". */
  const stemsOf = (text: string) => [...new Set(words(text).flatMap(split).map(stemOf))]
  const phrases = new Map(
    entries.map(({ path, title, keywords }) => [path, [title, ...keywords].map(stemsOf)]),
  )
  const topics = unknown.map((topic) => ({
    topic,
    phrases: topic.keywords
      .map((text) => ({
        telling: telling(text).map(stemOf),
        stops: words(text).filter((word) => stops.has(word)),
      }))
      .filter((phrase) => phrase.telling.length > 0),
  }))
  const namesOfSite = new Set([...names, ...texts.flatMap(namesIn)].flatMap(words))
  const weakStems = new Set(weak.flatMap(words).map(stemOf))
  const isWeak = (stemmed: string) => weakStems.has(stemmed)
  const holders = new Map<string, number>()
  for (const { title, keywords, route } of docs)
    for (const each of new Set(telling(`${title}, ${keywords}, ${route}`).map(stemOf)))
      holders.set(each, (holders.get(each) ?? 0) + 1)

  /** Whether a word alone means little: it is weak, or in the titles or keywords of over a quarter of the entries. */
  const isCommon = (stemmed: string) => isWeak(stemmed) || (holders.get(stemmed) ?? 0) > entries.length / 4

  /** The weight of a word, up to 1: less if the word is weak, or in the titles or keywords of many entries. */
  const weightOf = (stemmed: string): number => {
    const rarity = 1 - Math.log(Math.max(1, holders.get(stemmed) ?? 0)) / Math.log(entries.length + 1)
    return (isWeak(stemmed) ? HALF : 1) * (HALF + HALF * rarity)
  }

  /** Joins a word that a space or a hyphen at the end of a line split: "her certificering". */
  const joined = (typed: readonly string[]) =>
    typed.reduce<readonly string[]>((done, word) => {
      const last = done[done.length - 1] ?? ''
      const apart = isKnown(last + word) && !(isKnown(last) && isKnown(word))
      return apart && last !== '' ? [...done.slice(0, -1), last + word] : [...done, word]
    }, [])

  /** A mistyped word corrected, any other word as it is. */
  const correct = (word: string): string =>
    stops.has(word) || isKnown(word) || partsOf(word).length > 0 || spelling.begins(word)
      ? word
      : (spelling.nearest(word, word.length < 7 ? 1 : 2) ?? word)

  const find = (query: string, exact = false): Finding => {
    const typed = joined(words(query))
    const meant = exact ? typed : typed.map(correct)
    const spoken = meant.flatMap((word, at) =>
      telling(word).map((part) => ({
        word: part,
        stemmed: stemOf(part),
        guessed: word !== typed[at] || !isKnown(part),
      })),
    )
    const asked = new Set(spoken.map(({ stemmed }) => stemmed))
    const met = topics.filter(({ phrases: each }) =>
      each.some(
        (phrase) =>
          phrase.telling.every((part) => asked.has(part)) &&
          // "niet gehaald" is not "halen", and "how long does it take" is not "take"
          phrase.stops.filter((word) => meant.includes(word)).length >= phrase.stops.length * HALF,
      ),
    )
    // topics have their own answer, so words that only topics contain do not count against a step
    const apart = new Set(met.flatMap(({ phrases: each }) => each.flatMap((phrase) => phrase.telling)))
    const terms = spoken.filter(({ stemmed }) => held.has(stemmed) || !apart.has(stemmed))
    const said = new Set(meant.flatMap(stemsOf))
    // a shorter beginning matches too many words; the stem of "buy" is "bui", which begins "build" but not "buy"
    const begins = new Set(
      terms.flatMap(({ word, stemmed }) => (stemmed.length >= 3 && word.startsWith(stemmed) ? stemmed : [])),
    )
    const results = index.search(terms.map(({ word }) => word).join(' '), {
      prefix: (term) => begins.has(term),
      // inflections that the stemmer does not know: "danste"
      fuzzy: (term) =>
        exact || known.has(term) || spelling.begins(term) || term.length < 5 || term.length > longest
          ? false
          : 1,
      // a whole title or keyword in the query raises the score, to double where it is the whole query
      boostDocument: (path: string) =>
        1 +
        Math.max(
          ...(phrases.get(path) ?? []).map((phrase) =>
            phrase.every((part) => said.has(part)) && phrase.some((part) => asked.has(part))
              ? phrase.length / said.size
              : 0,
          ),
        ),
    })
    const weights = terms.map((term) => ({ ...term, weight: weightOf(term.stemmed) }))
    const total = weights.reduce((sum, { weight }) => sum + weight, 0)
    const share = (stems: readonly string[], ofGuessed: number) =>
      weights
        .filter(({ stemmed }) => stems.includes(stemmed))
        .reduce((sum, { weight, guessed }) => sum + weight * (guessed ? ofGuessed : 1), 0) / total
    const named = terms.some(({ word }) => namesOfSite.has(word))
    const understood = share(
      results.flatMap(({ queryTerms }) => queryTerms),
      HALF,
    )
    const sets = results.map(({ queryTerms }) => new Set(queryTerms))
    /** Whether another entry has these words of the query and more. Extra weak words do not count beside a rare one. */
    const isLess = (own: ReadonlySet<string>) =>
      sets.some(
        (other) =>
          other.size > own.size &&
          [...own].every((each) => other.has(each)) &&
          !([...other].filter((each) => !own.has(each)).every(isWeak) && ![...own].every(isCommon)),
      )
    // an entry ranks higher if it contains more of the query
    const ranked = results
      .filter(({ queryTerms }) => !isLess(new Set(queryTerms)))
      .map(({ id, score, queryTerms }) => ({ path: String(id), score: score * share(queryTerms, 1) }))
      .sort((a, b) => b.score - a.score)
    const matched = new Set([...asked, ...results.flatMap(({ terms: each }) => each)])
    const matchedIn = (text: string) =>
      new Set(
        findable(text)
          .map(stemOf)
          .filter((each) => matched.has(each)),
      )
    const present = (found: readonly Entry[]): readonly Result[] => {
      const shown = new Set<string>()
      return found.flatMap((entry) => {
        const sentences = entry.sentences
          .map((text) => ({
            text,
            score: [...matchedIn(text)].reduce((sum, each) => sum + weightOf(each), 0),
          }))
          .sort((a, b) => b.score - a.score)
        const fresh = sentences.find(({ text }) => !shown.has(text))
        const [first] = sentences
        // a better result already shows the best sentence of this entry
        const repeated = first !== undefined && first.score > 0 && first !== fresh
        const named = matchedIn([entry.title, entry.route, ...entry.keywords].join(', ')).size > 0
        if (repeated && !named) return []
        if (fresh) shown.add(fresh.text)
        return [{ entry, sentence: piecesOf(fresh?.text ?? '', (word) => matchedIn(word).size > 0) }]
      })
    }
    return {
      hits: present(
        named || understood >= ENOUGH ? ranked.flatMap(({ path }) => byPath.get(path) ?? []) : [],
      ),
      ...(meant.join() !== typed.join() && { corrected: meant.join(' ') }),
      unknown: met.map(({ topic }) => topic),
      terms: terms.map(({ word }) => word),
      present,
    }
  }

  return {
    find,
    nearest: (query) =>
      words(query)
        .filter((word) => !stops.has(word) && !spelling.has(word))
        .flatMap((word) => spelling.nearest(word, 3) ?? [])[0],
  }
}
