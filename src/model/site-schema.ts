import { z } from 'astro/zod'
import { idSchema, linkNameSchema, slugSchema, textSchema } from './field-schemas.ts'
import type { Locale, Locales } from './locales.ts'
import { EXPECTED } from './messages/schemas.ts'

/** The sections of the site that have a path of their own; home is the path of the language. */
export const SECTION_NAMES = ['guides', 'finder', 'search', 'embed', 'accessibility'] as const

const languageSchema = z.strictObject({
  name: textSchema.describe('Name of the language in that language'),
  region: z
    .string({ error: EXPECTED.regionCode })
    .regex(/^[A-Z]{2}$/, EXPECTED.regionCode)
    .describe('The country whose notation dates have'),
  site: textSchema.describe('The name of the site'),
  paths: z
    .strictObject(
      Object.fromEntries(SECTION_NAMES.map((name) => [name, slugSchema])) as Record<
        (typeof SECTION_NAMES)[number],
        typeof slugSchema
      >,
    )
    .describe('The part of the address of each section'),
})

/** `site.yaml`: the id of the site, its organisation, its contact and its languages. */
export const siteSchema = z.strictObject({
  id: idSchema.describe('Part of the ids in feeds and calendars; it never changes'),
  organisation: z
    .strictObject({
      name: textSchema.describe('Its full name'),
      short: textSchema.optional().describe('The name that it is known by'),
    })
    .describe('The association that the site speaks for'),
  contact: linkNameSchema.describe('Name of the link in links.yaml to ask'),
  languages: z
    .record(z.string().regex(/^[a-z]{2,3}$/, EXPECTED.languageCode), languageSchema)
    .refine((languages) => Object.keys(languages).length > 0, EXPECTED.oneLanguage)
    .describe('The languages by their codes; the pages of the first have no prefix in their address'),
})
export type Site = z.output<typeof siteSchema>

/** The languages of a site, in order. */
export const localesOf = ({ languages }: Site): Locales => Object.keys(languages) as [Locale, ...Locale[]]
