import { z } from 'astro/zod'
import { idSchema } from './field-schemas.ts'

const id = idSchema.describe('Stable: the same in every language and every release')
const text = z.string().min(1)

const advice = z
  .object({ text, link: id.optional().describe('Name of one of `links`') })
  .describe('A sentence for the visitor')

const address = z.string().describe('A whole address: https:// or mailto:')
const known = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('known'), label: text, href: address }),
  z.object({
    kind: z.literal('unconfirmed'),
    label: text,
    href: address,
    notice: text.describe('The address is in doubt: show this with it'),
  }),
])

const link = z.union([
  known,
  z.object({
    kind: z.literal('missing'),
    label: text,
    ask: known.describe('No address is known: ask there'),
  }),
])

const step = z.object({
  id: id.describe('Stable: the anchor of the step on the page of its guide'),
  title: text,
  actors: z.array(id).min(1).describe('The actors of the step, in order: ids of `actors`'),
  next: advice.optional().describe('Next action of a visitor who starts here'),
})

const guide = z.object({
  title: text,
  audience: text,
  line: id.describe('The coloured line of the route; the element has a custom property with its name'),
  path: z.string().describe('Address of the guide, below the root of the site'),
  steps: z.array(step).min(1),
})

const answer = z.object({
  id,
  to: id.describe('The question or outcome that follows'),
  from: id.optional().describe('The step at which this visitor starts'),
  notes: z.array(id).optional().describe('Names of `notes` that this answer gives'),
})

/** Everything the wizard shows, in one language; partners get the same data as JSON. */
export const guidanceSchema = z.object({
  locale: z.string(),
  tag: z.string().describe('The language with the country whose notation dates have, such as `en-GB`'),
  path: z.string().describe('Address of the first question, below the root of the site'),
  flow: z.object({
    start: id.describe('The first question'),
    questions: z.array(z.object({ id, answers: z.array(answer).min(1) })),
    outcomes: z.array(id),
    retired: z
      .record(id, z.array(id))
      .optional()
      .describe('Answers that existed once, each with the answers that count in its place'),
  }),
  questions: z.record(id, z.object({ title: text, hint: text.optional() })),
  answers: z.record(
    id,
    z.object({
      label: text,
      hint: text.optional(),
      slug: text.describe('The piece of the address of the state after this answer'),
      if: text
        .optional()
        .describe(
          'The answer as the end of a sentence that starts with "if"; absent where it is no condition of a route',
        ),
      line: id
        .optional()
        .describe(
          'Colour of the line of the only route that is left after this answer; absent where several are',
        ),
    }),
  ),
  outcomes: z.record(
    id,
    z.object({
      title: text,
      summary: text,
      text: z.array(text).optional().describe('Paragraphs, where it has a text of its own'),
      next: advice.optional(),
    }),
  ),
  notes: z.record(id, advice),
  links: z.record(id, link).describe('The links that advice names'),
  guides: z.record(id.describe('The id of the outcome that this guide belongs to'), guide),
  actors: z.record(id, text).describe('Names of the actors; `you` is the visitor'),
  words: z.record(z.string(), text).describe('Words of the interface'),
})

type Fixed<T> = { readonly [Key in keyof T]: Fixed<T[Key]> }
type Shown<Schema extends z.ZodType> = Fixed<z.infer<Schema>>

export type Advice = Shown<typeof advice>
export type KnownLink = Shown<typeof known>
export type AdviceLink = Shown<typeof link>
export type StepSummary = Shown<typeof step>
export type GuideSummary = Shown<typeof guide>
export type Guidance = Shown<typeof guidanceSchema>
