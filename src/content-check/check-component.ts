import { allNodes, type MdxNode } from '../model/mdx-tree.ts'
import { hasWords, htmlFault, isHtml } from './body-fault.ts'
import { stepsOf, type Content } from './load-content.ts'
import { quoted, type Finding } from './problem.ts'

// the components that the page of a guide provides, with their attributes
const COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  Link: ['to'],
  Guide: ['to', 'step'],
  Foreign: ['lang'],
}

const isLink = ({ name }: MdxNode): boolean => name === 'Link' || name === 'Guide'

/** The first fault of a component of a text: in its name, its words, or the names in it. */
export const componentFault = (node: MdxNode, content: Content): Finding | undefined => {
  const name = node.name ?? ''
  if (isHtml(name)) return htmlFault(name)
  const allowed = COMPONENTS[name]
  if (!allowed)
    return {
      found: `<${name}>`,
      expected: `plain text, or one of: ${quoted(Object.keys(COMPONENTS))}`,
      fix: 'remove it, or correct the name; capital letters matter',
    }
  if (isLink(node) && allNodes(node).slice(1).some(isLink))
    return {
      found: `a link within <${name}>`,
      expected: 'one link at a time',
      fix: 'close the first link before the second starts',
    }
  if (!hasWords(node))
    return {
      found: `<${name}> without words`,
      expected: `the words that visitors read: <${name} …>words</${name}>`,
      fix: 'write them between the two tags, or remove it',
    }
  const given = new Map((node.attributes ?? []).map(({ name: key, value }) => [key ?? '{…}', value]))
  const unknown = [...given.keys()].filter((key) => !allowed.includes(key))
  if (unknown.length > 0)
    return {
      found: `${quoted(unknown)} in <${name}>`,
      expected: `only: ${quoted(allowed)}`,
      fix: 'correct the name, or remove it',
    }
  // an attribute in braces is not a text
  const text = (key: string): string => {
    const value = given.get(key)
    return typeof value === 'string' ? value : ''
  }
  const to = text('to')
  if (name === 'Foreign')
    return /^[a-z]{2}$/.test(text('lang'))
      ? undefined
      : {
          found: '<Foreign> without a language',
          expected: '<Foreign lang="nl">',
          fix: 'add the language: nl, en, …',
        }
  const known = Object.keys(name === 'Link' ? content.links.data : content.routes)
  if (!known.includes(to))
    return {
      found: `<${name} to="${to || '…'}">`,
      expected: `the name of ${name === 'Link' ? 'a link in links.yaml' : 'a guide'}: ${quoted(known)}`,
      fix: `correct the name, or add it`,
    }
  const steps = stepsOf(content, to)
  return !given.has('step') || steps.includes(text('step'))
    ? undefined
    : {
        found: `<Guide to="${to}" step="${text('step') || '…'}">`,
        expected: `a step of this guide: ${quoted(steps)}`,
        fix: 'correct the name of the step',
      }
}
