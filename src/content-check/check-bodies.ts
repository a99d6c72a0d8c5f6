import type { Finding } from '../model/fault.ts'
import { allNodes, isComponent, isMdxError, parseMdx, type MdxNode } from '../model/mdx-tree.ts'
import { texts } from '../model/messages/texts.ts'
import { ADDRESS, linkWith } from './bare-address.ts'
import { describeMdxError, hasWords } from './body-fault.ts'
import { componentFault } from './check-component.ts'
import { mdxFiles, type Content } from './load-content.ts'
import { IN_BODIES, IN_PARAGRAPHS } from './markup-mistakes.ts'
import type { Found } from './problem.ts'
import type { SourceFile } from './source-file.ts'
import { sourceWord } from './source-words.ts'

const addressFault = (address: string, content: Content): Finding =>
  texts.address(address, linkWith(content, address))

// the title above a text is an h2, and screen readers announce the level
const LEVEL = 3

const headingFault = (node: MdxNode): Finding | undefined => {
  const right = '#'.repeat(LEVEL)
  if (!hasWords(node)) return texts.emptyHeading(right)
  return node.depth === LEVEL ? undefined : texts.headingLevel('#'.repeat(node.depth ?? 0), right)
}

const nodeFault = (node: MdxNode, content: Content): Found | undefined => {
  if (isComponent(node)) return componentFault(node, content)
  switch (node.type) {
    case 'heading':
      return headingFault(node)
    case 'definition':
      return node.label?.startsWith('^') ? texts.footnote : addressFault(node.url ?? '', content)
    case 'link':
      return addressFault(node.url ?? '', content)
    case 'image':
    case 'imageReference':
      return texts.picture(node.url ?? node.label ?? '')
    case 'mdxjsEsm':
      return texts.runsAsCode(/^\w+/.exec(node.value ?? '')?.[0] ?? '')
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return texts.braces
    default:
      return undefined
  }
}

const TEXTS: ReadonlySet<string> = new Set(['text', 'inlineCode', 'code'])

/** Reports the first place of each mistake in a text; `line` is the line on which the text starts. */
const reportMarkup = (text: string, line: number, mistakes: typeof IN_BODIES, report: ReportAt): void => {
  for (const { pattern, words } of mistakes) {
    const at = text.search(pattern)
    if (at !== -1) report(line + text.slice(0, at).split('\n').length - 1, texts.markupInBody(words))
  }
}

type ReportAt = SourceFile<unknown>['report']

/** Reports addresses and words for the sources in text and code, and in text also markup that does not work. */
const checkText = ({ value = '', type, position }: MdxNode, content: Content, report: ReportAt): void => {
  const line = position?.start.line ?? 1
  const reportAt = (index: number, finding: Finding) =>
    report(line + value.slice(0, index).split('\n').length - 1, finding)
  const bare = ADDRESS.exec(value)
  if (bare) reportAt(bare.index, addressFault(bare[0], content))
  const word = sourceWord(value)
  if (word) reportAt(word.at, word.finding)
  if (type === 'text') reportMarkup(value, line, IN_BODIES, report)
}

const checkBody = ({ file, body, report }: SourceFile<unknown>, content: Content): void => {
  const nodes = allNodes(parseMdx(body))
  for (const node of nodes) {
    const { type, position } = node
    if (TEXTS.has(type)) checkText(node, content, report)
    if (type === 'paragraph' && position)
      reportMarkup(
        body.slice(position.start.offset, position.end.offset),
        position.start.line,
        IN_PARAGRAPHS,
        report,
      )
    const fault = nodeFault(node, content)
    if (fault) report(position?.start.line, fault)
  }
  if (nodes.length === 1 && !file.endsWith('/index.mdx')) report(undefined, texts.stepWithoutText)
}

/** Reports names of links, guides and steps that do not exist, and markup that a text may not contain. */
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
