import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../support/content.ts'
import { dist } from './dist.ts'

/** The schema, closed to unknown fields; the published one is open so that later releases can add some. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inside = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  return 'properties' in schema ? { ...inside, additionalProperties: false } : inside
}

describe('the schema of the data', () => {
  const schema = closed(JSON.parse(dist('data/wegwijzer.schema.json'))) as object
  const validate = new Ajv2020({ allErrors: true, validateFormats: false }).compile(schema)

  it.each(LOCALES)('describes every published field in %s', (locale) => {
    const data = JSON.parse(dist(`data/wegwijzer.${locale}.json`)) as object
    validate(data)
    expect(validate.errors).toBeNull()
    expect(validate({ ...data, unknown: true })).toBe(false)
  })
})
