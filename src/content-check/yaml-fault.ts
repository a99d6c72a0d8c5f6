import { CST, isAlias, isScalar, Lexer, visit, type Document, type LineCounter, type Node } from 'yaml'
import { yaml as messages } from '../model/messages/files.ts'
import { yamlError, type Fault } from './yaml-error.ts'

/** A comment after a value: if # was meant as part of a text, YAML would end the text there without an error. */
const lateComment = (yaml: string, lines: LineCounter): Fault | undefined => {
  let offset = 0
  let before = ''
  for (const token of new Lexer().lex(yaml)) {
    const isWritten = yaml.startsWith(token, offset)
    const isComment = token.startsWith('#') && CST.tokenType(before) !== 'scalar'
    if (isComment && yaml.slice(yaml.lastIndexOf('\n', offset) + 1, offset).trim() !== '')
      return {
        line: lines.linePos(offset).line,
        ...messages.lateComment(token.trimEnd()),
      }
    // the lexer adds control characters that are not in the file
    if (isWritten) offset += token.length
    before = token
  }
  return undefined
}

type Found = Omit<Fault, 'line'> & {
  /** Number of lines below the start of the node. */
  readonly below?: number
}

/** Checks a node: `written` is its source, `isName` whether it is a key. */
type NodeCheck = (node: Node, written: string, isName: boolean) => Found | undefined

/** A text that starts with & or *: YAML reads its first word as an anchor or alias, and loses it. */
const anchored: NodeCheck = (node) => {
  const name = isAlias(node)
    ? `*${node.source}`
    : isScalar(node) && node.anchor
      ? `&${node.anchor}`
      : undefined
  return name === undefined ? undefined : messages.reference(name)
}

/** A text that starts with !: YAML reads its first word as a type, and loses it. */
const tagged: NodeCheck = (node) => (isAlias(node) || !node.tag ? undefined : messages.type)

/** A day that does not exist: YAML reads 2026-11-31 as 1 December. */
const impossibleDay: NodeCheck = (node) =>
  isScalar(node) && node.value instanceof Date && node.source !== node.value.toISOString().slice(0, 10)
    ? messages.impossibleDay(node.source ?? '')
    : undefined

const isPlain = (node: Node): boolean => isScalar(node) && node.type === 'PLAIN'

/** A list item that is indented too far: YAML reads it as more of the text above. */
const indentedItem: NodeCheck = (node, written) => {
  const at = isPlain(node) ? written.search(/\n[ \t]*-[ \t]/) : -1
  return at === -1
    ? undefined
    : {
        below: written.slice(0, at + 1).split('\n').length - 1,
        ...messages.indentedItem,
      }
}

/** Round quotes around a text: YAML reads them as part of the text. */
const roundQuotes: NodeCheck = (node, written) =>
  isPlain(node) && /^[“”„‘’‚][^“”„‘’‚]*[“”’]$/.test(written) ? messages.roundQuotes(written) : undefined

/** A special space in a name, as copied from a web page: YAML does not see a space there. */
const specialSpace: NodeCheck = (_, written, isName) => {
  const [space] = (isName && /[^\P{Zs} ]/u.exec(written)) || []
  return space === undefined ? undefined : messages.specialSpace(space, written)
}

const CHECKS = [anchored, tagged, impossibleDay, indentedItem, roundQuotes, specialSpace]

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

/** The first place in a file that is not valid YAML, or that YAML reads in another way than an editor means. */
export const yamlFault = (
  yaml: string,
  document: Document,
  lines: LineCounter,
  expected: string,
): Fault | undefined =>
  lateComment(yaml, lines) ?? yamlError(document, lines, expected) ?? faultOfValues(yaml, document, lines)
