import { allNodes, isMdxError, type MdxNode } from '../model/mdx-tree.ts'
import type { Finding, Problem } from './problem.ts'

export const hasWords = (node: MdxNode): boolean => allNodes(node).some(({ value }) => value?.trim())

/** Makes a problem at one node of a text. */
export type At = (found: string, expected: string, fix: string) => Problem

export const atNode =
  ({ position }: MdxNode, file: string): At =>
  (found, expected, fix) => ({ file, line: position?.start.line, found, expected, fix })

/** A tag of HTML: names of our own components begin with a capital. */
export const isHtml = (name: string): boolean => /^[a-z]/.test(name)

const HTML_FIXES: Readonly<Record<string, string>> = {
  br: 'take it out; an empty line begins a new paragraph',
  img: 'take it out, and say in words what the picture shows',
  a: 'write <Link to="name">…</Link>, or <Guide to="name">…</Guide> for a page of this site',
}

export const htmlFault = (name: string): Finding => ({
  found: `<${name}>`,
  expected: 'plain Markdown, with <Link>, <Guide> and <Foreign>: no HTML',
  fix: HTML_FIXES[name] ?? 'take it out; **two stars** make words strong',
})

export const importFault = (word: string): Finding => ({
  found: `a paragraph that begins with "${word}": that would be code`,
  expected: 'words, <Link>, <Guide> and <Foreign>',
  fix: 'take it out, or let another word come first',
})

/** What the parser said, in the words of an editor; `written` is the line it said it of. */
const described = (reason: string, written: string): Finding => {
  if (written.includes('<!--'))
    return {
      found: 'a comment: <!--',
      expected: 'a text without comments',
      fix: 'take it out, up to and with -->',
    }
  const [, html] = /`<\/?([a-z][\w-]*)[^`]*>`/.exec(reason) ?? []
  if (html) return htmlFault(html)
  const [code] = /^(?:import|export)\b/.exec(written) ?? []
  if (code) return importFault(code)
  return {
    found: reason.split('\n')[0] ?? reason,
    expected: 'a text in which every <Link> and <Guide> is closed',
    fix: 'compare the line with another guide; write &lt; for a < of your own',
  }
}

/** Why a text can't be read; throws the error again where it is none of the parser's. */
export const bodyFault = (file: string, text: string, error: unknown): Problem => {
  if (!isMdxError(error)) throw error
  const { reason, line } = error
  // a tag that is not closed has its own place in the sentence, and the line is that of the paragraph
  const [, ofTag] = /\((\d+):\d+-\d+:\d+\)/.exec(reason) ?? []
  const at = ofTag === undefined ? line : Number(ofTag)
  const written = at === undefined ? '' : (text.split('\n')[at - 1] ?? '')
  return { file, line: at, ...described(reason, written) }
}
