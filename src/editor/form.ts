import { forms as messages } from '../model/messages/desk.ts'
import type { Plain } from './edit-yaml.ts'

/** A schema of the content, as JSON Schema. */
export type Form = {
  readonly type?: string
  readonly const?: string
  readonly enum?: readonly string[]
  readonly description?: string
  readonly format?: string
  readonly pattern?: string
  readonly minItems?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly properties?: Readonly<Record<string, Form>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Form | false
  readonly items?: Form
  readonly anyOf?: readonly Form[]
  readonly oneOf?: readonly Form[]
}

/** The field of a form for a file that is one record. */
export const WHOLE = 'entries'

/** The field with the key of an entry of a record, which a form shows as an item of a list. */
export const KEY = 'id'

/** The field with the value of a record entry that is not an object with fixed fields. */
export const VALUE = 'value'

/** The options of a union. */
export const choicesOf = ({ anyOf, oneOf }: Form): readonly Form[] => oneOf ?? anyOf ?? []

/** The form of each entry of a record; undefined for a form that is not a record. */
export const recordOf = ({ additionalProperties }: Form): Form | undefined =>
  typeof additionalProperties === 'object' ? additionalProperties : undefined

/** Whether a form is an object, of one kind or of several. */
export const isObject = (form: Form): boolean =>
  form.type === 'object' || choicesOf(form).some(({ type }) => type === 'object')

/** Whether an entry of a record needs a field for its value, because it is not an object with fixed fields. */
export const isWrapped = (entry: Form): boolean => !isObject(entry) || recordOf(entry) !== undefined

/** The property whose fixed value distinguishes the objects of a union. */
export const kindOf = (form: Form): string | undefined =>
  Object.entries(choicesOf(form)[0]?.properties ?? {}).find(([, each]) => each.const !== undefined)?.[0]

/** The property that a union also allows on its own: the `text` of `text` or `{ text, until }`. */
export const shortOf = (form: Form): { readonly property: string; readonly long: Form } | undefined => {
  const choices = choicesOf(form)
  const long = choices.find(({ type }) => type === 'object')
  const [property] = long?.required ?? []
  return long && property !== undefined && choices.some(({ type }) => type === 'string')
    ? { property, long }
    : undefined
}

type Data = Readonly<Record<string, unknown>>

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const chosen = (form: Form, value: unknown): Form => {
  const kind = kindOf(form)
  if (kind === undefined || !isData(value)) return form
  return choicesOf(form).find(({ properties }) => properties?.[kind]?.const === value[kind]) ?? form
}

/** The data of a file in the shape of a form: each record is a list. */
export const toFields = (form: Form, value: unknown): unknown => {
  const record = recordOf(form)
  if (record) {
    return Object.entries(isData(value) ? value : {}).map(([key, each]) => {
      const fields = toFields(record, each)
      return { [KEY]: key, ...(isData(fields) ? fields : { [VALUE]: fields }) }
    })
  }
  if (Array.isArray(value)) return value.map((each) => toFields(form.items ?? {}, each))
  const short = shortOf(form)
  if (short) return isData(value) ? toFields(short.long, value) : { [short.property]: value }
  if (!isData(value)) return value
  const { properties = {} } = chosen(form, value)
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, toFields(properties[name] ?? {}, each)]),
  )
}

/** The data of a form in the shape of a file; throws for an empty key and for a key that a record has twice. */
export const fromFields = (form: Form, value: unknown): Plain => {
  const record = recordOf(form)
  if (record) {
    const entries = new Map<string, Plain>()
    for (const each of Array.isArray(value) ? (value as readonly unknown[]) : []) {
      if (!isData(each)) continue
      const { [KEY]: key, ...fields } = each
      const name = typeof key === 'string' ? key.trim() : ''
      if (name === '') throw new Error(messages.noId)
      if (entries.has(name)) throw new Error(messages.idTwice(name))
      // an empty list has a meaning, but a form leaves it out
      const own = fields[VALUE] ?? (record.type === 'array' ? [] : undefined)
      entries.set(name, fromFields(record, isWrapped(record) ? own : fields))
    }
    return entries
  }
  if (Array.isArray(value)) return value.map((each) => fromFields(form.items ?? {}, each))
  if (!isData(value)) return value as Plain
  const short = shortOf(form)
  if (short) {
    const { [short.property]: own, ...others } = value
    const isShort = Object.values(others).every((each) => each === undefined || each === null || each === '')
    return isShort ? (own as Plain) : fromFields(short.long, value)
  }
  const { properties } = chosen(form, value)
  // in the order of the schema, without fields that a change of kind left behind
  const names = properties ? Object.keys(properties).filter((name) => name in value) : Object.keys(value)
  return Object.fromEntries(names.map((name) => [name, fromFields(properties?.[name] ?? {}, value[name])]))
}
