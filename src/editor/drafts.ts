import data from 'wegwijzer:desk'
import { SOURCE, mdxFormat, wordsFormat, yamlFormat, type Format } from './formats.ts'
import type { Files } from './read-content.ts'
import type { Kind } from './desk-data.ts'
import { kindOf } from './kinds.ts'

const FORMATS = { yaml: yamlFormat, mdx: mdxFormat, json: wordsFormat }

/** The format of each kind of file. */
export const formats: Readonly<Record<Kind, Format>> = Object.fromEntries(
  Object.entries(data.formats).map(([kind, { type, form }]) => [kind, FORMATS[type](form)]),
)

type Fields = Record<string, unknown>

/** An entry of Sveltia CMS, as plain objects. */
export type Entry = {
  readonly path: string
  readonly data: Fields
  readonly i18n: Readonly<Record<string, { readonly data: Fields } | undefined>>
}

/** A file of an entry: its text with the changes of the form, and the text that the form was made from. */
export type Draft = {
  readonly path: string
  readonly text: string
  readonly source: string
  /** The place in the entry of the text that the form was made from. */
  readonly place: readonly string[]
}

const { default_locale: FIRST } = data.config['i18n'] as { readonly default_locale: string }

/** The first language in the path of an entry, in whose place the other languages have their own code. */
const LOCALE = new RegExp(`(^|/)${FIRST}(?=[/.])`)

/** The files of an entry, with the changes of its form. Throws where a form cannot become a file. */
export const draftsOf = ({ path, data: fields, i18n }: Entry): readonly Draft[] => {
  const inContent = path.startsWith(`${data.content}/`) ? path.slice(data.content.length + 1) : path
  const format = formats[kindOf(inContent)]
  const others = Object.entries(i18n).flatMap(([locale, entry]) =>
    entry ? [[inContent.replace(LOCALE, `$1${locale}`), entry.data, ['i18n', locale, 'data']] as const] : [],
  )
  return [[inContent, fields, ['data']] as const, ...others].flatMap(([at, each, place]) => {
    const source = each[SOURCE]
    if (!format || Object.keys(each).length === 0) return []
    const text = format.toFile(each)
    return [{ path: at, text, source: typeof source === 'string' ? source : '', place: [...place, SOURCE] }]
  })
}

/** The texts of drafts by their paths. */
export const textsOf = (drafts: readonly Draft[]): Files =>
  new Map(drafts.map(({ path, text }) => [path, text]))
