import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'astro/zod'
import type { Place, Problem, ProblemAt } from './problem.ts'
import { readText } from './read-text.ts'
import { schemaProblem } from './schema-problem.ts'
import { yamlFault } from './yaml-fault.ts'

/** A file of the content that has the form it should have. */
export type SourceFile<T> = {
  readonly file: string
  readonly data: T
  /** A problem at a place in this file. */
  readonly problem: ProblemAt
}

/** A file, or the reasons why it can't be used. */
export type Loaded<T> =
  | {
      readonly kind: 'sound'
      readonly source: SourceFile<T>
      /** What follows the frontmatter. */ readonly body: string
    }
  | { readonly kind: 'faulty'; readonly problems: readonly Problem[] }

// at the top of the file, as Astro finds it there alone
const FRONTMATTER = /^(?:\uFEFF|\s*\n)?---[ \t]*\r?\n((?:[^]*?\n)?)---[ \t]*(?=\r?\n|$)/

/** The node an editor would look for: a key rather than its value, which may stand on a line below. */
const nodeAt = (document: Document, place: Place): unknown => {
  const parent: unknown = document.getIn(place.slice(0, -1), true)
  const pair = isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === place.at(-1))
  return pair ? pair.key : document.getIn(place, true)
}

const lineOf = (document: Document, lines: LineCounter, place: Place): number | undefined => {
  // the nearest thing that is there: what is missing has no line of its own
  for (let length = place.length; length > 0; length--) {
    const node = nodeAt(document, place.slice(0, length))
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return undefined
}

/** Only the frontmatter, its lines where they were; undefined where there is none. */
const frontmatterOf = (text: string) => {
  const [whole, yaml] = FRONTMATTER.exec(text) ?? []
  if (whole === undefined || yaml === undefined) return undefined
  // lines above the body stay, empty, so that a place in the body keeps its number
  return {
    yaml: `\n${yaml}`,
    body: whole.replace(/[^\n]/g, '') + text.slice(whole.length),
  }
}

const faulty = (...problems: readonly Problem[]) => ({ kind: 'faulty', problems }) as const

const SOUND_JSON = 'sound JSON, each key once'

/** JSON is YAML, but YAML forgives what JSON does not. */
const jsonFault = (text: string): Omit<Problem, 'file'> | undefined => {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    if (text.startsWith('\uFEFF'))
      return {
        line: 1,
        found: 'a mark at the start of the file that cannot be seen (BOM)',
        expected: SOUND_JSON,
        fix: 'save the file as UTF-8 without BOM',
      }
    const [, line] = /\(line (\d+) /.exec(error.message) ?? []
    return {
      line: line === undefined ? undefined : Number(line),
      found: error.message.split('\n')[0] ?? error.message,
      expected: SOUND_JSON,
      fix: 'look for a comma that is missing or too many, and for quotes: they are always double',
    }
  }
}

/** A file, or the block of one, that has nothing but comments. */
const empty = (file: string, document: Document): Omit<Problem, 'file'> | undefined => {
  if (document.contents !== null) return undefined
  return file.endsWith('.mdx')
    ? {
        line: 1,
        found: 'an empty block between the lines of ---',
        expected: 'what the site needs to know of this guide or step, such as its title',
        fix: 'put back what stood there; any other guide is an example',
      }
    : {
        found: 'an empty file',
        expected: 'what the site needs of this file',
        fix: 'put the file back as it was',
      }
}

/** Reads a YAML or JSON file, or the frontmatter of an MDX file, and holds it against its schema. */
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
      fix: 'put it back, or copy that of the other language and translate it',
    })
  const { text } = read
  const parts = file.endsWith('.mdx') ? frontmatterOf(text) : { yaml: text, body: '' }
  if (!parts)
    return faulty({
      file,
      line: 1,
      found: 'no frontmatter',
      expected: 'a block between two lines of --- at the top of the file, and nothing above it',
      fix: 'write it so; any other guide is an example',
    })
  const lines = new LineCounter()
  // Astro's YAML makes a Date of a day
  const document = parseDocument(parts.yaml, { lineCounter: lines, customTags: ['timestamp'] })
  const isJson = file.endsWith('.json')
  const fault =
    yamlFault(parts.yaml, document, lines, isJson ? SOUND_JSON : 'sound YAML, each key once') ??
    empty(file, document) ??
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
