import { allNodes, isComponent, isMdxError, parseMdx, type MdxNode } from '../model/mdx-tree.ts'
import { ADDRESS } from './bare-address.ts'
import { describeMdxError, hasWords, importFault } from './body-fault.ts'
import { componentFault } from './check-component.ts'
import { mdxFiles, type Content } from './load-content.ts'
import { IN_BODIES } from './markup-mistakes.ts'
import type { Finding } from './problem.ts'
import type { SourceFile } from './source-file.ts'
import { sourceWord } from './source-words.ts'

const addressFault = (address: string | undefined): Finding => ({
  found: `the address "${address}" in the text`,
  expected: 'the name of a link: only links.yaml holds addresses',
  fix: 'write <Link to="name">…</Link>, or <Guide to="name">…</Guide> for a page of this site',
})

// the title above a text is an h2, and screen readers announce the level
const LEVEL = 3

const headingFault = (node: MdxNode): Finding | undefined => {
  const right = '#'.repeat(LEVEL)
  const marks = '#'.repeat(node.depth ?? 0)
  if (!hasWords(node))
    return {
      found: 'a heading without words',
      expected: `words after the ${right}`,
      fix: `write them, or remove the ${right}`,
    }
  return node.depth === LEVEL
    ? undefined
    : {
        found: `a heading with ${marks}`,
        expected: `${right}: the title above the text is a ##, and all headings in a text have the level below it`,
        fix: `replace ${marks} with ${right}`,
      }
}

const nodeFault = (node: MdxNode, content: Content): Finding | undefined => {
  if (isComponent(node)) return componentFault(node, content)
  switch (node.type) {
    case 'heading':
      return headingFault(node)
    case 'definition':
      return node.label?.startsWith('^')
        ? {
            found: 'a footnote',
            expected: 'plain Markdown, without footnotes',
            fix: 'write it in the text itself',
          }
        : addressFault(node.url)
    case 'link':
      return addressFault(node.url)
    case 'image':
    case 'imageReference':
      return {
        found: `the picture "${node.url ?? node.label}"`,
        expected: 'no pictures in texts',
        fix: 'remove it, and describe it in words',
      }
    case 'mdxjsEsm':
      return importFault(/^\w+/.exec(node.value ?? '')?.[0] ?? '')
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return {
        found: 'code between { and }',
        expected: 'text, <Link> and <Guide>',
        fix: 'remove the { and }; use ( and ) instead',
      }
    default:
      return undefined
  }
}

const TEXTS: ReadonlySet<string> = new Set(['text', 'inlineCode', 'code'])

/** Reports addresses and words for the sources in words and code, and in words also markup that does not work. */
const checkText = ({ value = '', type, position }: MdxNode, { report }: SourceFile<unknown>): void => {
  const reportAt = (index: number, finding: Finding) =>
    report(position && position.start.line + value.slice(0, index).split('\n').length - 1, finding)
  const bare = ADDRESS.exec(value)
  if (bare) reportAt(bare.index, addressFault(bare[0]))
  const word = sourceWord(value)
  if (word) reportAt(word.at, word.finding)
  for (const { pattern, found, fix } of type === 'text' ? IN_BODIES : []) {
    const index = value.search(pattern)
    const expected = 'plain Markdown: the page would show these characters as they are'
    if (index !== -1) reportAt(index, { found, expected, fix })
  }
}

const checkBody = (source: SourceFile<unknown>, content: Content): void => {
  const { file, body, report } = source
  const nodes = allNodes(parseMdx(body))
  for (const node of nodes) {
    if (TEXTS.has(node.type)) checkText(node, source)
    const fault = nodeFault(node, content)
    if (fault) report(node.position?.start.line, fault)
  }
  if (nodes.length === 1 && !file.endsWith('/index.mdx'))
    report(undefined, {
      found: 'a step without a text',
      expected: 'what happens in this step, below the second line of ---',
      fix: 'write it, in one sentence or more',
    })
}

/** Reports names of links, guides and steps that do not exist, and markup that a text may not hold. */
export const checkBodies = (content: Content): void => {
  for (const source of mdxFiles(content))
    try {
      checkBody(source, content)
    } catch (error) {
      if (!isMdxError(error)) throw error
      const { line, ...finding } = describeMdxError(source.body, error)
      source.report(line, finding)
    }
}
