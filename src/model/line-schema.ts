import { z } from 'astro/zod'
import { idSchema, type Languages } from './field-schemas.ts'
import { EXPECTED } from './messages/schemas.ts'

/** Tokens of the element that are no lines: `--wegwijzer-card` and so on. A line can't have their names. */
export const OTHER_TOKENS = [
  'card',
  'ink',
  'muted',
  'rule',
  'sun',
  'on-line',
  'border-radius',
  'padding',
  'font-size',
  'font-family',
] as const

const colour = z.string({ error: EXPECTED.colour }).regex(/^#[0-9a-f]{6}$/i, EXPECTED.colour)

const lineIdSchema = idSchema.refine(
  (id) => !(OTHER_TOKENS as readonly string[]).includes(id),
  EXPECTED.lineId(OTHER_TOKENS),
)

const lineSchema = ({ translated }: Languages) =>
  z.strictObject({
    name: translated.describe('Words that complete "the colour of …": "the ATP route"'),
    light: colour.describe('Its colour on a light background'),
    dark: colour.describe('Its colour on a dark background'),
  })

/** `lines.yaml`: the coloured lines of the routes, by their id. */
export const linesSchema = (languages: Languages) => z.record(lineIdSchema, lineSchema(languages))
export type Lines = z.output<ReturnType<typeof linesSchema>>
