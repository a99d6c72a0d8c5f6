import { z } from 'astro/zod'
import {
  adviceSchema,
  descriptionSchema,
  keywordsSchema,
  linkNameSchema,
  pastDaySchema,
  slugSchema,
  textSchema,
} from './field-schemas.ts'
import { EXPECTED } from './messages/schemas.ts'

const correctionSchema = z.union(
  [
    textSchema,
    z.strictObject({
      text: textSchema.describe('The correction, in a sentence or two'),
      until: linkNameSchema.describe(
        'Name of a link: the text is shown until its address is known and right',
      ),
    }),
  ],
  { error: EXPECTED.correction },
)

const sourceSchema = z.strictObject({
  name: textSchema.describe('Name of the source'),
  link: linkNameSchema.optional().describe('Name of an entry in links.yaml, where the source has an address'),
  read: pastDaySchema.describe('The day on which it was read'),
  supports: textSchema.describe('Facts that this guide takes from it'),
  corrections: z
    .array(correctionSchema)
    .optional()
    .describe('Where this guide departs from the letter of the source, and why'),
})

const changeSchema = z.strictObject({
  date: pastDaySchema.describe('The day on which the guide changed'),
  text: textSchema.describe('Change for the reader, in a sentence'),
})

/** `guides/<locale>/<guide>/index.mdx` */
export const guideSchema = z.strictObject({
  title: textSchema.describe('Heading of the guide'),
  shortTitle: textSchema.describe('A word or two for menus, breadcrumbs and the map'),
  slug: slugSchema,
  audience: textSchema.describe('The readers of the guide, in a few words: "Adviesbureau"'),
  description: descriptionSchema,
  lead: textSchema.describe('The opening paragraph'),
  keywords: keywordsSchema,
  sources: z
    .array(sourceSchema)
    .min(1, EXPECTED.oneSource)
    .describe('The documents and pages on which the guide is based'),
  changes: z
    .array(changeSchema)
    .min(1, EXPECTED.oneChange)
    .describe('For people who follow the guides: each change becomes an entry of the Atom feed'),
})

/** `guides/<locale>/<guide>/<step>.mdx` */
export const stepSchema = z.strictObject({
  title: textSchema.describe('Heading of the step, and its name on the map'),
  actors: z
    .array(z.string({ error: EXPECTED.actor }))
    .min(1, EXPECTED.oneActor)
    .describe('The parties that act, in order: ids of actors.yaml'),
  next: adviceSchema.optional().describe('Next action of a visitor who starts at this step'),
  keywords: keywordsSchema,
})
