import { z } from 'astro/zod'

/** The fields of an object, and its required fields. */
export type Fields = {
  readonly all: readonly string[]
  readonly required: readonly string[]
  /** The field that decides which fields belong to an object, such as `state`, with its value. */
  readonly kind?: { readonly key: string; readonly kind: string } | undefined
}

type Kind = Fields['kind']
type At = { readonly schema: unknown; readonly data: unknown; readonly kind?: Kind }

const child = (data: unknown, key: PropertyKey): unknown =>
  typeof data === 'object' && data !== null ? (data as Record<PropertyKey, unknown>)[key] : undefined

/** The schema of an object itself: without optional wrappers, and for a union the option that the data has. */
const opened = ({ schema, data, kind }: At): At => {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodNullable
  )
    return opened({ schema: schema.unwrap(), data, kind })
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const key = schema.def.discriminator
    const written = child(data, key)
    const option = schema.options.find(
      (each) => each instanceof z.ZodObject && (each.shape[key] as z.ZodType).safeParse(written).success,
    )
    return option ? { schema: option, data, kind: { key, kind: String(written) } } : { schema, data }
  }
  if (schema instanceof z.ZodUnion)
    return { schema: schema.options.find((each) => each instanceof z.ZodObject), data }
  return { schema, data, kind }
}

const within = (at: At, key: PropertyKey): At => {
  const { schema, data } = opened(at)
  const next =
    schema instanceof z.ZodObject
      ? child(schema.shape, key)
      : schema instanceof z.ZodRecord
        ? schema.valueType
        : schema instanceof z.ZodArray
          ? schema.element
          : undefined
  return { schema: next, data: child(data, key) }
}

/** The fields that belong at a place in data; undefined where any name is allowed, or the place has no schema. */
export const fieldsAt = (
  schema: z.ZodType,
  data: unknown,
  path: readonly PropertyKey[],
): Fields | undefined => {
  const { schema: found, kind } = opened(path.reduce<At>(within, { schema, data }))
  if (!(found instanceof z.ZodObject)) return undefined
  const shape = Object.entries<z.ZodType>(found.shape)
  return {
    all: shape.map(([key]) => key),
    required: shape.filter(([, each]) => !each.safeParse(undefined).success).map(([key]) => key),
    kind,
  }
}
