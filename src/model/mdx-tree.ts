import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

type Point = { readonly line: number; readonly offset: number }

/** A part of a text in MDX. */
export type MdxNode = {
  readonly type: string
  readonly name?: string | null
  readonly url?: string
  readonly label?: string | null
  readonly value?: string
  readonly depth?: number
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[]
  readonly children?: readonly MdxNode[]
  readonly position?: { readonly start: Point; readonly end: Point }
}

const parser = unified().use(remarkParse).use(remarkMdx)

/** The tree of a text in MDX; throws an `MdxError` where the text cannot be read. */
export const parseMdx = (mdx: string): MdxNode => parser.parse(mdx) as MdxNode

/** The error that the parser throws: the reason, and the line from 1. */
export type MdxError = { readonly reason: string; readonly line?: number }

/** Whether an error is the parser's own, and thus about the text. */
export const isMdxError = (error: unknown): error is MdxError =>
  typeof error === 'object' && error !== null && 'reason' in error

/** A node and all nodes in it, in the order of the text. */
export const allNodes = (node: MdxNode): readonly MdxNode[] => [
  node,
  ...(node.children ?? []).flatMap(allNodes),
]

/** Whether a node is a component, such as `<Link>`, or a tag of HTML. */
export const isComponent = ({ type }: MdxNode): boolean =>
  type === 'mdxJsxTextElement' || type === 'mdxJsxFlowElement'

/** A component of a text, with the text it encloses. */
export type Component = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Piece[]
  /** The whole component as it is written. */
  readonly source: string
}

/** A part of a text: Markdown as it is written, or a component. */
export type Piece = string | Component

const outermostComponents = (node: MdxNode): readonly MdxNode[] =>
  isComponent(node) ? [node] : (node.children ?? []).flatMap(outermostComponents)

const startOf = (node: MdxNode | undefined) => node?.position?.start.offset ?? 0
const endOf = (node: MdxNode | undefined) => node?.position?.end.offset ?? 0

const attributesOf = ({ attributes = [] }: MdxNode) =>
  Object.fromEntries(
    attributes.flatMap(({ name, value }) => (name && typeof value === 'string' ? [[name, value]] : [])),
  )

const componentOf = (mdx: string, node: MdxNode): Component => ({
  name: node.name ?? '',
  attributes: attributesOf(node),
  children: piecesOf(mdx, node.children ?? [], startOf(node.children?.[0]), endOf(node.children?.at(-1))),
  source: mdx.slice(startOf(node), endOf(node)),
})

const piecesOf = (mdx: string, nodes: readonly MdxNode[], start: number, end: number): readonly Piece[] => {
  const pieces: Piece[] = []
  let at = start
  for (const node of nodes.flatMap(outermostComponents)) {
    pieces.push(mdx.slice(at, startOf(node)), componentOf(mdx, node))
    at = endOf(node)
  }
  return [...pieces, mdx.slice(at, end)].filter((piece) => piece !== '')
}

/**
 * The text in pieces: its components, and the text between them.
 *
 * @example readPieces('Ask <Link to="board">the board</Link>.')
 *   // ['Ask ', { name: 'Link', attributes: { to: 'board' }, children: ['the board'], source: '<Link …>' }, '.']
 */
export const readPieces = (mdx: string): readonly Piece[] => piecesOf(mdx, [parseMdx(mdx)], 0, mdx.length)

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'code'])

/** The words of each paragraph, heading and item of a text, without any markup. */
export const textBlocks = (mdx: string): readonly string[] =>
  allNodes(parseMdx(mdx))
    .filter(({ type }) => BLOCKS.has(type))
    .map((block) =>
      allNodes(block)
        .map(({ type, value }) => (type === 'break' ? ' ' : (value ?? '')))
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean)
