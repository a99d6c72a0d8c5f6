import { beside } from '../model/messages/desk.ts'
import { withJoinedHyphens } from '../model/word-joiner.ts'
import { bodyView } from './body-view.ts'
import type { Content } from './read-content.ts'
import { styleSheet, type Create, type Element, type Preview, type PreviewComponent } from './elements.ts'
import { livePreview } from './live-preview.ts'

/** The parts of a guide that a preview shows. */
export type Shown = {
  readonly content: Content
  readonly locale: string
  readonly guide: string
  /** The step whose form is open. */
  readonly step?: string | undefined
}

type Texts = Readonly<Record<string, string>>

/** The steps of a guide in order, with the step of the form even if the guide does not list it yet. */
const stepsOf = ({ content, guide, step }: Shown): readonly string[] => {
  const listed = content.guides[guide]?.steps ?? []
  return step === undefined || listed.includes(step) ? listed : [...listed, step]
}

const text = (value: unknown): string => (typeof value === 'string' ? withJoinedHyphens(value) : '')

/** The page of a guide as visitors see it: its head, its steps and its background. */
const guideView = (h: Create, base: string, shown: Shown, onStyled: () => void): Element => {
  const { content, locale, guide } = shown
  const words = content.words[locale] ?? {}
  const pages = content.pages[locale] ?? {}
  const { data = {}, body: background = '' } = pages[`${guide}/index`] ?? {}
  const body = bodyView(h, content, locale, base)
  const actors = (names: readonly string[]) =>
    h(
      'p',
      { className: 'actors' },
      `${words['wizard.actors']} `,
      ...names.flatMap((actor, at) => [
        at > 0 && h('span', { className: 'unseen' }, ', '),
        h(
          'span',
          { className: 'chip', 'data-actor': actor },
          (content.actors[actor] as Texts | undefined)?.[locale] ?? actor,
        ),
      ]),
    )
  const station = (id: string, at: number) => {
    const written = pages[`${guide}/${id}`]
    return h(
      'li',
      { className: 'station' },
      h('span', { className: 'ring' }, at + 1),
      h('h2', { id }, text(written?.data['title'])),
      h('div', { className: 'body' }, ...body(written?.body ?? '')),
      actors((written?.data['actors'] ?? []) as readonly string[]),
    )
  }
  const isWritten = Object.keys(pages).some((name) => name.startsWith(`${guide}/`))
  if (!isWritten) return h('main', null, h('p', null, beside.noTexts))
  return h(
    'main',
    { className: 'wide page', tabIndex: 0 },
    styleSheet(h, base, 'guide.css', onStyled),
    h(
      'article',
      { className: 'columns', 'data-line': content.guides[guide]?.line },
      h(
        'header',
        null,
        h(
          'p',
          { className: 'audience' },
          (words['guide.for'] ?? '').replace('{audience}', text(data['audience'])),
        ),
        h('h1', null, text(data['title'])),
        h('p', { className: 'lead' }, text(data['lead'])),
      ),
      h(
        'div',
        { className: 'way' },
        h('ol', { className: 'stations full', role: 'list' }, ...stepsOf(shown).map(station)),
        background.trim() &&
          h(
            'section',
            { className: 'background' },
            h('h2', null, words['guide.background']),
            ...body(background),
          ),
      ),
    ),
  )
}

/** The preview of a guide, of one of its steps, or of its facts. `shownOf` returns the data to show for an entry. */
export const guidePreview = (
  h: Create,
  base: string,
  shownOf: (entry: unknown, language: string) => Shown,
): PreviewComponent => {
  const shown = ({ entry, document }: Preview) => shownOf(entry.toJS(), document.documentElement.lang)
  return livePreview(
    (props, onStyled) => {
      const now = shown(props)
      // Sveltia CMS sets the language of a form without languages to “_default”
      props.document.documentElement.lang = now.locale
      return guideView(h, base, now, onStyled)
    },
    (props) => props.document.getElementById(shown(props).step ?? '')?.scrollIntoView(),
  )
}
