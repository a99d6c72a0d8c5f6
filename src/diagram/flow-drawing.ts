import { SIZES, type FlowDrawing, type FlowEdge, type PlacedBox, type PlacedRow } from './flow-layout.ts'
import type { FlowBox, Mark } from './flow-view.ts'
import { FACES } from './text-block.ts'

/** An element that any renderer can make. */
export type Tag = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number | undefined>>
  readonly children: readonly (Tag | string)[]
}

/** The words around the questions, in the language of the editors. */
export type FlowWords = {
  readonly map: string
  readonly marks: Readonly<Record<Mark, string>>
  readonly seeQuestion: (title: string) => string
}

const tag = (name: string, attributes: Tag['attributes'], ...children: Tag['children']): Tag => ({
  name,
  attributes,
  children,
})

/** The character that shows a mark without its colour. */
export const SIGNS: Readonly<Record<Mark, string>> = { new: '+', gone: '−', changed: '≠' }

const { size, leading } = FACES.note

const texts = (
  lines: readonly string[],
  x: number,
  top: number,
  kind: string,
  line?: string,
): readonly Tag[] =>
  lines.map((text, at) =>
    tag('text', { x, y: top + size + at * leading, class: kind, 'data-line': line }, text),
  )

const sign = (
  mark: Mark | undefined,
  box: { x: number; y: number; width: number },
  inset: number,
): readonly Tag[] =>
  mark
    ? [
        tag(
          'text',
          { x: box.x + box.width - SIZES.sign, y: box.y + size + inset, class: 'sign' },
          SIGNS[mark],
        ),
      ]
    : []

const drawRow = (row: PlacedRow): Tag => {
  const left = row.x + SIZES.padding
  const top = row.y + SIZES.padding / 2
  const drawn = [
    tag('rect', {
      x: row.x,
      y: row.y,
      width: row.width,
      height: row.height,
      class: 'row',
      'data-mark': row.mark,
    }),
    ...sign(row.mark, row, SIZES.padding / 2),
    ...texts(row.lines, left, top, 'answer'),
    ...texts(
      row.ends,
      left + SIZES.padding,
      top + row.lines.length * leading,
      'end',
      row.kind === 'outcome' ? row.line : undefined,
    ),
  ]
  return row.kind === 'question' ? tag('a', { href: `#box-${row.to}` }, ...drawn) : tag('g', {}, ...drawn)
}

const drawBox = (box: PlacedBox): Tag => {
  const { x, y, width, height, headHeight } = box
  return tag(
    'g',
    { id: `box-${box.id}`, 'data-mark': box.mark },
    tag('rect', { x, y, width, height: headHeight, class: 'head' }),
    ...texts(box.head, x + SIZES.padding, y + SIZES.padding, 'question'),
    ...sign(box.mark, box, SIZES.padding).map((each) => ({
      ...each,
      attributes: { ...each.attributes, class: 'question' },
    })),
    ...box.rows.map(drawRow),
    tag('rect', { x, y, width, height, class: 'frame' }),
  )
}

const drawEdge = ({ points, mark, answer }: FlowEdge): readonly Tag[] => {
  const [first = [0, 0], ...rest] = points
  const [endX, endY] = points.at(-1) ?? first
  let [x, y] = first
  const d = rest.map(([nextX, nextY]) => {
    const bend = Math.max(20, (nextX - x) / 2)
    const piece = `C${x + bend} ${y} ${nextX - bend} ${nextY} ${nextX} ${nextY}`
    ;[x, y] = [nextX, nextY]
    return piece
  })
  return [
    tag('path', {
      d: `M${first.join(' ')}${d.join('')}`,
      class: 'edge',
      'data-mark': mark,
      'data-answer': answer,
    }),
    tag('path', { d: `M${endX} ${endY}l-8 -4v8z`, class: 'arrow' }),
  ]
}

/** The drawing as an SVG element without styles. An answer that leads to a question is a link to it. */
export const drawFlow = ({ width, height, boxes, edges }: FlowDrawing, { map }: FlowWords): Tag =>
  tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'group',
      'aria-label': map,
      class: 'flow',
    },
    ...edges.flatMap(drawEdge),
    ...boxes.map(drawBox),
  )

/**
 * The flow as a nested list: each question below the first answer that leads to it, and links to it below the others.
 * A question to which nothing leads comes at the end.
 */
export const listFlow = (boxes: readonly FlowBox[], { marks, seeQuestion }: FlowWords): Tag => {
  const byId = new Map(boxes.map((box) => [box.id, box]))
  const listed = new Set<string>()
  const marked = (mark: Mark | undefined): Tag['children'] =>
    mark ? [tag('strong', { 'data-mark': mark }, `${SIGNS[mark]} ${marks[mark]}`), ' '] : []
  const item = (id: string): Tag['children'] => {
    const box = byId.get(id)
    if (!box) return []
    if (listed.has(id)) return [tag('a', { href: `#list-${id}` }, seeQuestion(box.title))]
    listed.add(id)
    return [
      tag('span', { id: `list-${id}`, class: 'asked' }, ...marked(box.mark), box.title),
      tag(
        'ul',
        {},
        ...box.rows.map((row) =>
          tag(
            'li',
            {},
            ...marked(row.mark),
            row.label,
            tag('br', {}),
            ...(row.kind === 'question'
              ? item(row.to)
              : [tag('span', { class: 'end', 'data-line': row.line }, `→ ${row.end}`)]),
          ),
        ),
      ),
    ]
  }
  return tag('ul', {}, ...boxes.flatMap(({ id }) => (listed.has(id) ? [] : [tag('li', {}, ...item(id))])))
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const valueOf = (value: string | number): string =>
  escaped(String(typeof value === 'number' ? Math.round(value * 10) / 10 : value))

/** The HTML of an element. */
export const toHtml = (node: Tag | string): string => {
  if (typeof node === 'string') return escaped(node)
  const attributes = Object.entries(node.attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${valueOf(value)}"`],
  )
  const open = `<${node.name}${attributes.join('')}>`
  return node.name === 'br' ? open : `${open}${node.children.map(toHtml).join('')}</${node.name}>`
}
