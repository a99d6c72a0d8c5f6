import { allNodes, type MdxError, type MdxNode } from '../model/mdx-tree.ts'
import type { Finding } from './problem.ts'

export const hasWords = (node: MdxNode): boolean => allNodes(node).some(({ value }) => value?.trim())

/** A tag of HTML: names of our own components begin with a capital. */
export const isHtml = (name: string): boolean => /^[a-z]/.test(name)

const HTML_FIXES: Readonly<Record<string, string>> = {
  br: 'remove it; an empty line starts a new paragraph',
  img: 'remove it, and describe the picture in words',
  a: 'write <Link to="name">…</Link>, or <Guide to="name">…</Guide> for a page of this site',
}

export const htmlFault = (name: string): Finding => ({
  found: `<${name}>`,
  expected: 'plain Markdown with <Link>, <Guide> and <Foreign>, without HTML',
  fix: HTML_FIXES[name] ?? 'remove it; write **words** for bold words',
})

export const importFault = (word: string): Finding => ({
  found: `a paragraph that starts with "${word}", which would run as code`,
  expected: 'text, <Link>, <Guide> and <Foreign>',
  fix: 'remove it, or start with another word',
})

/** The parser's reason, in words for an editor; `written` is the line it is about. */
const described = (reason: string, written: string): Finding => {
  if (written.includes('<!--'))
    return {
      found: 'a comment: <!--',
      expected: 'a text without comments',
      fix: 'remove it, including -->',
    }
  const [, html] = /`<\/?([a-z][\w-]*)[^`]*>`/.exec(reason) ?? []
  if (html) return htmlFault(html)
  const [code] = /^(?:import|export)\b/.exec(written) ?? []
  if (code) return importFault(code)
  return {
    found: reason.split('\n')[0] ?? reason,
    expected: 'a text in which every <Link> and <Guide> is closed',
    fix: 'compare the line with another guide; write &lt; where the text needs the character <',
  }
}

/** Why a text can't be read, with its line. */
export const describeMdxError = (
  text: string,
  { reason, line }: MdxError,
): Finding & { line?: number | undefined } => {
  // for a tag that is not closed, the reason holds the place of the tag, and `line` is where the paragraph starts
  const [, ofTag] = /\((\d+):\d+-\d+:\d+\)/.exec(reason) ?? []
  const at = ofTag === undefined ? line : Number(ofTag)
  const written = at === undefined ? '' : (text.split('\n')[at - 1] ?? '')
  return { line: at, ...described(reason, written) }
}
