import { parseMarkdown, type MarkdownNode } from '../model/markdown-tree.ts'
import { shownAddress } from '../model/shown-address.ts'
import { withJoinedHyphens } from '../model/word-joiner.ts'
import { guidePage } from './addresses.ts'
import { FOREIGN, GUIDE, toForm } from './body.ts'
import type { Content } from './read-content.ts'
import type { Create, Element } from './elements.ts'

type Link = {
  readonly state: 'known' | 'unconfirmed' | 'missing'
  readonly address?: string
  readonly label?: Readonly<Record<string, string>>
  readonly ask?: string
}

const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  heading: 'h3',
  emphasis: 'em',
  strong: 'strong',
  blockquote: 'blockquote',
}

/**
 * Returns a function that renders the texts of one page as the site does. Call it in the order of the page: a notice
 * about a doubtful address appears at the first use of that address.
 *
 * @param base Path of the site on its host.
 */
export const bodyView = (h: Create, content: Content, locale: string, base: string) => {
  const words = content.words[locale] ?? {}
  const doubted = new Set<string>()

  const doubt = ({ state, address = '' }: Link, text: string): Element => {
    if (state !== 'unconfirmed' || doubted.has(address)) return null
    doubted.add(address)
    return h('small', { className: 'notice' }, text)
  }

  const namedLink = (name: string, children: readonly Element[]): readonly Element[] => {
    const link = content.links[name] as Link | undefined
    const shown = link?.state === 'missing' ? (content.links[link.ask ?? ''] as Link | undefined) : link
    if (!link || !shown) return children
    const { address = '' } = shown
    const label = (shown.label?.[locale] ?? '').replace('{address}', shownAddress(address))
    const unconfirmed = words['guide.unconfirmed'] ?? ''
    if (link !== shown)
      return [
        ...children,
        ` (${words['wizard.missing']} `,
        h('a', { href: address }, label),
        doubt(shown, `, ${unconfirmed}`),
        ')',
      ]
    const named = address.startsWith('mailto:') ? shownAddress(address) : label
    return [h('a', { href: address }, ...children), doubt(shown, ` (${named}, ${unconfirmed})`)]
  }

  /** A link of a form: to a link by its name, to a guide or one of its steps, or around words in another language. */
  const linked = (url: string, children: readonly Element[]): readonly Element[] => {
    const [kind, to = '', step] = url.slice(1).split('/')
    if (kind === FOREIGN) return [h('span', { lang: to }, ...children)]
    if (kind !== GUIDE) return namedLink(url.slice(1), children)
    const page = base + guidePage(content, locale, to)
    return [h('a', { href: step === undefined ? page : `${page}#${step}` }, ...children)]
  }

  const inside = ({ children = [] }: MarkdownNode): readonly Element[] => children.flatMap(shown)

  const list = (node: MarkdownNode): Element => {
    const items = node.children ?? []
    const isLoose = node.spread === true || items.some(({ spread }) => spread === true)
    const tight = (item: MarkdownNode) =>
      (item.children ?? []).flatMap((part) => (part.type === 'paragraph' ? inside(part) : shown(part)))
    return h(
      node.ordered ? 'ol' : 'ul',
      null,
      ...items.map((item) => h('li', null, ...(isLoose ? inside(item) : tight(item)))),
    )
  }

  const shown = (node: MarkdownNode): readonly Element[] => {
    const tag = TAGS[node.type]
    if (tag !== undefined) return [h(tag, null, ...inside(node))]
    if (node.type === 'list') return [list(node)]
    if (node.type === 'break') return [h('br')]
    if (node.type === 'link') return linked(node.url ?? '', inside(node))
    return node.value === undefined ? inside(node) : [withJoinedHyphens(node.value)]
  }

  return (mdx: string): readonly Element[] => inside(parseMarkdown(toForm(mdx)))
}
