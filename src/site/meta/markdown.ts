import { languageTag } from '../data/site.ts'
import type { Locale } from '../../model/locales.ts'
import { readPieces, textBlocks, type Component, type Piece } from '../../model/mdx-tree.ts'
import { unmarked } from '../../model/foreign-words.ts'
import type { AdviceLink, KnownLink } from '../../model/guidance.ts'
import { actorNames, correctionsOf, guidance, links, type Guide } from '../data/content.ts'
import { onceABuild } from '../data/once-a-build.ts'
import { plainLinks } from '../data/plain-link.ts'
import { longDate } from '../../widgets/wegwijzer/words.ts'
import { translator } from '../data/strings.ts'
import { absolute } from '../data/urls.ts'

const inMarkdown = (text: string, { href }: KnownLink) => `[${text}](${href})`

/** Returns a function that writes the bodies of one document as Markdown, in its order: components become links. */
const bodyWriter = async (locale: Locale) => {
  const written = plainLinks(await translator(locale), inMarkdown)
  const known = await links(locale)
  const { guides } = await guidance(locale)
  const component = ({ name, attributes, children, source }: Component): string => {
    const text = pieces(children)
    const { to = '', step } = attributes
    const link = known[to]
    const path = guides[to]?.path
    if (name === 'Link' && link) return written(link, text)
    if (name === 'Guide' && path !== undefined) return `[${text}](${absolute(path)}${step ? `#${step}` : ''})`
    if (name === 'Foreign') return text
    throw new Error(`the Markdown export has no rule for this component: ${source}`)
  }
  const pieces = (all: readonly Piece[]): string =>
    all.map((piece) => (typeof piece === 'string' ? piece : component(piece))).join('')
  return {
    link: (name: string, text: string): string => {
      const link: AdviceLink | undefined = known[name]
      return link && link.kind !== 'missing' ? written(link, text) : text
    },
    body: (mdx = ''): string => pieces(readPieces(mdx.trim())),
  }
}

/** Returns a function that gives the text of each step of a guide, in their order, without any markup. */
export const plainTexts = async (locale: Locale): Promise<(mdx: string | undefined) => string> => {
  const { body } = await bodyWriter(locale)
  return (mdx) => textBlocks(body(mdx)).join(' ')
}

/** A whole guide as Markdown, for machines that read and people who copy. */
export const guideMarkdown = onceABuild(async (guide: Guide): Promise<string> => {
  const { locale } = guide
  const t = await translator(locale)
  const names = await actorNames(locale)
  const { data } = guide.entry
  const { body, link } = await bodyWriter(locale)
  const steps = guide.steps.map(({ title, actors, entry }, at) =>
    [
      `## ${at + 1}. ${title}`,
      `${t('wizard.actors')} ${actors.map((actor) => names[actor]).join(', ')}`,
      body(entry.body),
    ].join('\n\n'),
  )
  const background = body(guide.entry.body)
  const sources = data.sources.map(({ name, link: to = '', read, supports }) => {
    const day = t('guide.read', { date: longDate(languageTag(locale), read) })
    return `- ${link(to, unmarked(name))} (${day}): ${supports}`
  })
  const corrections = await correctionsOf(guide)
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
    t('guide.reviewed', { date: longDate(languageTag(locale), guide.reviewed) }),
    absolute(guide.path),
    '',
  ].join('\n\n')
})
