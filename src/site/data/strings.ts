import { getEntry } from 'astro:content'
import type nl from '../../content/strings/nl.json'
import type { Locale } from '../../model/locales.ts'
import { Fault } from '../../model/fault.ts'
import { fill } from '../../widgets/wegwijzer/words.ts'

/** The keys of the interface texts; the content check proves that every language has them all. */
type StringKey = keyof typeof nl

/** Returns all interface texts in one language, by key. */
export const strings = async (locale: Locale): Promise<Readonly<Record<string, string>>> => {
  const entry = await getEntry('strings', locale)
  if (!entry) throw new Error(`strings/${locale}.json is missing from the content`)
  return entry.data
}

/**
 * Returns the interface texts whose keys start with a prefix, by the rest of their key.
 *
 * @param prefix Ends with a dot: `wizard.`.
 */
export const stringsUnder = async (
  locale: Locale,
  prefix: string,
): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    Object.entries(await strings(locale)).flatMap(([key, text]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), text]] : [],
    ),
  )

/** Returns the text of a key, with its `{names}` filled in. */
export type Translate = (key: StringKey, values?: Readonly<Record<string, string | number>>) => string

/** Returns a function that gives the interface texts of one language. */
export const translator = async (locale: Locale): Promise<Translate> => {
  const words = await strings(locale)
  return (key, values = {}) => {
    const text = words[key]
    if (text === undefined)
      throw new Fault({
        where: `strings/${locale}.json`,
        found: `no text for "${key}"`,
        expected: 'every text of the interface',
        fix: 'add it',
      })
    return fill(text, values)
  }
}
