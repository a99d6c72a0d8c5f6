import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'astro/zod'
import { fields, files, yaml } from '../model/messages/files.ts'
import type { ContentFiles } from './content-files.ts'
import type { Found, Place, Report } from './problem.ts'
import { reportIssues } from './schema-problem.ts'
import type { Fault } from './yaml-error.ts'
import { yamlFault } from './yaml-fault.ts'

/** A file of the content that fits its schema. */
export type SourceFile<T> = {
  readonly file: string
  readonly data: T
  /** The text below the frontmatter, at the same line numbers as in the file. */
  readonly body: string
  readonly lineOf: (place: Place) => number | undefined
  /** Reports a fault at a place in the data, or on a line. */
  readonly report: (at: Place | number | undefined, finding: Found) => void
}

// only at the top of the file, as Astro reads it
const FRONTMATTER = /^(?:\uFEFF|\s*\n)?---[ \t]*\r?\n((?:[^]*?\n)?)---[ \t]*(?=\r?\n|$)/

/** The node an editor looks for: a key rather than its value, which may start on a line below. */
const nodeAt = (document: Document, place: Place): unknown => {
  const parent: unknown = document.getIn(place.slice(0, -1), true)
  const pair = isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === place.at(-1))
  return pair ? pair.key : document.getIn(place, true)
}

const lineOf = (document: Document, lines: LineCounter, place: Place): number | undefined => {
  // a missing field has no line: take the nearest parent that exists
  for (let length = place.length; length > 0; length--) {
    const node = nodeAt(document, place.slice(0, length))
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return undefined
}

/** Frontmatter and body, each at the same line numbers as in the file; undefined without frontmatter. */
const frontmatterOf = (text: string) => {
  const [whole, yaml] = FRONTMATTER.exec(text) ?? []
  if (whole === undefined || yaml === undefined) return undefined
  // empty lines replace the frontmatter, so that line numbers in the body stay right
  return {
    yaml: `\n${yaml}`,
    body: whole.replace(/[^\n]/g, '') + text.slice(whole.length),
  }
}

/** The fault of a text that is valid YAML but not valid JSON. */
const jsonFault = (text: string): Fault | undefined => {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    if (text.startsWith('\uFEFF')) return { line: 1, ...files.byteOrderMark }
    const [, line] = /\(line (\d+) /.exec(error.message) ?? []
    return { line: line === undefined ? undefined : Number(line), ...files.invalidJson }
  }
}

/** The fault of a text without fields above it: a line of --- is missing, or is written in another way. */
const missingFields = (text: string): Fault => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const isFence = (line: string) => /^---[ \t]*$/.test(line)
  const first = lines.findIndex((line) => line.trim() !== '')
  if (!isFence(lines[first] ?? '')) return { line: 1, ...files.noFields }
  // a field, an item of a list, a comment, or a line that continues one of these
  const end = lines.findIndex((line, at) => at > first && !/^(?:[\w-]+:|[ \t]+\S|- |#)/.test(line))
  const written = (lines[end] ?? '').trim()
  return /^[-–—_*=]+$/.test(written)
    ? { line: end + 1, ...files.otherDashes(written) }
    : { line: end === -1 ? lines.length : end + 1, ...files.openFields }
}

/** The fault of a file or frontmatter that is empty or has only comments. */
const emptyFault = (file: string, document: Document): Fault | undefined => {
  if (document.contents !== null) return undefined
  return file.endsWith('.mdx') ? { line: 1, ...files.emptyFields } : files.empty
}

/** Returns a file of the content; undefined, and reported, where it does not fit its schema. */
export type Load = <S extends z.ZodType>(file: string, schema: S) => SourceFile<z.output<S>> | undefined

/** A file of YAML or JSON, or of MDX with frontmatter; undefined, and reported, where it does not fit its schema. */
export const loadSource = <S extends z.ZodType>(
  content: ContentFiles,
  file: string,
  schema: S,
  report: Report,
): SourceFile<z.output<S>> | undefined => {
  const text = content.read(file, report)
  if (text === undefined) return undefined
  const parts = file.endsWith('.mdx') ? frontmatterOf(text) : { yaml: text, body: '' }
  if (!parts) {
    report({ file, ...missingFields(text) })
    return undefined
  }
  const lines = new LineCounter()
  // makes a Date of a day, as Astro's YAML does
  const document = parseDocument(parts.yaml, { lineCounter: lines, customTags: ['timestamp'] })
  const isJson = file.endsWith('.json')
  const fault =
    yamlFault(parts.yaml, document, lines, yaml.valid(isJson)) ??
    emptyFault(file, document) ??
    (isJson ? jsonFault(text) : undefined)
  if (fault) {
    report({ file, ...fault })
    return undefined
  }
  const written: unknown = document.toJS()
  const { success, data, error } = schema.safeParse(written)
  const source: Omit<SourceFile<unknown>, 'data'> = {
    file,
    body: parts.body,
    lineOf: (place) => lineOf(document, lines, place),
    report: (at, finding) => {
      const place = typeof at === 'object' ? at.map(fields.part).join(' › ') : ''
      const line = typeof at === 'object' ? lineOf(document, lines, at) : at
      report({ file, line, ...(place && { place }), ...finding })
    },
  }
  if (success) return { ...source, data }
  reportIssues(error.issues, schema, written, source.report)
  return undefined
}
