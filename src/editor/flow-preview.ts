import data from 'wegwijzer:desk'
import { hasStates } from '../content-check/read-version.ts'
import { drawFlow, type Tag } from '../diagram/flow-drawing.ts'
import { layoutFlow } from '../diagram/flow-layout.ts'
import { flowView } from '../diagram/flow-view.ts'
import { FACES, type Measure } from '../diagram/text-block.ts'
import { compare } from '../engine/compare.ts'
import { versionOf, type Content } from './read-content.ts'
import { described, describeChanges } from './describe-changes.ts'
import { livePreview } from './live-preview.ts'
import { styleSheet, type Create, type Element, type PreviewComponent } from './elements.ts'
import { LANGUAGE, messages } from '../model/messages/changes.ts'
import { beside } from '../model/messages/desk.ts'
import { problemsOf } from './problems.ts'
import { problemText } from './problem-text.ts'

const canvas = () => {
  const context = document.createElement('canvas').getContext('2d')
  return (text: string, size: number): number => {
    if (!context) return text.length * size * 0.6
    context.font = `600 ${size}px system-ui, sans-serif`
    return context.measureText(text).width
  }
}

/** Measures texts in the typeface of the computer, with space for one that is wider. */
const measurer = (): Measure => {
  const width = canvas()
  return (text, face) => width(text, FACES[face].size) * 1.1
}

/** Attributes of HTML under the names that React gives them. */
const named = (attributes: Tag['attributes']) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name === 'class' ? 'className' : name, value]),
  )

/** A drawing as elements; the box with the id `current` has the class `current`. */
const drawn = (h: Create, node: Tag | string, current: string): Element => {
  if (typeof node === 'string') return node
  const attributes = {
    ...named(node.attributes),
    ...(node.attributes['id'] === current && { className: 'current' }),
  }
  return h(node.name, attributes, ...node.children.map((each) => drawn(h, each, current)))
}

/** Scrolls a drawing to one of its boxes; the page around the drawing does not scroll. */
const showBox = (page: Document, id: string): void => {
  const [drawing, box] = [page.querySelector('.drawing'), page.getElementById(id)]
  if (!drawing || !box) return
  const [outer, inner] = [drawing.getBoundingClientRect(), box.getBoundingClientRect()]
  drawing.scrollBy(
    inner.left - outer.left - (outer.width - inner.width) / 2,
    inner.top - outer.top - (outer.height - inner.height) / 2,
  )
}

/** Follows a link of a drawing inside the drawing, because links in a preview open in a new tab. */
const followLink = (event: MouseEvent): void => {
  const link = (event.target as globalThis.Element).closest('a')
  if (!link) return
  event.preventDefault()
  showBox(link.ownerDocument, link.getAttribute('href')?.slice(1) ?? '')
}

type Line = { readonly text: string; readonly below: string[] }

/** The elements of a Markdown text with headings and lists of two levels, such as the report of a comparison. */
const markdown = (h: Create, text: string): readonly Element[] =>
  text.split('\n\n').map((block) => {
    const lines = block.split('\n').filter(Boolean)
    const heading = /^(#+) (.*)$/.exec(lines[0] ?? '')
    if (heading) return h(heading[1]?.length === 1 ? 'h2' : 'h3', null, heading[2])
    const items: Line[] = []
    for (const line of lines) {
      const [, indent, item] = /^( *)- (.*)$/.exec(line) ?? []
      if (item === undefined) return h('p', null, block)
      if (indent) items.at(-1)?.below.push(item)
      else items.push({ text: item, below: [] })
    }
    const list = (texts: readonly string[]) => h('ul', null, ...texts.map((each) => h('li', null, each)))
    return h(
      'ul',
      null,
      ...items.map((each) => h('li', null, each.text, each.below.length > 0 ? list(each.below) : null)),
    )
  })

/** The data that a preview of the questions shows. */
type Shown = {
  readonly now: Content
  readonly published: Content
  /** The question whose form is open; otherwise the first. */
  readonly question: string
}

/** The preview beside a form of the questions: the problems, the drawing, and the changes for visitors. */
const flowReport = (
  h: Create,
  base: string,
  { now, published, question }: Shown,
  onStyled: () => void,
): Element => {
  const [is, was] = [versionOf(now), versionOf(published)]
  const problems = problemsOf(now).map((problem) => problemText(problem, data.labels))
  const boxes = flowView(described(is), described(was))
  return h(
    'main',
    null,
    styleSheet(h, base, 'preview.css', onStyled),
    h('h1', null, problems.length > 0 ? beside.unsound : beside.sound),
    h(
      'div',
      { role: 'status' },
      problems.length > 0
        ? h('ul', { className: 'problems' }, ...problems.map((text) => h('li', null, text)))
        : h('p', null, beside.allWell),
    ),
    h('h2', null, messages.map),
    h('p', null, messages.legend),
    h(
      'div',
      { className: 'drawing', role: 'region', tabIndex: 0, 'aria-label': messages.map, onClick: followLink },
      drawn(h, drawFlow(layoutFlow(boxes, measurer()), messages), `box-${question}`),
    ),
    !hasStates(is.flow)
      ? h('p', null, beside.fixFirst)
      : h(
          'section',
          null,
          ...markdown(h, describeChanges(compare(was, is), was, is, beside.publication).replaceAll('`', '')),
        ),
  )
}

/** The preview of a question, an outcome or the flow. `shownOf` returns the data to show for an entry. */
export const flowPreview = (h: Create, base: string, shownOf: (entry: unknown) => Shown): PreviewComponent =>
  livePreview(
    ({ entry, document }, onStyled) => {
      // Sveltia CMS sets the language of a form without languages to “_default”
      document.documentElement.lang = LANGUAGE
      return flowReport(h, base, shownOf(entry.toJS()), onStyled)
    },
    ({ entry, document }) => {
      // an editor whose focus is in the drawing may look at another box
      if (!document.querySelector('.drawing:focus-within'))
        showBox(document, `box-${shownOf(entry.toJS()).question}`)
    },
  )
