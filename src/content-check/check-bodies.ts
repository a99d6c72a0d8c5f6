import { allNodes, isComponent, parseMdx, type MdxNode } from '../model/mdx-tree.ts'
import { ADDRESS } from './bare-address.ts'
import { atNode, bodyFault, hasWords, importFault, type At } from './body-fault.ts'
import { checkComponent } from './check-component.ts'
import type { Body, Content } from './load-content.ts'
import type { Problem } from './problem.ts'
import { IN_BODIES } from './markup-mistakes.ts'

const addressAt = (at: At, address: string | undefined): Problem =>
  at(
    `the address "${address}" in the text`,
    'the name of a link: only links.yaml holds addresses',
    'write <Link to="name">…</Link>, or <Guide to="name">…</Guide> for a page of this site',
  )

/** The line of a character in a text of several lines. */
const lineWithin = (text: string, index: number, line: number | undefined): number | undefined =>
  line === undefined ? line : line + text.slice(0, index).split('\n').length - 1

const checkText = ({ value = '', type, position }: MdxNode, at: At): readonly Problem[] => {
  const line = position?.start.line
  const bare = ADDRESS.exec(value)
  const mistakes = type === 'text' ? IN_BODIES : []
  return [
    ...(bare ? [{ ...addressAt(at, bare[0]), line: lineWithin(value, bare.index, line) }] : []),
    ...mistakes.flatMap(({ pattern, found, fix }) => {
      const index = value.search(pattern)
      if (index === -1) return []
      const problem = at(found, 'plain Markdown: the page would show these characters as they are', fix)
      return [{ ...problem, line: lineWithin(value, index, line) }]
    }),
  ]
}

// the title above a text is an h2, and screen readers announce the level
const LEVEL = 3

const checkHeading = (node: MdxNode, at: At): readonly Problem[] => {
  const right = '#'.repeat(LEVEL)
  if (!hasWords(node))
    return [at('a heading without words', `words after the ${right}`, `write them, or remove the ${right}`)]
  if (node.depth === LEVEL) return []
  const marks = '#'.repeat(node.depth ?? 0)
  return [
    at(
      `a heading with ${marks}`,
      `${right}: the title above the text is a ##, and all headings in a text have the level below it`,
      `replace ${marks} with ${right}`,
    ),
  ]
}

const checkNode = (node: MdxNode, content: Content, file: string): readonly Problem[] => {
  const at = atNode(node, file)
  if (isComponent(node)) return checkComponent(node, content, at)
  switch (node.type) {
    case 'heading':
      return checkHeading(node, at)
    case 'definition':
      if (node.label?.startsWith('^'))
        return [at('a footnote', 'plain Markdown, without footnotes', 'write it in the text itself')]
      return [addressAt(at, node.url)]
    case 'link':
      return [addressAt(at, node.url)]
    case 'image':
    case 'imageReference':
      return [
        at(
          `the picture "${node.url ?? node.label}"`,
          'no pictures in texts',
          'remove it, and describe it in words',
        ),
      ]
    case 'text':
    case 'inlineCode':
    case 'code':
      return checkText(node, at)
    case 'mdxjsEsm': {
      const { found, expected, fix } = importFault(/^\w+/.exec(node.value ?? '')?.[0] ?? '')
      return [at(found, expected, fix)]
    }
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return [
        at('code between { and }', 'text, <Link> and <Guide>', 'remove the { and }; use ( and ) instead'),
      ]
    default:
      return []
  }
}

const isStep = (file: string): boolean => !file.endsWith('/index.mdx')

const checkWhole = (root: MdxNode, content: Content, file: string): readonly Problem[] => {
  const nodes = allNodes(root)
  return [
    ...nodes.flatMap((node) => checkNode(node, content, file)),
    ...(isStep(file) && nodes.length === 1
      ? [
          {
            file,
            found: 'a step without a text',
            expected: 'what happens in this step, below the second line of ---',
            fix: 'write it, in one sentence or more',
          },
        ]
      : []),
  ]
}

const checkBody = ({ file, text }: Body, content: Content): readonly Problem[] => {
  try {
    return checkWhole(parseMdx(text), content, file)
  } catch (error) {
    return [bodyFault(file, text, error)]
  }
}

/** Problems in the texts: names of links, guides and steps that do not exist, and markup that a text may not hold. */
export const checkBodies = (content: Content): readonly Problem[] =>
  content.bodies.flatMap((body) => checkBody(body, content))
