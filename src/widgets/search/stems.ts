/** A function that returns the stem of a word. */
type Stemmer = (word: string) => string

/** The stemmers of languages in Latin script, by the code of the language. */
const STEMMERS: Readonly<Record<string, () => Promise<{ readonly stemmer: Stemmer }>>> = {
  da: () => import('@orama/stemmers/danish'),
  de: () => import('@orama/stemmers/german'),
  en: () => import('@orama/stemmers/english'),
  es: () => import('@orama/stemmers/spanish'),
  fi: () => import('@orama/stemmers/finnish'),
  fr: () => import('@orama/stemmers/french'),
  ga: () => import('@orama/stemmers/irish'),
  hu: () => import('@orama/stemmers/hungarian'),
  id: () => import('@orama/stemmers/indonesian'),
  it: () => import('@orama/stemmers/italian'),
  lt: () => import('@orama/stemmers/lithuanian'),
  nl: () => import('@orama/stemmers/dutch'),
  no: () => import('@orama/stemmers/norwegian'),
  pt: () => import('@orama/stemmers/portuguese'),
  ro: () => import('@orama/stemmers/romanian'),
  sv: () => import('@orama/stemmers/swedish'),
  tr: () => import('@orama/stemmers/turkish'),
}

/** Letters that do not consist of a letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', ı: 'i' }

/** Returns the words of a text, in lower case without accents: `iso 9001 certificering` for `ISO 9001-certificering`. */
export const words = (text: string): readonly string[] =>
  text
    // apostrophes come first, because the normal form turns some of them into a space
    .replace(/[‘’‛′ʼ´`＇]/g, "'")
    // ligatures, full-width letters and spaces that do not break; then accents and invisible characters
    .normalize('NFKD')
    .replace(/(?!\s)[\p{Mn}\p{C}]/gu, '')
    .replace(/[\p{Pd}−]/gu, '-')
    .toLowerCase()
    .replace(/[ßæœøłı]/g, (letter) => LETTERS[letter] ?? letter)
    // "A.C.P."
    .replace(/\b(?:[a-z]\.){2,}/g, (letters) => letters.replaceAll('.', ''))
    // people write "ISO9001", "ISO 9001" and "ISO-9001", "(oud-)studenten", "re-certification" and "zzp'er"
    .replace(/([a-z])(?=\d)/g, '$1 ')
    .replace(/\(([a-z]+)-?\)-?(?=[a-z])/g, '$1')
    .replace(/\bre-(?=[a-z]{4})/g, 're')
    .replace(/'(?=s\b|er\b|ers\b|t\b)/g, '')
    .match(/[a-z\d]+/g) ?? []

/** Returns the stem of a Dutch participle: `certificeer` for `gecertificeerd`, `beoordeel` for `beoordeeld`. */
const verbOf = (word: string): string | undefined =>
  /^(?:ge|(?=be|ver|ont|her))(\w{3,}?)(?:d|t)e?$/.exec(word)?.[1]

/** Steps before the stemmer of a language, for word forms that the stemmer would keep different. */
const PREPARED: Readonly<Record<string, Stemmer>> = {
  nl: (word) => verbOf(word) ?? word,
  // British and American spelling as one
  en: (word) => word.replace(/is(e|ed|es|ing|ation)$/, 'iz$1').replace(/ll(ed|ing)$/, 'l$1'),
}

const loaded = new Map<string, Stemmer>()

/** Loads the stemmer of a language, before its first word; a language without one works with whole words. */
export const loadStemmer = async (locale: string): Promise<void> => {
  const found = await STEMMERS[locale]?.()
  if (found) loaded.set(locale, found.stemmer)
}

const stemOf = (word: string, locale: string): string => {
  if (/\d/.test(word)) return word
  const prepared = PREPARED[locale]?.(word) ?? word
  return loaded.get(locale)?.(prepared) ?? prepared
}

/** Stems by language and word: the same words return with every letter that a visitor types. */
const known = new Map<string, string>()

/** Returns the shared stem of a word's forms in a language with a loaded stemmer: `certificer` for `certificeren`. */
export const stem = (word: string, locale: string): string => {
  const key = `${locale} ${word}`
  const stemmed = known.get(key) ?? stemOf(word, locale)
  known.set(key, stemmed)
  return stemmed
}
