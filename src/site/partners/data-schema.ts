import { LOCALES } from '../data/site.ts'
import { z } from 'astro/zod'
import { guidanceSchema } from '../../model/guidance.ts'
import { absolute, DATA_SCHEMA } from '../data/urls.ts'

const dataSchema = z
  .object({ $schema: z.url(), ...guidanceSchema.shape, locale: z.enum(LOCALES) })
  .describe(
    'The wegwijzer in one language. Later releases may add fields; none is taken away or changes its meaning.',
  )

/** Returns the JSON Schema (draft 2020-12) of `/data/wegwijzer.<locale>.json`. */
export const jsonSchema = (): object => ({
  $id: absolute(DATA_SCHEMA),
  ...z.toJSONSchema(dataSchema, { io: 'input', unrepresentable: 'any' }),
})
