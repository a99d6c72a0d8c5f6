import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'

/** Returns the words of a text, in lower case without accents: `iso 9001 certificering` for `ISO 9001-certificering`. */
export const words = (text: string): readonly string[] =>
  text
    // apostrophes before the normal form, which makes a space of some
    .replace(/[‘’‛′ʼ´`＇]/g, "'")
    // ligatures, full-width letters and spaces that do not break; then accents and invisible characters
    .normalize('NFKD')
    .replace(/(?!\s)[\p{Mn}\p{C}]/gu, '')
    .replace(/[\p{Pd}−]/gu, '-')
    .toLowerCase()
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

const stemOf = (word: string, locale: string): string => {
  if (/\d/.test(word)) return word
  if (locale === 'nl') return dutch(verbOf(word) ?? word)
  // British and American spelling as one
  return english(word.replace(/is(e|ed|es|ing|ation)$/, 'iz$1').replace(/ll(ed|ing)$/, 'l$1'))
}

/** Stems by language and word: the same words return with every letter that a visitor types. */
const known = new Map<string, string>()

/** Returns the stem that the forms of a word share in one language: `certificer` for `certificeren`. */
export const stem = (word: string, locale: string): string => {
  const key = `${locale} ${word}`
  const stemmed = known.get(key) ?? stemOf(word, locale)
  known.set(key, stemmed)
  return stemmed
}
