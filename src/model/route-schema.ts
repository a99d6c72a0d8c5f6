import { z } from 'astro/zod'
import { idSchema, pastDaySchema } from './field-schemas.ts'
import { EXPECTED } from './messages/schemas.ts'

const recursSchema = z.strictObject({
  step: idSchema.describe('The step that recurs'),
  years: z
    .int({ error: EXPECTED.years })
    .min(1, EXPECTED.oneYear)
    .max(50, EXPECTED.fiftyYears)
    .describe('The number of years from one time to the next'),
})

const joinsSchema = z.discriminatedUnion(
  'as',
  [
    z.strictObject({
      as: z.literal('loop').describe('A loop at the end of another line'),
      guide: idSchema.describe('The guide that has that line'),
    }),
    z.strictObject({
      as: z.literal('detour').describe('A dotted way around one step of another line'),
      guide: idSchema.describe('The guide that has that line'),
      around: idSchema.describe('The step that the detour avoids'),
    }),
  ],
  { error: EXPECTED.joins },
)

const changeSchema = z.strictObject({
  at: idSchema.describe('The step of this guide at which visitors can change'),
  to: idSchema.describe('The guide to whose first step the change leads'),
  answer: idSchema.describe('The answer that leads there; the map shows its label'),
})

const stepsSchema = z
  .array(
    idSchema.refine((id) => id !== 'index', EXPECTED.notIndex),
    { error: EXPECTED.steps },
  )
  .min(1, EXPECTED.oneStep)

/** `guides/<guide>.yaml`: the facts of a guide that all languages share. */
export const routeSchema = z.strictObject({
  line: idSchema.describe('The coloured line on the map, by its id in lines.yaml'),
  steps: stepsSchema.describe('The ids of the steps, in order; each has a file in every language'),
  reviewed: pastDaySchema.describe('The day on which the guide was last checked against its sources'),
  recurs: recursSchema.optional().describe('A step that recurs; the guide offers a calendar reminder for it'),
  joins: joinsSchema
    .optional()
    .describe(
      'Where this route is part of the line of another on the map; without it, the route has its own line',
    ),
  changes: z.array(changeSchema).optional().describe('Where visitors can change from this line to another'),
})
export type RouteEntry = z.infer<typeof routeSchema>
