import { z } from 'astro/zod'
import { daySchema, idSchema, textSchema } from './field-schemas.ts'
import { EXPECTED } from './messages/schemas.ts'

const postponedSchema = z.strictObject({
  until: daySchema.describe('The day on which the check is due instead'),
  reason: textSchema.describe('Why it may wait'),
})

/** `review.yaml`: how long the check of a guide against its sources is valid, and which checks may wait. */
export const reviewSchema = z.strictObject({
  months: z
    .int({ error: EXPECTED.months })
    .min(1, EXPECTED.oneMonth)
    .max(60, EXPECTED.sixtyMonths)
    .describe('Months after `reviewed` in which a guide has to be checked again'),
  postponed: z.record(idSchema, postponedSchema).describe('Checks that may wait, by the id of the guide'),
})
