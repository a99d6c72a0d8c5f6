import type { Finding } from '../model/fault.ts'
import { allNodes, type MdxError, type MdxNode } from '../model/mdx-tree.ts'
import { texts } from '../model/messages/texts.ts'

/** The components that the page of a guide provides, with their attributes. */
export const COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  Link: ['to'],
  Guide: ['to', 'step'],
  Foreign: ['lang'],
}

export const hasWords = (node: MdxNode): boolean => allNodes(node).some(({ value }) => value?.trim())

/** Whether a name is a tag of HTML: names of our own components begin with a capital. */
export const isHtml = (name: string): boolean => /^[a-z]/.test(name)

export const htmlFault = (name: string): Finding => texts.html(name, Object.keys(COMPONENTS))

/** The parser's reason, in words for an editor; `written` is the line with the error. */
const described = (reason: string, written: string): Finding => {
  if (written.includes('<!--')) return texts.comment
  const [, html] = /`<\/?([a-z][\w-]*)[^`]*>`/.exec(reason) ?? []
  if (html) return htmlFault(html)
  const [code] = /^(?:import|export)\b/.exec(written) ?? []
  return code
    ? texts.runsAsCode(code)
    : texts.unreadable(
        /`(<\/?\w[^`]*>)`/.exec(reason)?.[1] ??
          (reason.includes('closing slash') ? /<\/\w+>/.exec(written)?.[0] : undefined),
      )
}

/** The fault of a text that can't be read, with its line. */
export const describeMdxError = (
  text: string,
  { reason, line }: MdxError,
): Finding & { line?: number | undefined } => {
  // for a tag that is not closed, the reason contains the place of the tag, and `line` is the start of the paragraph
  const [, ofTag] = /\((\d+):\d+-\d+:\d+\)/.exec(reason) ?? []
  const at = ofTag === undefined ? line : Number(ofTag)
  const written = at === undefined ? '' : (text.split('\n')[at - 1] ?? '')
  return { line: at, ...described(reason, written) }
}
