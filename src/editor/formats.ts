import { parse } from 'yaml'
import { editBody, toForm } from './body.ts'
import { editYaml, withoutEmpty, type Plain } from './edit-yaml.ts'
import { fromFields, recordOf, toFields, WHOLE, type Form } from './form.ts'

type Fields = Record<string, unknown>

/** The conversion of a file to the fields of a form, and back. */
export type Format = {
  readonly fromFile: (text: string) => Fields
  readonly toFile: (fields: Fields) => string
}

/** The field with the text of a file, so that an edit changes that text instead of writing a new one. */
export const SOURCE = '$source'

/** The field with the text below the front matter. */
export const BODY = 'body'

const FRONT_MATTER = /^---\n([\s\S]*?\n)---\n*([\s\S]*)$/

/** The front matter and the text of a file of MDX. */
export const splitMdx = (text: string): { readonly head: string; readonly body: string } => {
  const [, head = '', body = ''] = FRONT_MATTER.exec(text.trim()) ?? []
  return { head, body }
}

const split = ({ [SOURCE]: source = '', ...fields }: Fields) => ({
  // forms trim every text
  source: typeof source === 'string' && source !== '' ? `${source}\n` : '',
  fields,
})

/** The data with the records that the schema requires, even where a form leaves them empty. */
const required = (form: Form, data: Plain): Plain => {
  if (typeof data !== 'object' || data === null || data instanceof Map) return data
  const missing = (form.required ?? []).filter((name) => !(name in data))
  const empty = (name: string) => (recordOf(form.properties?.[name] ?? {}) ? [[name, {}] as const] : [])
  return { ...(data as Record<string, Plain>), ...Object.fromEntries(missing.flatMap(empty)) }
}

const dataOf = (form: Form, fields: Fields): Plain =>
  recordOf(form)
    ? (withoutEmpty(fromFields(form, fields[WHOLE])) ?? {})
    : required(form, withoutEmpty(fromFields(form, fields)) ?? {})

/** The data of the fields that a form shows, or of the fields that it does not show. */
const part = (data: Fields, { properties }: Form, isShown: boolean): Fields =>
  Object.fromEntries(Object.entries(data).filter(([name]) => (!properties || name in properties) === isShown))

/** The format of the YAML files of one kind. */
export const yamlFormat = (form: Form): Format => ({
  fromFile: (text) => {
    const data = (parse(text) ?? {}) as Fields
    const fields = recordOf(form)
      ? { [WHOLE]: toFields(form, data) }
      : (toFields(form, part(data, form, true)) as Fields)
    return { ...fields, [SOURCE]: text.trim() }
  },
  toFile: (content) => {
    const { source, fields } = split(content)
    const data = dataOf(form, fields)
    if (recordOf(form)) return editYaml(source, data)
    const others = part((parse(source) ?? {}) as Fields, form, false) as Record<string, Plain>
    return editYaml(source, { ...(data as Record<string, Plain>), ...others })
  },
})

/** The format of the guides and steps: front matter with a text of MDX. */
export const mdxFormat = (form: Form): Format => ({
  fromFile: (text) => {
    const { head, body } = splitMdx(text)
    return { ...(toFields(form, parse(head)) as Fields), [BODY]: toForm(body), [SOURCE]: text.trim() }
  },
  toFile: (content) => {
    const { source, fields } = split(content)
    const { [BODY]: written, ...rest } = fields
    const { head, body } = splitMdx(source)
    const text = typeof written === 'string' ? written : ''
    return `---\n${editYaml(head, dataOf(form, rest))}---\n\n${editBody(text, body)}\n`
  },
})

const flat = (value: unknown, at: readonly string[] = []): readonly (readonly [string, Plain])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => flat(each, [...at, key]))
    : [[at.join('.'), value as Plain]]

/** The format of the words of the interface: JSON whose keys have dots, which a form shows as groups. */
export const wordsFormat = (): Format => ({
  fromFile: (text) => ({ ...(JSON.parse(text) as Fields), [SOURCE]: text.trim() }),
  toFile: (content) => {
    const { source, fields } = split(content)
    return editYaml(source, Object.fromEntries(flat(fields)), true)
  },
})
