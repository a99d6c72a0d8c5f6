import { z } from 'astro/zod'
import { descriptionSchema, pastDaySchema, textSchema } from './field-schemas.ts'
import { EXPECTED } from './messages/schemas.ts'

/** `accessibility/<locale>.yaml`: the accessibility statement. */
export const accessibilitySchema = z.strictObject({
  title: textSchema.describe('Heading of the page'),
  description: descriptionSchema,
  lead: textSchema.describe('The opening paragraph'),
  tested: pastDaySchema.describe('The day on which the statement was last compared with the tests'),
  sections: z
    .array(
      z.strictObject({
        title: textSchema.describe('Heading of the section'),
        items: z
          .array(textSchema)
          .min(1, EXPECTED.oneItem)
          .describe('Statements, a sentence or two per item'),
      }),
    )
    .min(1, EXPECTED.oneSection)
    .describe('The sections, in the same order in every language'),
})

/** `strings/<locale>.json`: the words of the interface, by their key. */
export const stringsSchema = z.record(z.string(), textSchema)
