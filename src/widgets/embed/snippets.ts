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

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ''))
    .join('')

/** The rule that sets the tokens; empty where nothing was chosen. */
const tokenRule = (tokens: Choices['tokens']): string => {
  const declarations = Object.entries(tokens).map(([name, value]) => `  ${name}: ${value};`)
  return declarations.length > 0 ? `ooa-wegwijzer {\n${declarations.join('\n')}\n}` : ''
}

const element = ({ finder, fallback }: Places, { lang, start, theme, tokens }: Choices): string => {
  const rule = tokenRule(tokens)
  const given = attributes({ lang, start, theme: theme === 'auto' ? '' : theme })
  return (
    `<ooa-wegwijzer${given}><a href="${escaped(finder)}">${escaped(fallback)}</a></ooa-wegwijzer>` +
    (rule && `\n<style>\n${rule}\n</style>`)
  )
}

// a block, as themes centre blocks and leave what stands in a line where it is
const frame = ({ frames, frameHelper, frameTitle }: Places, { start, theme }: Choices): string => {
  const url = new URL(frames[start] ?? '')
  if (theme !== 'auto') url.searchParams.set('theme', theme)
  // a frame of another scheme than the page around it is opaque, and its corners show; auto takes that of the page
  const scheme = theme === 'auto' ? '' : `; color-scheme: ${theme}`
  return (
    `<iframe src="${escaped(url.href)}" title="${escaped(frameTitle)}" width="100%" height="700" style="display: block; border: 0${scheme}"></iframe>\n` +
    `<script async src="${escaped(frameHelper)}"></script>`
  )
}

/** The text that a partner pastes. */
export const snippet = (kind: Kind, places: Places, choices: Choices): string => {
  if (kind === 'frame') return frame(places, choices)
  const { pinned, newest } = places
  const script =
    kind === 'pinned' && pinned
      ? attributes({ src: pinned.src, integrity: pinned.integrity, crossorigin: 'anonymous' })
      : attributes({ src: newest })
  return `<script async${script}></script>\n${element(places, choices)}`
}
