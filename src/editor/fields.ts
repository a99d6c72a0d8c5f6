import {
  choicesOf,
  isObject,
  isWrapped,
  KEY,
  kindOf,
  recordOf,
  shortOf,
  VALUE,
  WHOLE,
  type Form,
} from './form.ts'

/** A field of Sveltia CMS. */
export type Field = { readonly name: string; readonly widget: string } & Readonly<Record<string, unknown>>

/** What editors read at a field, by its path: `question.answers.to`, or by its name alone. */
export type Labels = Readonly<
  Record<string, { readonly label: string; readonly hint?: string; readonly one?: string }>
>

/** The widget of fields that hold the name of something in another file. */
export const REFERENCE = 'wegwijzer-name'

export type Context = {
  readonly labels: Labels
  /** By the path of a field: the kinds of things of which it holds the name. */
  readonly references: Readonly<Record<string, readonly string[]>>
  /** By the path of a field: whether every language has the same value. */
  readonly shared: readonly string[]
  /** The paths of texts of several sentences. */
  readonly long: readonly string[]
  /** The first language, in which lists show what they hold. */
  readonly first: string
  /** Collects the paths of fields without a label. */
  readonly missing: Set<string>
}

const ID_PATTERN = [
  '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
  'Kleine letters, cijfers en losse koppeltekens, met een letter vooraan',
] as const

/** The pattern of a colour in the schemas. */
const COLOUR = '^#[0-9a-f]{6}$'

/** Entries for a path: that of the path itself, of its end, or of its name. */
const found = <T>(all: Readonly<Record<string, T>>, path: readonly string[]): T | undefined => {
  for (let at = 0; at < path.length; at++) {
    const each = all[path.slice(at).join('.')]
    if (each !== undefined) return each
  }
  return undefined
}

const includes = (all: readonly string[], path: readonly string[]): boolean =>
  found(Object.fromEntries(all.map((each) => [each, true])), path) ?? false

const isDay = (form: Form): boolean => choicesOf(form).some(({ format }) => format === 'date')

/** The key by which a list shows an item that is closed. */
const summaryOf = (form: Form, first: string): string => {
  const names = Object.keys(form.properties ?? choicesOf(form)[0]?.properties ?? {})
  const shown = ['label', 'title', 'name', 'text', 'at', 'date', 'answer'].find((name) =>
    names.includes(name),
  )
  const isTranslated = shown !== undefined && recordProperties(form)[shown]?.properties?.[first] !== undefined
  return shown === undefined ? '' : `{{fields.${shown}${isTranslated ? `.${first}` : ''}}}`
}

const recordProperties = (form: Form) => form.properties ?? choicesOf(form)[0]?.properties ?? {}

/** Returns the fields for an object. */
export const fieldsOf = (form: Form, path: readonly string[], context: Context): readonly Field[] =>
  Object.entries(form.properties ?? {}).map(([name, each]) =>
    fieldOf(name, each, [...path, name], form.required?.includes(name) ?? false, context),
  )

/** The name of the field with an item of a list. */
const EACH = 'each'

const common = (
  name: string,
  path: readonly string[],
  isRequired: boolean,
  { labels, missing, shared }: Context,
) => {
  const words = found(labels, path)
  // what all languages share, they share with every item of a list
  const whole = path.at(-1) === EACH ? path.slice(0, -1) : path
  if (!words) missing.add(path.join('.'))
  return {
    name,
    label: words?.label ?? name,
    ...(words?.hint && { hint: words.hint }),
    ...(!isRequired && { required: false }),
    i18n: includes(shared, whole) ? 'duplicate' : true,
  }
}

/** The word for one item of a list, on the button that adds one. */
const oneOf = (path: readonly string[], { labels }: Context) => {
  const one = found(labels, path)?.one
  return one === undefined ? {} : { label_singular: one }
}

/** The list of kinds of an object, where it may have several. */
const kindsOf = (form: Form, path: readonly string[], context: Context) => {
  const kind = kindOf(form)
  if (kind === undefined) return undefined
  return {
    typeKey: kind,
    types: choicesOf(form).map((choice) => {
      const name = choice.properties?.[kind]?.const ?? ''
      const { label } = common(name, [...path, kind, name], true, context)
      const { [kind]: _, ...properties } = choice.properties ?? {}
      return { name, label, fields: fieldsOf({ ...choice, properties }, path, context) }
    }),
  }
}

/**
 * The fields of a record of several kinds: its kind, and what any kind has. As the type of an item its kind could not
 * change, and a link of which the address is confirmed becomes one of another kind.
 */
const mixedFields = (
  form: Form,
  kind: string,
  path: readonly string[],
  context: Context,
): readonly Field[] => {
  const choices = choicesOf(form)
  const options = choices.map(({ properties }) => {
    const value = properties?.[kind]?.const ?? ''
    return { value, label: common(value, [...path, kind, value], true, context).label }
  })
  const { [kind]: _, ...properties } = Object.assign(
    {},
    ...choices.map((choice) => choice.properties),
  ) as NonNullable<Form['properties']>
  const required = Object.keys(properties).filter((name) =>
    choices.every((choice) => choice.required?.includes(name)),
  )
  return [
    { ...common(kind, [...path, kind], true, context), widget: 'select', options, dropdown_threshold: 0 },
    ...fieldsOf({ properties, required }, path, context),
  ]
}

const recordField = (path: readonly string[], record: Form, context: Context) => {
  const key: Field = {
    ...common(KEY, [...path, KEY], true, context),
    widget: 'string',
    pattern: ID_PATTERN,
    i18n: 'duplicate',
  }
  const kind = kindOf(record)
  const fields = isWrapped(record)
    ? [fieldOf(VALUE, record, [...path, VALUE], record.type !== 'array', context)]
    : kind === undefined
      ? fieldsOf(record, path, context)
      : mixedFields(record, kind, path, context)
  return {
    widget: 'list',
    ...oneOf(path, context),
    collapsed: true,
    summary: [`{{fields.${KEY}}}`, summaryOf(record, context.first)].filter(Boolean).join(': '),
    fields: [key, ...fields],
  }
}

/** The field for a property. Throws for a form that no widget can edit. */
export const fieldOf = (
  name: string,
  form: Form,
  path: readonly string[],
  isRequired: boolean,
  context: Context,
): Field => {
  const shared = common(name, path, isRequired, context)
  const kinds = found(context.references, path)
  if (kinds && form.type !== 'array') return { ...shared, widget: REFERENCE, kinds }
  if (isDay(form))
    return { ...shared, widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', time_format: false }
  const record = recordOf(form)
  if (record) return { ...shared, ...recordField(path, record, context) }
  if (form.enum) return { ...shared, widget: 'select', options: form.enum }
  if (form.type === 'string' && form.pattern === COLOUR)
    return { ...shared, widget: 'color', allowInput: true }
  if (form.type === 'string')
    return {
      ...shared,
      widget: includes(context.long, path) ? 'text' : 'string',
      ...(form.maxLength && { maxlength: form.maxLength }),
      ...(form.pattern === ID_PATTERN[0] && { pattern: ID_PATTERN }),
    }
  if (form.type === 'integer')
    return { ...shared, widget: 'number', value_type: 'int', min: form.minimum, max: form.maximum }
  if (form.type === 'boolean') return { ...shared, widget: 'boolean' }
  if (form.type === 'array') {
    const short = shortOf(form.items ?? {})
    const items = short ? { ...short.long, required: [short.property] } : (form.items ?? {})
    const min = form.minItems ? { min: form.minItems } : {}
    if (items.enum) return { ...shared, ...min, widget: 'select', multiple: true, options: items.enum }
    const list = { ...shared, ...min, ...oneOf(path, context), widget: 'list' }
    if (isObject(items))
      return {
        ...list,
        collapsed: true,
        summary: summaryOf(items, context.first),
        ...(kindsOf(items, path, context) ?? { fields: fieldsOf(items, path, context) }),
      }
    // texts are lines of one field
    if (!kinds && items.type === 'string') return list
    const each = kinds
      ? { ...common(EACH, [...path, EACH], true, context), widget: REFERENCE, kinds }
      : fieldOf(EACH, items, [...path, EACH], true, context)
    return { ...list, field: each }
  }
  if (isObject(form)) {
    const object = { ...shared, widget: 'object' }
    const types = kindsOf(form, path, context)
    return types ? { ...object, ...types } : { ...object, fields: fieldsOf(form, path, context) }
  }
  throw new Error(
    `${path.join('.')}: the editors’ desk has no field for this schema: ${JSON.stringify(form)}`,
  )
}

/** The fields for a whole file. */
export const fileFields = (form: Form, name: string, context: Context): readonly Field[] => {
  const record = recordOf(form)
  if (!record) return fieldsOf(form, [name], context)
  return [{ ...common(WHOLE, [name], true, context), ...recordField([name], record, context) }]
}
