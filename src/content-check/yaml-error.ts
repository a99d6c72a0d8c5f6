import { isScalar, visit, type Document, type ErrorCode, type LineCounter, type YAMLError } from 'yaml'
import type { Problem } from './problem.ts'

/** What is wrong with a file, whichever that is. */
export type Fault = Omit<Problem, 'file'>

type Words = { readonly found?: string; readonly fix: string }

/** How to fix a text that begins with a sign of which YAML makes something else. */
export const QUOTES = 'put quotes around a text that begins with this sign'

const COLON: Words = {
  found: 'a second colon in a line, in a text without quotes',
  fix: 'put quotes around the text, straight ones ("): a colon in it makes a name of what stands before',
}

/** Fixes for what editors write without thinking of YAML. */
const WORDS_BY_CODE: Readonly<Partial<Record<ErrorCode, Words>>> = {
  TAG_RESOLVE_FAILED: { fix: QUOTES },
  BAD_SCALAR_START: { fix: QUOTES },
  BLOCK_AS_IMPLICIT_KEY: COLON,
  BLOCK_IN_FLOW: COLON,
  TAB_AS_INDENT: { fix: 'put spaces in the place of the tab' },
  MULTILINE_IMPLICIT_KEY: {
    found: 'a line that does not begin with a name, a colon and a space',
    fix: 'write it so, with an ordinary space; indent a line with which a text goes on',
  },
}

/** Where one code stands for much, what the message begins with tells more. */
const BY_MESSAGE: readonly (Words & { readonly begins: string })[] = [
  { begins: 'Block scalar header', fix: QUOTES },
  { begins: 'Not a YAML token', fix: QUOTES },
  { begins: 'Unexpected block-seq-ind on same line', fix: QUOTES },
  {
    begins: 'Unexpected scalar at node end',
    found: 'more behind the end of a text in quotes, or behind a list',
    fix: `put the other kind of quotes around the whole text: '"one" two', "zzp'er"`,
  },
]

/** The line of the last text: quotes that are not closed go on to the end. */
const lastText = (document: Document, lines: LineCounter): number => {
  let start = 0
  visit(document, {
    Scalar: (_, node) => {
      if (isScalar(node)) start = node.range?.[0] ?? start
    },
  })
  return lines.linePos(start).line
}

/** A text that begins with a quote, such as 's Avonds, and does not end with it. */
const unclosed = ({ message }: YAMLError, document: Document, lines: LineCounter) => {
  const [, quote] = /^Missing closing (['"])quote/.exec(message) ?? []
  return quote === undefined
    ? undefined
    : {
        line: lastText(document, lines),
        found: `a text that begins with ${quote} and does not end with it, so the closing quote is missing`,
        fix: `close it; where ${quote} is part of the text, put ${quote === '"' ? "'" : '"'} around all of it`,
      }
}

/** What the parser said first, in the words of an editor. */
export const yamlError = (document: Document, lines: LineCounter, expected: string): Fault | undefined => {
  const errors = [...document.errors, ...document.warnings]
  const [error] = errors
  if (!error) return undefined
  const { message, code, linePos } = error
  // a line that begins too far to the right looks like a colon too many as well
  const shifted = errors.length > 1 && errors.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY')
  const words = shifted
    ? undefined
    : (BY_MESSAGE.find(({ begins }) => message.startsWith(begins)) ?? WORDS_BY_CODE[code])
  return {
    line: linePos?.[0].line,
    found: words?.found ?? message.split('\n')[0]?.replace(/ at line \d+, column \d+:$/, '') ?? message,
    expected,
    fix:
      words?.fix ??
      'compare this line with its neighbours: spaces at the start, colons, quotes, a name used twice',
    ...unclosed(error, document, lines),
  }
}
