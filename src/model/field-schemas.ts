import { z } from 'astro/zod'
import type { Locales } from './locales.ts'
import { EXPECTED } from './messages/schemas.ts'
import { withJoinedHyphens } from './word-joiner.ts'

/** A name by which content and code refer to something; it is the same in every language. */
export const idSchema = z.string({ error: EXPECTED.id }).regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, EXPECTED.id)

/** Words that visitors read. */
export const textSchema = z
  .string({ error: EXPECTED.text })
  .trim()
  .min(1, EXPECTED.textNotEmpty)
  .overwrite(withJoinedHyphens)

export const slugSchema = idSchema.describe('Its part of the address, in the language of the page')

/**
 * The schemas of fields with a value per language.
 *
 * @param locales The languages of the site.
 */
export const inLanguages = (locales: Locales) => {
  const expected = EXPECTED.inEachLanguage(locales)
  /** A value in every language. */
  const each = <S extends z.ZodType>(schema: S) =>
    z.strictObject(Object.fromEntries(locales.map((locale) => [locale, schema])), {
      error: ({ code }) => (code === 'invalid_type' ? expected : undefined),
    })
  return { each, translated: each(textSchema) }
}

/** The schemas of fields with a value per language. */
export type Languages = ReturnType<typeof inLanguages>

export const descriptionSchema = textSchema
  .max(170, EXPECTED.description)
  .describe('A summary for search engines and lists')

export const linkNameSchema = idSchema.describe('Name of an entry in links.yaml')

const isMidnight = (date: Date): boolean => date.toISOString().endsWith('T00:00:00.000Z')

// YAML makes a Date of a day, but a string of a day in quotes
/** A day, as midnight UTC. */
export const daySchema = z.union(
  [z.iso.date().transform((written) => new Date(written)), z.date().refine(isMidnight, EXPECTED.day)],
  { error: EXPECTED.day },
)

// UTC+14 is the first time zone to reach a day: there it may be tomorrow already
const hasCome = (date: Date): boolean => date.getTime() <= Date.now() + 14 * 3_600_000

/** A day that is not in the future. */
export const pastDaySchema = daySchema.refine(hasCome, EXPECTED.pastDay)

export const keywordsSchema = z
  .array(textSchema, { error: EXPECTED.keywords })
  .min(1, EXPECTED.oneKeyword)
  .describe(
    'What visitors type to find this: synonyms, older names, everyday words, whole phrases. Searched, never shown; ' +
      'they state no facts',
  )

/** A sentence for the visitor, with at most one link that goes with it. */
export const adviceSchema = z.strictObject({
  text: textSchema.describe('One or two short sentences'),
  link: linkNameSchema.optional(),
})
