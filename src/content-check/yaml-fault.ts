import {
  CST,
  isAlias,
  isScalar,
  Lexer,
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

/** A comment behind a value: where it was to be part of a text, YAML ends that text there and tells nobody. */
const cutOff = (yaml: string, lines: LineCounter): Fault | undefined => {
  let offset = 0
  let before = ''
  for (const token of new Lexer().lex(yaml)) {
    const stands = yaml.startsWith(token, offset)
    const isComment = token.startsWith('#') && CST.tokenType(before) !== 'scalar'
    if (isComment && yaml.slice(yaml.lastIndexOf('\n', offset) + 1, offset).trim() !== '')
      return {
        line: lines.linePos(offset).line,
        found: `${token.trimEnd()}, a comment that begins in the middle of a line`,
        expected: 'quotes around a text with a # in it, and a comment on a line of its own',
        mend: 'put quotes around the text: without them # begins a comment; move a real comment to the line above',
      }
    // the lexer's own signs say what comes next, and stand in no file
    if (stands) offset += token.length
    before = token
  }
  return undefined
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
export const yamlFault = (
  yaml: string,
  document: Document,
  lines: LineCounter,
  expected: string,
): Fault | undefined =>
  cutOff(yaml, lines) ??
  described([...document.errors, ...document.warnings], expected) ??
  faultOfValues(document, lines)
