import { allNodes, type MdxNode } from '../model/mdx-tree.ts'
import { texts } from '../model/messages/texts.ts'
import { COMPONENTS, hasWords, htmlFault, isHtml } from './body-fault.ts'
import { stepsOf, type Content } from './load-content.ts'
import type { Found } from './problem.ts'

const isLink = ({ name }: MdxNode): boolean => name === 'Link' || name === 'Guide'

/** The first fault of a component of a text: in its name, its words, or its attributes. */
export const componentFault = (node: MdxNode, content: Content): Found | undefined => {
  const name = node.name ?? ''
  if (isHtml(name)) return htmlFault(name)
  const allowed = COMPONENTS[name]
  if (!allowed) return texts.unknownComponent(name, Object.keys(COMPONENTS))
  if (isLink(node) && allNodes(node).slice(1).some(isLink)) return texts.linkInLink(name)
  if (!hasWords(node)) return texts.linkWithoutWords(name)
  const given = new Map((node.attributes ?? []).map(({ name: key, value }) => [key ?? '{…}', value]))
  const unknown = [...given.keys()].filter((key) => !allowed.includes(key))
  if (unknown.length > 0) return texts.unknownAttribute(unknown, name, allowed)
  // an attribute in braces is not a text
  const text = (key: string): string => {
    const value = given.get(key)
    return typeof value === 'string' ? value : ''
  }
  const to = text('to')
  if (name === 'Foreign') return /^[a-z]{2,3}$/.test(text('lang')) ? undefined : texts.withoutLanguage
  const known = Object.keys(name === 'Link' ? content.links.data : content.routes)
  if (!known.includes(to))
    return name === 'Link'
      ? { ...texts.unknownLink(to, known), missing: { file: content.links.file, name: to } }
      : texts.unknownGuide(to, known)
  const steps = stepsOf(content, to)
  return !given.has('step') || steps.includes(text('step'))
    ? undefined
    : texts.unknownStep(to, text('step'), steps)
}
