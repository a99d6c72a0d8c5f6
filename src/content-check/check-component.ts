import { allNodes, type MdxNode } from '../model/mdx-tree.ts'
import { hasWords, htmlFault, isHtml, type At } from './body-fault.ts'
import type { Content } from './load-content.ts'
import { quoted, type Problem } from './problem.ts'

// the components that the page of a guide provides, with their attributes
const COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  Link: ['to'],
  Guide: ['to', 'step'],
  Foreign: ['lang'],
}

const isLink = ({ name }: MdxNode): boolean => name === 'Link' || name === 'Guide'

/** What is wrong with a component of a text: its name, its words, and the names in it. */
export const checkComponent = (node: MdxNode, { links, guides }: Content, at: At): readonly Problem[] => {
  const name = node.name ?? ''
  if (isHtml(name)) {
    const { found, expected, fix } = htmlFault(name)
    return [at(found, expected, fix)]
  }
  const allowed = COMPONENTS[name]
  if (!allowed)
    return [
      at(
        `<${name}>`,
        `plain text, or one of: ${quoted(Object.keys(COMPONENTS))}`,
        'remove it, or correct the name; capital letters matter',
      ),
    ]
  if (isLink(node) && allNodes(node).slice(1).some(isLink))
    return [
      at(`a link within <${name}>`, 'one link at a time', 'close the first link before the second starts'),
    ]
  if (!hasWords(node))
    return [
      at(
        `<${name}> without words`,
        `the words that visitors read: <${name} …>words</${name}>`,
        'write them between the two tags, or remove it',
      ),
    ]
  const given = new Map((node.attributes ?? []).map(({ name: key, value }) => [key ?? '{…}', value]))
  const unknown = [...given.keys()].filter((key) => !allowed.includes(key))
  if (unknown.length > 0)
    return [
      at(`${quoted(unknown)} in <${name}>`, `only: ${quoted(allowed)}`, 'correct the name, or remove it'),
    ]
  if (name === 'Foreign') {
    const lang = given.get('lang')
    return typeof lang === 'string' && /^[a-z]{2}$/.test(lang)
      ? []
      : [at('<Foreign> without a language', '<Foreign lang="nl">', 'add the language: nl, en, …')]
  }
  const to = given.get('to')
  const known = name === 'Link' ? Object.keys(links.data) : [...new Set(guides.map(({ guide }) => guide))]
  const where = name === 'Link' ? 'a link in links.yaml' : 'a guide in routes.yaml'
  if (typeof to !== 'string' || !known.includes(to))
    return [
      at(
        `<${name} to=${typeof to === 'string' ? `"${to}"` : '…'}>`,
        `the name of ${where}: ${quoted(known)}`,
        `correct the name, or add it`,
      ),
    ]
  const step = given.get('step')
  const steps = guides.find(({ guide }) => guide === to)?.steps.map(({ id }) => id) ?? []
  return step === undefined || (typeof step === 'string' && steps.includes(step))
    ? []
    : [
        at(
          `<Guide to="${to}" step=${JSON.stringify(step)}>`,
          `a step of this guide: ${quoted(steps)}`,
          'correct the name of the step',
        ),
      ]
}
