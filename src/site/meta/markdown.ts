import type { Locale } from '../../model/locales.ts'
import { readPieces, textBlocks, type Component, type Piece } from '../../model/mdx-tree.ts'
import { unmarked } from '../../model/foreign-words.ts'
import type { KnownLink } from '../../model/guidance.ts'
import { guideOf, link, type Guide } from '../data/content.ts'
import { plainLink } from '../data/plain-link.ts'
import { longDate } from '../../widgets/wegwijzer/words.ts'
import { translator } from '../data/strings.ts'
import { absolute } from '../data/urls.ts'

const inMarkdown = (text: string, { href }: KnownLink) => `[${text}](${href})`

const linkAsMarkdown = async (locale: Locale, name: string, text: string): Promise<string> =>
  plainLink(locale, await link(locale, name), text, inMarkdown)

const guideAsMarkdown = async (locale: Locale, id: string, text: string, step?: string): Promise<string> => {
  const { path } = await guideOf(locale, id)
  return `[${text}](${absolute(path)}${step ? `#${step}` : ''})`
}

const componentAsMarkdown = async (
  locale: Locale,
  { name, attributes, children, source }: Component,
): Promise<string> => {
  const text = await piecesAsMarkdown(locale, children)
  const { to = '', step } = attributes
  switch (name) {
    case 'Link':
      return linkAsMarkdown(locale, to, text)
    case 'Guide':
      return guideAsMarkdown(locale, to, text, step)
    case 'Foreign':
      return text
    default:
      throw new Error(`the Markdown export has no rule for this component: ${source}`)
  }
}

const piecesAsMarkdown = async (locale: Locale, pieces: readonly Piece[]): Promise<string> => {
  const written = await Promise.all(
    pieces.map(async (piece) => (typeof piece === 'string' ? piece : componentAsMarkdown(locale, piece))),
  )
  return written.join('')
}

/** The body of a guide or a step as plain Markdown: its components become links. */
const body = (locale: Locale, mdx = ''): Promise<string> => piecesAsMarkdown(locale, readPieces(mdx.trim()))

/** The text of a step without any markup. */
export const plainText = async (locale: Locale, mdx: string | undefined): Promise<string> =>
  textBlocks(await body(locale, mdx)).join(' ')

const actorsOf = (words: Readonly<Record<string, string>>, actors: readonly string[]) =>
  `${words['wizard.actors'] ?? ''} ${actors.map((actor) => words[`wizard.${actor}`] ?? actor).join(', ')}`

const sourceAsMarkdown = async (
  locale: Locale,
  { name, link: to, read, supports }: Guide['entry']['data']['sources'][number],
): Promise<string> => {
  const t = await translator(locale)
  const address = to ? await link(locale, to) : undefined
  const named =
    address && address.kind !== 'missing'
      ? await plainLink(locale, address, unmarked(name), inMarkdown)
      : unmarked(name)
  return `- ${named} (${t('guide.read', { date: longDate(locale, read) })}): ${supports}`
}

/** A whole guide as Markdown, for machines that read and people who copy. */
export const guideMarkdown = async (
  locale: Locale,
  guide: Guide,
  words: Readonly<Record<string, string>>,
): Promise<string> => {
  const t = await translator(locale)
  const { data } = guide.entry
  const steps = await Promise.all(
    guide.steps.map(async ({ title, actors, entry }, at) =>
      [`## ${at + 1}. ${title}`, actorsOf(words, actors), await body(locale, entry.body)].join('\n\n'),
    ),
  )
  const background = await body(locale, guide.entry.body)
  const sources = await Promise.all(data.sources.map((source) => sourceAsMarkdown(locale, source)))
  const corrections = data.sources.flatMap((source) => source.corrections ?? [])
  return [
    `# ${data.title}`,
    t('guide.for', { audience: data.audience }),
    data.lead,
    ...steps,
    ...(background ? [`## ${t('guide.background')}`, background] : []),
    `## ${t('guide.sources')}`,
    sources.join('\n'),
    ...(corrections.length > 0
      ? [
          `### ${t('guide.corrections')}`,
          corrections.map((correction) => `- ${unmarked(correction)}`).join('\n'),
        ]
      : []),
    t('guide.reviewed', { date: longDate(locale, data.reviewed) }),
    absolute(guide.path),
    '',
  ].join('\n\n')
}
