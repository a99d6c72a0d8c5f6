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

/** The texts for editors at a field, by its path, such as `question.answers.to`, or by its name alone. */
export type Labels = Readonly<
  Record<string, { readonly label: string; readonly hint?: string; readonly one?: string }>
>

/** The widget of fields that refer to content by its id. */
export const REFERENCE = 'wegwijzer-name'

export type Context = {
  readonly labels: Labels
  /** By the path of a field: the kinds of content whose ids it contains. */
  readonly references: Readonly<Record<string, readonly string[]>>
  /** The paths of fields that have the same value in every language. */
  readonly shared: readonly string[]
  /** The paths of texts of several sentences. */
  readonly long: readonly string[]
  /** The first language, in which lists show their items. */
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

/** The entry for a path: the entry of the whole path, else of the longest end of the path that has an entry. */
const found = <T>(all: Readonly<Record<string, T>>, path: readonly string[]): T | undefined => {
  for (let at = 0; at < path.length; at++) {
    const each = all[path.slice(at).join('.')]
    if (each !== undefined) return each
  }
  return undefined
}

/** The texts for editors at a field. */
export const labelAt = (labels: Labels, path: readonly string[]) => found(labels, path)

const includes = (all: readonly string[], path: readonly string[]): boolean =>
  found(Object.fromEntries(all.map((each) => [each, true])), path) ?? false

const isDay = (form: Form): boolean => choicesOf(form).some(({ format }) => format === 'date')

/** The template by which a list shows a collapsed item. */
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
const fieldsOf = (form: Form, path: readonly string[], context: Context): readonly Field[] =>
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
  const words = labelAt(labels, path)
  // a list that all languages share also shares its items
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

/** The word for one item of a list, on the button that adds an item. */
const oneOf = (path: readonly string[], { labels }: Context) => {
  const one = labelAt(labels, path)?.one
  return one === undefined ? {} : { label_singular: one }
}

/** The kinds of an object, each with its fields; undefined where the object has no kinds. */
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
 * The fields of a record entry with one of several kinds: a field for the kind, and the fields of all kinds. The kind
 * is a field because an editor cannot change the type of a list item, and a confirmed link changes its kind.
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
const fieldOf = (
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
    // a list of texts is one field with a text per line
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
