import { getEntry } from 'astro:content'
import type nl from '../content/strings/nl.json'
import type { Locale } from '../content.schemas.ts'
import { fill } from '../widgets/wegwijzer/words.ts'

export { longDate } from '../widgets/wegwijzer/words.ts'

/** Every word of the interface has a key; the check of the content proves that each language has them all. */
type StringKey = keyof typeof nl

/** All words of the interface in one language, by key. */
export const strings = async (locale: Locale): Promise<Readonly<Record<string, string>>> => {
  const entry = await getEntry('strings', locale)
  if (!entry) throw new Error(`strings/${locale}.json is missing from the content`)
  return entry.data
}

/** Gives the words for a key, its `{names}` filled in. */
export const translator = async (locale: Locale) => {
  const words = await strings(locale)
  return (key: StringKey, values: Readonly<Record<string, string | number>> = {}) => fill(words[key], values)
}
