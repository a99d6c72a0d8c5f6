import {
  isAlias,
  isScalar,
  visit,
  type Document,
  type ErrorCode,
  type LineCounter,
  type YAMLError,
} from 'yaml'
import type { Problem } from './problem.ts'

type Fault = Omit<Problem, 'file'>

const QUOTES = 'put quotes around a text that begins with this sign'

const COLON = 'put quotes around the text: a colon in it makes a name of what stands before'

/** Mends for what editors write without thinking of YAML. */
const MENDS: Readonly<Partial<Record<ErrorCode, string>>> = {
  TAG_RESOLVE_FAILED: QUOTES,
  BAD_SCALAR_START: QUOTES,
  BLOCK_AS_IMPLICIT_KEY: COLON,
  BLOCK_IN_FLOW: COLON,
  TAB_AS_INDENT: 'put spaces in the place of the tab',
}

const described = (errors: readonly YAMLError[], expected: string): Fault | undefined => {
  const [error] = errors
  if (!error) return undefined
  const { message, code, linePos } = error
  // a line that begins too far to the right looks like a colon too many as well
  const shifted = errors.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY')
  const mend = shifted ? undefined : MENDS[code]
  return {
    line: linePos?.[0].line,
    found:
      mend === COLON
        ? 'a second colon in a line, in a text without quotes'
        : (message.split('\n')[0]?.replace(/ at line \d+, column \d+:$/, '') ?? message),
    expected,
    mend:
      mend ?? 'compare this line with its neighbours: spaces at the start, colons, quotes, a name used twice',
  }
}

/** A text that begins with #: YAML takes it for a comment, and nothing is left. */
const commented = (document: Document, lines: LineCounter): Fault | undefined => {
  let fault: Fault | undefined
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !isScalar(value) || value.value !== null || !value.comment) return undefined
      const [line, below] = [key, value].map(({ range }) => lines.linePos(range?.[0] ?? 0).line)
      if (line !== below) return undefined
      fault = {
        line,
        found: `#${value.comment.split('\n')[0] ?? ''}, a comment, in the place of "${String(key.value)}"`,
        expected: 'a text or a value',
        mend: 'put quotes around the text: without them # begins a comment',
      }
      return visit.BREAK
    },
  })
  return fault
}

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
  return (
    described([...document.errors, ...document.warnings], expected) ??
    faultOfValues(document, lines) ??
    commented(document, lines)
  )
}
