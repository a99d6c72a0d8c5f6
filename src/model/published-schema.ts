import { z } from 'astro/zod'
import { idSchema } from './field-schemas.ts'

const addresses = z.record(z.string(), z.record(z.string(), z.string())).default({})

/** `published.yaml`: everything that was ever published. The build adds to it; editors write only the successors. */
export const publishedSchema = z.strictObject({
  successors: z
    .strictObject({
      answers: z.record(idSchema, z.array(idSchema)).default({}),
      guides: z.record(idSchema, idSchema).default({}),
      steps: z.record(idSchema, z.record(idSchema, idSchema)).default({}),
    })
    .default({ answers: {}, guides: {}, steps: {} })
    .describe('Replacements of removed answers, guides and steps'),
  states: addresses.describe('Per language: the address of each state, with its answers'),
  guides: addresses.describe('Per language: the slug of each guide, with its id'),
  steps: z.record(idSchema, z.array(idSchema)).default({}).describe('Per guide: the ids of its steps'),
})
