import { z } from 'astro/zod'
import { idSchema, linkNameSchema, translatedSchema, translatedSlugSchema } from './field-schemas.ts'

/** `flow.yaml`: where the questions begin and end. */
export const flowSchema = z.strictObject({
  start: idSchema.describe('The first question'),
  outcomes: z
    .array(idSchema)
    .describe('The ends of the flow, in the order in which the site lists its guides'),
})

const answerSchema = z.strictObject({
  to: idSchema.describe('The question or outcome to which this answer leads'),
  from: idSchema.optional().describe('The step at which this visitor starts'),
  notes: z.array(idSchema).optional().describe('Notes that this answer adds'),
  label: translatedSchema.describe('The answer, as visitors choose it'),
  hint: translatedSchema.optional().describe('What helps to recognise it'),
  slug: translatedSlugSchema,
  if: translatedSchema
    .optional()
    .describe(
      'The same answer as the end of a sentence: "als je …" / "if you …". Leave it out where the answer says nothing ' +
        'about who belongs on a route: then it is not a condition of any route',
    ),
})

/** `questions/<id>.yaml`: a question with its answers. */
export const questionSchema = z.strictObject({
  title: translatedSchema.describe('The question itself'),
  hint: translatedSchema.optional().describe('What helps to answer it'),
  answers: z
    .record(idSchema, answerSchema)
    .describe('The answers by their ids, in the order in which they are shown'),
})

/** A sentence for the visitor in every language, with at most one link that goes with it. */
const translatedAdviceSchema = z.strictObject({
  text: translatedSchema.describe('One or two short sentences'),
  link: linkNameSchema.optional(),
})

/** `outcomes/<id>.yaml`: an end of the flow. */
export const outcomeSchema = z.strictObject({
  title: translatedSchema.describe('Names the route, in large letters'),
  summary: translatedSchema.describe('What this route is, in one or two sentences'),
  text: translatedSchema
    .optional()
    .describe('What visitors read here where there is no guide; an empty line starts a new paragraph'),
  next: translatedAdviceSchema.optional().describe('What to do now; only for an outcome without a guide'),
})

/** An entry of `notes.yaml`: what a visitor must also know because of an answer. */
export const noteSchema = translatedAdviceSchema
