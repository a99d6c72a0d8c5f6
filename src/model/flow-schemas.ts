import { z } from 'astro/zod'
import { idSchema, linkNameSchema, slugSchema, type Languages } from './field-schemas.ts'

/** `flow.yaml`: where the questions begin and end. */
export const flowSchema = z.strictObject({
  start: idSchema.describe('The first question'),
  outcomes: z
    .array(idSchema)
    .describe('The ends of the flow, in the order in which the site lists its guides'),
})

const answerSchema = ({ each, translated }: Languages) =>
  z.strictObject({
    to: idSchema.describe('The question or outcome to which this answer leads'),
    from: idSchema.optional().describe('The step at which this visitor starts'),
    notes: z.array(idSchema).optional().describe('Notes that this answer adds'),
    label: translated.describe('The answer, as visitors choose it'),
    hint: translated.optional().describe('Words that help to recognise it'),
    slug: each(slugSchema).describe('Its part of the address, in each language'),
    if: translated
      .optional()
      .describe(
        'The same answer as the end of a sentence: "als je …" / "if you …". Leave it out where the answer says nothing ' +
          'about who belongs on a route: then it is not a condition of any route',
      ),
  })

/** `questions/<id>.yaml`: a question with its answers. */
export const questionSchema = (languages: Languages) =>
  z.strictObject({
    title: languages.translated.describe('The question itself'),
    hint: languages.translated.optional().describe('Words that help to answer it'),
    answers: z
      .record(idSchema, answerSchema(languages))
      .describe('The answers by their ids, in the order in which they are shown'),
  })
export type QuestionFile = z.output<ReturnType<typeof questionSchema>>

/** An entry of `notes.yaml`: a sentence for the visitor, with at most one link that goes with it. */
export const noteSchema = ({ translated }: Languages) =>
  z.strictObject({
    text: translated.describe('One or two short sentences'),
    link: linkNameSchema.optional(),
  })
export type NoteEntry = z.output<ReturnType<typeof noteSchema>>

/** `outcomes/<id>.yaml`: an end of the flow. */
export const outcomeSchema = (languages: Languages) =>
  z.strictObject({
    title: languages.translated.describe('Names the route, in large letters'),
    summary: languages.translated.describe('Summary of this route, in one or two sentences'),
    text: languages.translated
      .optional()
      .describe('Text of an outcome without a guide; an empty line starts a new paragraph'),
    next: noteSchema(languages).optional().describe('Next action; only for an outcome without a guide'),
  })
export type OutcomeFile = z.output<ReturnType<typeof outcomeSchema>>
