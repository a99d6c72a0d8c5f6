import { z } from 'astro/zod'
import { adviceSchema, idSchema, slugSchema, textSchema } from './field-schemas.ts'

const answerTarget = z.union(
  [
    idSchema,
    z.strictObject({
      to: idSchema.describe('The question or outcome to which this answer leads'),
      from: idSchema.optional().describe('The step at which this visitor starts'),
      notes: z.array(idSchema).optional().describe('Notes that this answer adds'),
    }),
  ],
  { error: 'the id of a question or outcome, or { to: …, from: …, notes: […] }' },
)

/** `flow/flow.yaml`: routing only. */
export const flowSchema = z.strictObject({
  start: idSchema.describe('The first question'),
  questions: z
    .record(idSchema, z.record(idSchema, answerTarget))
    .describe('Each question with its answers, in the order in which they are shown'),
  outcomes: z
    .array(idSchema)
    .describe('The ends of the flow, in the order in which the site lists its guides'),
})
export type FlowFile = z.infer<typeof flowSchema>

const questionWords = z.strictObject({
  title: textSchema.describe('The question itself'),
  hint: textSchema.optional().describe('What helps to answer it'),
})

const answerWords = z.strictObject({
  label: textSchema.describe('The answer, as visitors choose it'),
  hint: textSchema.optional().describe('What helps to recognise it'),
  slug: slugSchema,
  if: textSchema
    .optional()
    .describe(
      'The same answer as the end of a sentence: "als je …" / "if you …". Leave it out where the answer says nothing ' +
        'about who belongs on a route: then it is not a condition of any route',
    ),
})

const outcomeWords = z.strictObject({
  title: textSchema.describe('Names the route, in large letters'),
  summary: textSchema.describe('What this route is, in one or two sentences'),
  next: adviceSchema.optional().describe('What to do now; only for an outcome without a guide'),
})

/** `flow/<locale>.yaml`: the words for the ids in flow.yaml. */
export const flowWordsSchema = z.strictObject({
  questions: z.record(idSchema, questionWords).describe('The words of each question, by its id'),
  answers: z.record(idSchema, answerWords).describe('The words of each answer, by its id'),
  outcomes: z.record(idSchema, outcomeWords).describe('The words of each outcome, by its id'),
  notes: z.record(idSchema, adviceSchema).describe('The notes that answers add, by their id'),
})
