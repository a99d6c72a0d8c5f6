import { isScalar, visit, type Document, type ErrorCode, type LineCounter, type YAMLError } from 'yaml'
import { yaml } from '../model/messages/files.ts'
import type { Problem } from './problem.ts'

/** A problem of a file, without the file. */
export type Fault = Omit<Problem, 'file'>

type Words = Pick<Problem, 'found' | 'fix'>

/** The words for an editor, by the parser's error codes. */
const WORDS_BY_CODE: Readonly<Partial<Record<ErrorCode, Words>>> = {
  TAG_RESOLVE_FAILED: yaml.special,
  BAD_SCALAR_START: yaml.special,
  BAD_ALIAS: yaml.special,
  BLOCK_AS_IMPLICIT_KEY: yaml.colon,
  BLOCK_IN_FLOW: yaml.colon,
  TAB_AS_INDENT: yaml.tab,
  MULTILINE_IMPLICIT_KEY: yaml.noName,
  BAD_INDENT: yaml.shifted,
  DUPLICATE_KEY: yaml.twice,
  BAD_DQ_ESCAPE: yaml.escape,
  MULTIPLE_DOCS: yaml.dashes,
}

/** Error codes with several causes: the message decides. */
const BY_MESSAGE: readonly (readonly [RegExp, Words])[] = [
  [/^(?:Block scalar header|Not a YAML token)/, yaml.special],
  [/^Unexpected block-seq-ind on same line/, yaml.dash],
  [/^Unexpected scalar at node end/, yaml.afterQuotes],
  [/^Implicit map keys need/, yaml.noName],
  [/flow (?:sequence|map|collection)|^Missing ,/i, yaml.list],
]

/** The line of the last text: a text without a closing quote runs to the end of the file. */
const lastText = (document: Document, lines: LineCounter): number => {
  let start = 0
  visit(document, {
    Scalar: (_, node) => {
      if (isScalar(node)) start = node.range?.[0] ?? start
    },
  })
  return lines.linePos(start).line
}

/** A text that starts with a quote, such as 's Avonds, and does not end with one. */
const unclosed = ({ message }: YAMLError, document: Document, lines: LineCounter) => {
  const [, quote] = /^Missing closing (['"])quote/.exec(message) ?? []
  return quote === undefined
    ? undefined
    : {
        line: lastText(document, lines),
        ...yaml.unclosed(quote),
      }
}

/** The first error of the parser, in words for an editor. */
export const yamlError = (document: Document, lines: LineCounter, expected: string): Fault | undefined => {
  const errors = [...document.errors, ...document.warnings]
  const [error] = errors
  if (!error) return undefined
  const { message, code, linePos } = error
  // a line that is indented too far also causes an error about a colon
  const shifted =
    (errors.length > 1 && errors.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY')) ||
    (message.startsWith('Unexpected scalar') && linePos?.[0].col === 1)
  const [, byMessage] = BY_MESSAGE.find(([start]) => start.test(message)) ?? []
  return {
    line: linePos?.[0].line,
    expected,
    ...(shifted ? yaml.shifted : (byMessage ?? WORDS_BY_CODE[code] ?? yaml.other)),
    ...unclosed(error, document, lines),
  }
}
