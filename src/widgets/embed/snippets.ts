import { ELEMENT } from '../wegwijzer/contract.ts'
import { escaped } from './escaped.ts'

/** The ways to embed the wizard: a script that is always the newest, a script of a fixed version, or a frame. */
export const KINDS = ['script', 'pinned', 'frame'] as const
export type Kind = (typeof KINDS)[number]

/** The addresses and texts in snippets; all addresses are absolute. */
export type Places = {
  /** The wizard's first page, for visitors without script. */
  readonly finder: string
  readonly fallback: string
  /** The script that is always the newest. */
  readonly newest: string
  /** The newest fixed version; absent before the first release. */
  readonly pinned?: { readonly src: string; readonly integrity: string } | undefined
  /** The frame pages by the answers they start after, so that a frame starts there without script. */
  readonly frames: Readonly<Record<string, string>>
  readonly frameHelper: string
  readonly frameTitle: string
}

/** The choices of a partner; an empty text or list means the element's default. */
export type Choices = {
  readonly lang: string
  readonly start: string
  readonly theme: string
  /** Custom properties by their full name. */
  readonly tokens: Readonly<Record<string, string>>
}

type Declarations = Readonly<Record<string, string>>

/** An element on the partner's page, before it is written as HTML or JSX. */
export type Tag = {
  readonly name: string
  /** By their HTML names; empty ones are left out. */
  readonly attributes: Readonly<Record<string, string | true>>
  readonly style?: Declarations
  readonly content?: Tag | string
}

const rule = (selector: string, declarations: Declarations): string =>
  `${selector} {\n${Object.entries(declarations)
    .map(([name, value]) => `  ${name}: ${value};\n`)
    .join('')}}`

const tokenRule = (tokens: Choices['tokens']): string => rule(ELEMENT, tokens)

const wizard = ({ finder, fallback }: Places, { lang, start, theme, tokens }: Choices): readonly Tag[] => [
  {
    name: ELEMENT,
    attributes: { lang, start, theme: theme === 'auto' ? '' : theme },
    // a page builder shows the page in a frame, and the site refuses to be framed
    content: { name: 'a', attributes: { href: finder, target: '_top' }, content: fallback },
  },
  ...(Object.keys(tokens).length > 0
    ? [{ name: 'style', attributes: {}, content: `\n${tokenRule(tokens)}\n` }]
    : []),
]

// a block, because themes centre blocks and not inline elements
const BLOCK: Declarations = { display: 'block', border: '0' }

const frame = ({ frames, frameTitle }: Places, { start, theme }: Choices): Tag => {
  const url = new URL(frames[start] ?? '')
  if (theme !== 'auto') url.searchParams.set('theme', theme)
  return {
    name: 'iframe',
    attributes: { src: url.href, title: frameTitle, width: '100%', height: '700' },
    // a frame whose colour scheme differs from the page is opaque, and its corners show; auto follows the page
    style: theme === 'auto' ? BLOCK : { ...BLOCK, 'color-scheme': theme },
  }
}

const script = (attributes: Tag['attributes']): Tag => ({
  name: 'script',
  attributes: { async: true, ...attributes },
})

/** Returns the elements that a partner adds to a page. */
export const tagsFor = (kind: Kind, places: Places, choices: Choices): readonly Tag[] => {
  const { pinned, newest, frameHelper } = places
  if (kind === 'frame') return [frame(places, choices), script({ src: frameHelper })]
  return [
    kind === 'pinned' && pinned
      ? script({ src: pinned.src, integrity: pinned.integrity, crossorigin: 'anonymous' })
      : script({ src: newest }),
    ...wizard(places, choices),
  ]
}

/** Returns attributes in the syntax of HTML and JSX, each with a space before it. */
export const attributes = (values: Tag['attributes']): string =>
  Object.entries(values)
    .map(([name, value]) => (value ? ` ${name}${value === true ? '' : `="${escaped(value)}"`}` : ''))
    .join('')

/** Returns an element as HTML. */
export const html = ({ name, attributes: values, style = {}, content = '' }: Tag): string => {
  const declared = Object.entries(style).map((declaration) => declaration.join(': '))
  const inside = typeof content === 'string' ? escaped(content) : html(content)
  // a page in XML needs a value for each attribute
  const valued = Object.entries(values).map(([key, value]): [string, string] => [
    key,
    value === true ? key : value,
  ])
  return `<${name}${attributes({ ...Object.fromEntries(valued), style: declared.join('; ') })}>${inside}</${name}>`
}

/** Returns the HTML that a partner pastes. */
export const snippet = (kind: Kind, places: Places, choices: Choices): string =>
  tagsFor(kind, places, choices).map(html).join('\n')

/** Returns the styles of the snippet for the partner's own style sheet; an example when no token was chosen. */
export const sheet = (kind: Kind, places: Places, choices: Choices): string => {
  if (kind === 'frame')
    return rule(`iframe[src^="${places.frames['']}"]`, frame(places, choices).style ?? BLOCK)
  const { tokens } = choices
  return tokenRule(Object.keys(tokens).length > 0 ? tokens : { '--wegwijzer-border-radius': '0.375em' })
}
