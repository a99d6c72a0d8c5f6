import { isAlias, isScalar, visit, type Document, type LineCounter, type YAMLError } from 'yaml'
import type { Problem } from './problem.ts'

type Fault = Omit<Problem, 'file'>

const QUOTES = 'put quotes around a text that begins with this sign'

const described = ({ message, code, linePos }: YAMLError, expected: string): Fault => ({
  line: linePos?.[0].line,
  found: message.split('\n')[0]?.replace(/ at line \d+, column \d+:$/, '') ?? message,
  expected,
  mend:
    code === 'TAG_RESOLVE_FAILED'
      ? QUOTES
      : 'compare this line with its neighbours: spaces at the start, colons, quotes, a name used twice',
})

/** A text that begins with & or *: YAML takes its first word for a name, and loses it or seeks what has it. */
const named = (node: unknown): Omit<Fault, 'line'> | undefined => {
  const name = isAlias(node)
    ? `*${node.source}`
    : isScalar(node) && node.anchor
      ? `&${node.anchor}`
      : undefined
  return name === undefined
    ? undefined
    : {
        found: `${name}, a name for a place in the file`,
        expected: 'texts and ids alone: no file of the content refers to itself',
        mend: QUOTES,
      }
}

/** A day that YAML moves: of 2026-11-31 it makes 1 December. */
const moved = (node: unknown): Omit<Fault, 'line'> | undefined =>
  isScalar(node) && node.value instanceof Date && node.source !== node.value.toISOString().slice(0, 10)
    ? {
        found: node.source ?? '',
        expected: 'a day that exists, written as 2026-11-24',
        mend: 'correct the day; where it is a text, put quotes around it',
      }
    : undefined

const faultOfValues = (document: Document, lines: LineCounter): Fault | undefined => {
  let fault: Fault | undefined
  visit(document, {
    Node: (_, node) => {
      const found = named(node) ?? moved(node)
      if (!found) return undefined
      fault = { ...found, line: node.range ? lines.linePos(node.range[0]).line : undefined }
      return visit.BREAK
    },
  })
  return fault
}

/** The first thing in a file that is not YAML, or that does not mean to YAML what an editor means by it. */
export const yamlFault = (document: Document, lines: LineCounter, expected: string): Fault | undefined => {
  const [said] = [...document.errors, ...document.warnings]
  return said ? described(said, expected) : faultOfValues(document, lines)
}
