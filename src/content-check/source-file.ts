import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'astro/zod'
import type { Place, Problem, ProblemAt } from './problem.ts'
import { readText } from './read-text.ts'
import { schemaProblem } from './schema-problem.ts'
import { yamlFault } from './yaml-fault.ts'

/** A file of the content that fits its schema. */
export type SourceFile<T> = {
  readonly file: string
  readonly data: T
  /** Makes a problem at a place in this file. */
  readonly problem: ProblemAt
}

/** A file, or the problems that make it unusable. */
export type Loaded<T> =
  | {
      readonly kind: 'sound'
      readonly source: SourceFile<T>
      /** What follows the frontmatter. */
      readonly body: string
    }
  | { readonly kind: 'faulty'; readonly problems: readonly Problem[] }

// only at the top of the file, as Astro reads it
const FRONTMATTER = /^(?:\uFEFF|\s*\n)?---[ \t]*\r?\n((?:[^]*?\n)?)---[ \t]*(?=\r?\n|$)/

/** The node an editor looks for: a key rather than its value, which may start on a line below. */
const nodeAt = (document: Document, place: Place): unknown => {
  const parent: unknown = document.getIn(place.slice(0, -1), true)
  const pair = isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === place.at(-1))
  return pair ? pair.key : document.getIn(place, true)
}

const lineOf = (document: Document, lines: LineCounter, place: Place): number | undefined => {
  // something missing has no line: take the nearest parent that exists
  for (let length = place.length; length > 0; length--) {
    const node = nodeAt(document, place.slice(0, length))
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return undefined
}

/** Frontmatter and body, each on its own lines of the file; undefined without frontmatter. */
const frontmatterOf = (text: string) => {
  const [whole, yaml] = FRONTMATTER.exec(text) ?? []
  if (whole === undefined || yaml === undefined) return undefined
  // empty lines replace the frontmatter, so that line numbers in the body stay right
  return {
    yaml: `\n${yaml}`,
    body: whole.replace(/[^\n]/g, '') + text.slice(whole.length),
  }
}

const faulty = (...problems: readonly Problem[]) => ({ kind: 'faulty', problems }) as const

const VALID_JSON = 'valid JSON, with each key once'

/** What is valid YAML but not valid JSON. */
const jsonFault = (text: string): Omit<Problem, 'file'> | undefined => {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    if (text.startsWith('\uFEFF'))
      return {
        line: 1,
        found: 'an invisible mark at the start of the file (BOM)',
        expected: VALID_JSON,
        fix: 'save the file as UTF-8 without BOM',
      }
    const [, line] = /\(line (\d+) /.exec(error.message) ?? []
    return {
      line: line === undefined ? undefined : Number(line),
      found: error.message.split('\n')[0] ?? error.message,
      expected: VALID_JSON,
      fix: 'look for a missing or extra comma, and for single quotes: JSON needs double quotes',
    }
  }
}

/** A file or frontmatter that is empty or has only comments. */
const emptyFault = (file: string, document: Document): Omit<Problem, 'file'> | undefined => {
  if (document.contents !== null) return undefined
  return file.endsWith('.mdx')
    ? {
        line: 1,
        found: 'an empty block between the lines of ---',
        expected: 'the fields of this guide or step, such as its title',
        fix: 'restore the fields; any other guide is an example',
      }
    : {
        found: 'an empty file',
        expected: 'the content of this file',
        fix: 'restore an earlier version of the file',
      }
}

/** The data of a YAML or JSON file, or of the frontmatter of an MDX file, checked against its schema. */
export const loadSource = <S extends z.ZodType>(
  folder: string,
  file: string,
  schema: S,
): Loaded<z.output<S>> => {
  const read = readText(folder, file)
  if (read.kind === 'faulty') return faulty(read.problem)
  if (read.kind === 'absent')
    return faulty({
      file,
      found: 'no such file',
      expected: 'this file',
      fix: 'restore it, or copy the file of the other language and translate it',
    })
  const { text } = read
  const parts = file.endsWith('.mdx') ? frontmatterOf(text) : { yaml: text, body: '' }
  if (!parts)
    return faulty({
      file,
      line: 1,
      found: 'no frontmatter',
      expected: 'a block between two lines of --- at the top of the file, and nothing above it',
      fix: 'add the two lines; any other guide is an example',
    })
  const lines = new LineCounter()
  // makes a Date of a day, as Astro's YAML does
  const document = parseDocument(parts.yaml, { lineCounter: lines, customTags: ['timestamp'] })
  const isJson = file.endsWith('.json')
  const fault =
    yamlFault(parts.yaml, document, lines, isJson ? VALID_JSON : 'valid YAML, with each key once') ??
    emptyFault(file, document) ??
    (isJson ? jsonFault(text) : undefined)
  if (fault) return faulty({ file, ...fault })
  const data: unknown = document.toJS()
  const problem: ProblemAt = (place, finding) => ({
    file,
    line: lineOf(document, lines, place),
    ...(place.length > 0 && { place: place.map(String).join(' › ') }),
    ...finding,
  })
  const parsed = schema.safeParse(data)
  if (!parsed.success)
    return faulty(...parsed.error.issues.map((issue) => schemaProblem(issue, data, problem)))
  return { kind: 'sound', source: { file, data: parsed.data, problem }, body: parts.body }
}
