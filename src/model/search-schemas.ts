import { z } from 'astro/zod'
import { idSchema, keywordsSchema, textSchema, type Languages } from './field-schemas.ts'

/** `search.yaml`: words of this site that the search treats in a special way. */
export const searchSchema = ({ each }: Languages) =>
  z.strictObject({
    names: z.array(textSchema).describe('Names by which visitors mean this site, beside those in capitals'),
    weak: each(z.array(textSchema)).describe(
      'Words that many guides share: beside an unknown word they find nothing',
    ),
  })

/** An entry of `unknown.yaml`: a topic that visitors look for and the sources do not cover. */
export const unknownSchema = ({ each, translated }: Languages) =>
  z.strictObject({
    keywords: each(keywordsSchema).describe('Words that visitors type to find it'),
    answer: translated.describe('Says whom to ask, and what this site does know'),
    ask: idSchema.describe('Name of the entry in links.yaml to ask'),
  })
