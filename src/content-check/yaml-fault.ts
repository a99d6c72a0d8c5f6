import { CST, isAlias, isScalar, Lexer, visit, type Document, type LineCounter, type Node } from 'yaml'
import { QUOTES, yamlError, type Fault } from './yaml-error.ts'

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
        fix: 'put quotes around the text: without them # begins a comment; move a real comment to the line above',
      }
    // the lexer's own signs say what comes next, and stand in no file
    if (stands) offset += token.length
    before = token
  }
  return undefined
}

type Found = Omit<Fault, 'line'> & {
  /** Lines below that on which the node begins. */
  readonly below?: number
}

/** Says what is wrong with a node, from what it is, what is written there, and whether it is a name. */
type NodeCheck = (node: Node, written: string, isName: boolean) => Found | undefined

/** A text that begins with & or *: YAML takes its first word for a name, and loses it or seeks what has it. */
const named: NodeCheck = (node) => {
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
        fix: QUOTES,
      }
}

/** A text that begins with !: YAML takes its first word for a kind of value, and loses it. */
const tagged: NodeCheck = (node) =>
  isAlias(node) || !node.tag
    ? undefined
    : {
        found: `a value that begins with !, the sign for a kind of value`,
        expected: 'texts, numbers and lists as they are',
        fix: QUOTES,
      }

/** A day that YAML moves: of 2026-11-31 it makes 1 December. */
const moved: NodeCheck = (node) =>
  isScalar(node) && node.value instanceof Date && node.source !== node.value.toISOString().slice(0, 10)
    ? {
        found: node.source ?? '',
        expected: 'a day that exists, written as 2026-11-24',
        fix: 'correct the day; where it is a text, put quotes around it',
      }
    : undefined

const isPlain = (node: Node): boolean => isScalar(node) && node.type === 'PLAIN'

/** A line of a list that begins too far to the right: YAML takes it for more of the text above. */
const swallowed: NodeCheck = (node, written) => {
  const at = isPlain(node) ? written.search(/\n[ \t]*-[ \t]/) : -1
  return at === -1
    ? undefined
    : {
        below: written.slice(0, at + 1).split('\n').length - 1,
        found: 'a line with - that goes on with the text above',
        expected: 'the lines of a list one below the other',
        fix: 'let it begin where the line above does, both with "- "; where it is one text, put quotes around it',
      }
}

/** Quotes that a program made round: YAML takes them for a part of the text. */
const rounded: NodeCheck = (node, written) =>
  isPlain(node) && /^[“”„‘’‚][^“”„‘’‚]*[“”’]$/.test(written)
    ? {
        found: `round quotes around a whole text: ${written}`,
        expected: 'straight quotes, which visitors do not see, or none',
        fix: `write " in their place; where visitors are to see them, put " around them`,
      }
    : undefined

/** A space in a name that is none to YAML, as copied from a web page. */
const spaced: NodeCheck = (_, written, isName) => {
  const [space] = (isName && /[^\P{Zs} ]/u.exec(written)) || []
  return space === undefined
    ? undefined
    : {
        found: `a space of another kind (U+${space.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}) in the name "${written}"`,
        expected: 'ordinary spaces around a name',
        fix: 'type the spaces of this line anew',
      }
}

const CHECKS = [named, tagged, moved, swallowed, rounded, spaced]

const faultOfValues = (yaml: string, document: Document, lines: LineCounter): Fault | undefined => {
  let fault: Fault | undefined
  visit(document, {
    Node: (key, node) => {
      const [start, end] = node.range ?? [0, 0]
      const written = yaml.slice(start, end)
      const [first] = CHECKS.flatMap((check) => check(node, written, key === 'key') ?? [])
      if (!first) return undefined
      const { below = 0, ...found } = first
      fault = { ...found, line: lines.linePos(start).line + below }
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
  cutOff(yaml, lines) ?? yamlError(document, lines, expected) ?? faultOfValues(yaml, document, lines)
