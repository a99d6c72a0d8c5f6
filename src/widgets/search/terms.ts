import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'

/** The words of a text, in lower case, without accents: `words('ISO 9001-certificering')`. */
export const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    // "A.C.P."
    .replace(/\b(?:[a-z]\.){2,}/g, (letters) => letters.replaceAll('.', ''))
    // people write "ISO9001", "ISO 9001" and "ISO-9001", "(oud-)studenten" and "zzp'er"
    .replace(/([a-z])(?=\d)/g, '$1 ')
    .replace(/\((her|oud|re)-?\)-?/g, '$1')
    .replace(/\bre-(?=certif|assess|regist|accred)/g, 're')
    .replace(/[’'](?=s\b|er\b|ers\b|t\b)/g, '')
    .match(/[a-z\d]+/g) ?? []

/** A Dutch participle as the verb it comes from: `gecertificeerd` becomes `certificeer`. */
const withoutPrefix = (word: string): string | undefined =>
  /^(?:ge|(?=be|ver|ont|her))(\w{3,}?)(?:d|t)e?$/.exec(word)?.[1]

const stemOf = (word: string, locale: string): string => {
  if (/\d/.test(word)) return word
  if (locale === 'nl') return dutch(withoutPrefix(word) ?? word)
  // one spelling for both sides of the ocean
  return english(word.replace(/is(e|ed|es|ing|ation)$/, 'iz$1').replace(/ll(ed|ing)$/, 'l$1'))
}

/** Stems by language and word: the same words come back with every letter that a visitor types. */
const known = new Map<string, string>()

/** What forms of one word have in common, in one language. */
export const stem = (word: string, locale: string): string => {
  const key = `${locale} ${word}`
  const stemmed = known.get(key) ?? stemOf(word, locale)
  known.set(key, stemmed)
  return stemmed
}
