import { escaped } from './escaped.ts'

/** How a partner takes the wizard: as a script that is always the newest, one of a fixed version, or a frame. */
export const KINDS = ['script', 'pinned', 'frame'] as const
export type Kind = (typeof KINDS)[number]

/** What the snippets are made of; all addresses are whole. */
export type Places = {
  /** The wizard's first page, for who has no script. */
  readonly finder: string
  readonly fallback: string
  /** The script that is always the newest. */
  readonly newest: string
  /** The newest fixed version; absent before the first release. */
  readonly pinned?: { readonly src: string; readonly integrity: string } | undefined
  /** The pages for a frame, by the answers with which one begins: a page of its own needs no script to begin there. */
  readonly frames: Readonly<Record<string, string>>
  readonly frameHelper: string
  readonly frameTitle: string
}

/** What a partner chose; an empty text or list is the element's own default. */
export type Choices = {
  readonly lang: string
  readonly start: string
  readonly theme: string
  /** Custom properties by their whole name. */
  readonly tokens: Readonly<Record<string, string>>
}

type Declarations = Readonly<Record<string, string>>

/** What stands on the partner's page, before it is written as HTML or as JSX. */
export type Tag = {
  readonly name: string
  /** In the words of HTML; one that is empty is left out. */
  readonly attributes: Readonly<Record<string, string | true>>
  readonly style?: Declarations
  readonly content?: Tag | string
}

/** The name of the element. */
export const ELEMENT = 'ooa-wegwijzer'

/** A rule of CSS. */
const rule = (selector: string, declarations: Declarations): string =>
  `${selector} {\n${Object.entries(declarations)
    .map(([name, value]) => `  ${name}: ${value};\n`)
    .join('')}}`

const tokenRule = (tokens: Choices['tokens']): string => rule(ELEMENT, tokens)

const wizard = ({ finder, fallback }: Places, { lang, start, theme, tokens }: Choices): readonly Tag[] => [
  {
    name: ELEMENT,
    attributes: { lang, start, theme: theme === 'auto' ? '' : theme },
    content: { name: 'a', attributes: { href: finder }, content: fallback },
  },
  ...(Object.keys(tokens).length > 0
    ? [{ name: 'style', attributes: {}, content: `\n${tokenRule(tokens)}\n` }]
    : []),
]

// a block, as themes centre blocks and leave what stands in a line where it is
const BLOCK: Declarations = { display: 'block', border: '0' }

const frame = ({ frames, frameTitle }: Places, { start, theme }: Choices): Tag => {
  const url = new URL(frames[start] ?? '')
  if (theme !== 'auto') url.searchParams.set('theme', theme)
  return {
    name: 'iframe',
    attributes: { src: url.href, title: frameTitle, width: '100%', height: '700' },
    // a frame of another scheme than the page around it is opaque, and its corners show; auto takes that of the page
    style: theme === 'auto' ? BLOCK : { ...BLOCK, 'color-scheme': theme },
  }
}

const script = (attributes: Tag['attributes']): Tag => ({
  name: 'script',
  attributes: { async: true, ...attributes },
})

/** What a partner puts on a page. */
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

/** Attributes, each with a space before it, as HTML and JSX write them alike. */
export const attributes = (values: Tag['attributes']): string =>
  Object.entries(values)
    .map(([name, value]) => (value ? ` ${name}${value === true ? '' : `="${escaped(value)}"`}` : ''))
    .join('')

const html = ({ name, attributes: values, style = {}, content = '' }: Tag): string => {
  const declared = Object.entries(style).map((declaration) => declaration.join(': '))
  const inside = typeof content === 'string' ? escaped(content) : html(content)
  return `<${name}${attributes({ ...values, style: declared.join('; ') })}>${inside}</${name}>`
}

/** The text that a partner pastes. */
export const snippet = (kind: Kind, places: Places, choices: Choices): string =>
  tagsFor(kind, places, choices).map(html).join('\n')

/** The styles of the text to paste, for a sheet of the partner's own; where nothing was chosen, one such style. */
export const sheet = (kind: Kind, places: Places, choices: Choices): string => {
  if (kind === 'frame')
    return rule(`iframe[src^="${places.frames['']}"]`, frame(places, choices).style ?? BLOCK)
  const { tokens } = choices
  return tokenRule(Object.keys(tokens).length > 0 ? tokens : { '--wegwijzer-border-radius': '0.375em' })
}
