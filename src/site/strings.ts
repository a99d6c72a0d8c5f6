import { getEntry } from 'astro:content'
import type nl from '../content/strings/nl.json'
import type { Locale } from '../content.schemas.ts'
import { fill, longDate as format } from '../widgets/wegwijzer/words.ts'

const dates = new Map<string, string>()

/** A day in words. Each is formatted once, as the formatter is slow and many pages show the same days. */
export const longDate = (locale: Locale, day: Date): string => {
  const key = `${locale} ${day.getTime()}`
  const text = dates.get(key) ?? format(locale, day)
  dates.set(key, text)
  return text
}

/** Every word of the interface has a key; the check of the content proves that each language has them all. */
type StringKey = keyof typeof nl

/** All words of the interface in one language, by key. */
export const strings = async (locale: Locale): Promise<Readonly<Record<string, string>>> => {
  const entry = await getEntry('strings', locale)
  if (!entry) throw new Error(`src/content/strings/${locale}.json is missing`)
  return entry.data
}

/** Gives the words for a key, its `{names}` filled in. */
export const translator = async (locale: Locale) => {
  const words = await strings(locale)
  return (key: StringKey, values: Readonly<Record<string, string | number>> = {}) => fill(words[key], values)
}
