import { z } from 'astro/zod'
import type { Locales } from './locales.ts'
import { withJoinedHyphens } from './word-joiner.ts'

const AN_ID = 'an id: lower-case letters, digits and single hyphens, a letter first, such as "iso-9001"'

/** A name by which content and code refer to something; it is the same in every language. */
export const idSchema = z.string({ error: AN_ID }).regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, AN_ID)

/** Words that visitors read. */
export const textSchema = z
  .string({ error: 'a text' })
  .trim()
  .min(1, 'a text that is not empty')
  .overwrite(withJoinedHyphens)

export const slugSchema = idSchema.describe('Its part of the address, in the language of the page')

/**
 * The schemas of fields with a value per language.
 *
 * @param locales The languages of the site that the content is of.
 */
export const inLanguages = (locales: Locales) => {
  const expected = `the same in each language: { ${locales.map((locale) => `${locale}: …`).join(', ')} }`
  /** A value in every language. */
  const each = <S extends z.ZodType>(schema: S) =>
    z.strictObject(
      Object.fromEntries(locales.map((locale) => [locale, schema])) as Readonly<Record<string, S>>,
      { error: ({ code }) => (code === 'invalid_type' ? expected : undefined) },
    )
  return { each, translated: each(textSchema) }
}

/** The schemas of fields with a value per language. */
export type Languages = ReturnType<typeof inLanguages>

export const descriptionSchema = textSchema
  .max(170, 'at most 170 characters')
  .describe('A summary for search engines and lists')

export const linkNameSchema = idSchema.describe('Name of an entry in links.yaml')

const A_DAY = 'a day, written as 2026-11-24'
const isMidnight = (date: Date): boolean => date.toISOString().endsWith('T00:00:00.000Z')

// YAML makes a Date of a day, but a string of a day in quotes
/** A day, as midnight UTC. */
export const daySchema = z.union(
  [z.iso.date().transform((written) => new Date(written)), z.date().refine(isMidnight, A_DAY)],
  { error: A_DAY },
)

// UTC+14 is the first time zone to reach a day: there it may be tomorrow already
const hasCome = (date: Date): boolean => date.getTime() <= Date.now() + 14 * 3_600_000

/** A day that is not in the future. */
export const pastDaySchema = daySchema.refine(hasCome, `${A_DAY}, and not in the future`)

export const keywordsSchema = z
  .array(textSchema, { error: 'a list of words, one per line: "  - keurmerk"' })
  .min(1, 'at least one word by which visitors look for this')
  .describe(
    'What visitors type to find this: synonyms, older names, everyday words, whole phrases. Searched, never shown; ' +
      'they state no facts',
  )

/** A sentence for the visitor, with at most one link that goes with it. */
export const adviceSchema = z.strictObject({
  text: textSchema.describe('One or two short sentences'),
  link: linkNameSchema.optional(),
})
