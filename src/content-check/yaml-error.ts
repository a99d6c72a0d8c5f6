import { isScalar, visit, type Document, type ErrorCode, type LineCounter, type YAMLError } from 'yaml'
import type { Problem } from './problem.ts'

/** A problem of a file, without the file. */
export type Fault = Omit<Problem, 'file'>

type Words = { readonly found?: string; readonly fix: string }

/** How to fix a text that starts with a character that has a meaning in YAML. */
export const QUOTES = 'put quotes around a text that starts with this character'

const COLON: Words = {
  found: 'a second colon in a line, in a text without quotes',
  fix: 'put straight quotes (") around the text: otherwise the words before the colon become a name',
}

/** What the parser's error codes mean to an editor. */
const WORDS_BY_CODE: Readonly<Partial<Record<ErrorCode, Words>>> = {
  TAG_RESOLVE_FAILED: { fix: QUOTES },
  BAD_SCALAR_START: { fix: QUOTES },
  BLOCK_AS_IMPLICIT_KEY: COLON,
  BLOCK_IN_FLOW: COLON,
  TAB_AS_INDENT: { fix: 'replace the tab with spaces' },
  MULTILINE_IMPLICIT_KEY: {
    found: 'a line that does not start with a name, a colon and a space',
    fix: 'start it like that, with an ordinary space; indent a line that continues a text',
  },
}

/** Error codes with several causes: the start of the message decides. */
const BY_MESSAGE: readonly (Words & { readonly start: string })[] = [
  { start: 'Block scalar header', fix: QUOTES },
  { start: 'Not a YAML token', fix: QUOTES },
  { start: 'Unexpected block-seq-ind on same line', fix: QUOTES },
  {
    start: 'Unexpected scalar at node end',
    found: 'more text after the end of a text in quotes, or after a list',
    fix: `put the other kind of quotes around the whole text: '"one" two', "zzp'er"`,
  },
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
        found: `a text that starts with ${quote} and does not end with it: the closing quote is missing`,
        fix: `add it; if ${quote} is part of the text, put ${quote === '"' ? "'" : '"'} around all of it`,
      }
}

/** The first error of the parser, in words for an editor. */
export const yamlError = (document: Document, lines: LineCounter, expected: string): Fault | undefined => {
  const errors = [...document.errors, ...document.warnings]
  const [error] = errors
  if (!error) return undefined
  const { message, code, linePos } = error
  // a line that is indented too far also causes an error about a colon
  const shifted = errors.length > 1 && errors.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY')
  const words = shifted
    ? undefined
    : (BY_MESSAGE.find(({ start }) => message.startsWith(start)) ?? WORDS_BY_CODE[code])
  return {
    line: linePos?.[0].line,
    found: words?.found ?? message.split('\n')[0]?.replace(/ at line \d+, column \d+:$/, '') ?? message,
    expected,
    fix:
      words?.fix ??
      'compare this line with the lines around it: spaces at the start, colons, quotes, a name used twice',
    ...unclosed(error, document, lines),
  }
}
