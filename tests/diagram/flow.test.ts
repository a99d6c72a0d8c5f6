import fc from 'fast-check'
import { parse } from 'node-html-parser'
import { describe, expect, it } from 'vitest'
import { drawFlow, listFlow, SIGNS, toHtml, type FlowWords } from '../../src/diagram/flow-drawing.ts'
import { crossings, layoutFlow, type FlowDrawing } from '../../src/diagram/flow-layout.ts'
import { flowView, type Described } from '../../src/diagram/flow-view.ts'
import type { Flow } from '../../src/engine/flow.ts'
import { kitchenSink } from '../engine/kitchen-sink.ts'
import { answered, soundFlow } from '../engine/random-flows.ts'

const measure = (text: string) => text.length * 8

const WORDS: FlowWords = {
  map: 'all questions',
  marks: { new: 'new', gone: 'gone', changed: 'changed' },
  seeQuestion: (title) => `see ${title}`,
}

const describedBy = (flow: Flow, suffix = ''): Described => ({
  flow,
  question: (id) => `Question <${id}>?`,
  answer: (id) => `Answer "${id}"${suffix}`,
  outcome: ({ to, from }) => `Outcome ${to}${from ? ` from ${from}` : ''}`,
  lineOf: (outcome) => `line-of-${outcome}`,
})

const drawn = (flow: Flow) => layoutFlow(flowView(describedBy(flow)), measure)

/** 60 questions with three answers: two branches that join again and again, and ends. */
const large: Flow = {
  start: 'q0',
  questions: Array.from({ length: 60 }, (_, at) => ({
    id: `q${at}`,
    answers: [2 * at + 1, 2 * at + 2, at + 7].map((to, number) => ({
      id: `q${at}-a${number}`,
      to: to < 60 && (number < 2 || at % 5 === 0) ? `q${to}` : `o${at % 6}`,
    })),
  })),
  outcomes: Array.from({ length: 6 }, (_, at) => `o${at}`),
}

/** Expects readable boxes: none on another or outside, and each edge from its answer to its question, past all others. */
const expectReadable = ({ boxes, edges, width, height }: FlowDrawing, flow: Flow) => {
  const byId = new Map(boxes.map((box) => [box.id, box]))
  expect([...byId.keys()]).toEqual(flow.questions.map(({ id }) => id))
  for (const [at, one] of boxes.entries()) {
    expect(
      Math.min(one.x, one.y, width - one.x - one.width, height - one.y - one.height),
    ).toBeGreaterThanOrEqual(0)
    for (const two of boxes.slice(at + 1))
      expect(
        one.x + one.width <= two.x ||
          two.x + two.width <= one.x ||
          one.y + one.height <= two.y ||
          two.y + two.height <= one.y,
      ).toBe(true)
  }
  const links = flow.questions.flatMap(({ id, answers }) =>
    answers.filter(({ to }) => byId.has(to)).map((answer) => ({ ...answer, of: id })),
  )
  expect(edges.map(({ answer }) => answer).sort()).toEqual(links.map(({ id }) => id).sort())
  for (const { id, to, of } of links) {
    const [from, target] = [byId.get(of), byId.get(to)]
    const points = edges.find(({ answer }) => answer === id)?.points ?? []
    const row = from?.rows.find((each) => each.id === id)
    expect(points[0]).toEqual([(from?.x ?? 0) + (from?.width ?? 0), (row?.y ?? 0) + (row?.height ?? 0) / 2])
    expect(points.at(-1)?.[0]).toBe(target?.x)
    for (const [index, [x, y]] of points.slice(1, -1).entries()) {
      const [nextX, nextY] = points[index + 2] ?? [x, y]
      if (nextY !== y) continue
      const covered = boxes.filter(
        (box) => box.x < nextX && box.x + box.width > x && box.y < y && box.y + box.height > y,
      )
      expect(covered).toEqual([])
    }
  }
}

describe('the drawing of a flow', () => {
  it('shows every question once, in boxes that overlap no other box and no edge', () => {
    expectReadable(drawn(kitchenSink), kitchenSink)
    expectReadable(drawn(large), large)
    fc.assert(
      fc.property(soundFlow, (flow) => expectReadable(drawn(flow), flow)),
      { numRuns: 50 },
    )
  })

  it('crosses no edges where the questions are a tree', () => {
    const tree = {
      ...large,
      questions: large.questions.map(({ id, answers }) => ({ id, answers: answers.slice(0, 2) })),
    }
    expect(crossings(drawn(tree).edges)).toBe(0)
  })

  it('keeps every word inside its box, also a long one', () => {
    const long = answered(kitchenSink, 'sugar', { id: 'x'.repeat(120), to: 'cup' })
    for (const box of drawn(long).boxes) {
      const texts = [...box.head, ...box.rows.flatMap(({ lines, ends }) => [...lines, ...ends])]
      expect(texts.filter((text) => measure(text) > box.width)).toEqual([])
    }
  })

  it('shows an outcome in the row of its answer, in the colour of its line, and a question as a link', () => {
    const svg = parse(toHtml(drawFlow(drawn(kitchenSink), WORDS)))
    const box = svg.querySelector('#box-drink')
    expect(box?.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual([
      '#box-sugar',
      '#box-milk',
    ])
    const ends = box?.querySelectorAll('.end') ?? []
    expect(ends.map((end) => [end.text, end.getAttribute('data-line')])).toEqual([
      ['→ Outcome glass from tap', 'line-of-glass'],
      ['→ Outcome overview', 'line-of-overview'],
    ])
  })

  it('contains the same as the list: each question and answer once, with its outcome', () => {
    const boxes = flowView(describedBy(kitchenSink))
    const list = parse(toHtml(listFlow(boxes, WORDS)))
    expect(list.querySelectorAll('.asked').map(({ text }) => text)).toEqual(
      ['drink', 'sugar', 'milk'].map((id) => `Question <${id}>?`),
    )
    for (const { id, rows } of boxes)
      for (const row of rows) {
        const items = list.querySelectorAll('li').filter((item) => item.firstChild?.text === row.label)
        expect(items).toHaveLength(1)
        expect(items[0]?.text).toContain(row.kind === 'outcome' ? row.end : `Question <${row.to}>?`)
        expect(items[0]?.closest('ul')?.parentNode?.querySelector('.asked')?.id).toBe(`list-${id}`)
      }
    for (const link of list.querySelectorAll('a'))
      expect(list.querySelector(link.getAttribute('href') ?? '')).not.toBeNull()
  })

  it('marks new, removed and changed parts with a symbol, in the drawing and in the list', () => {
    const before = describedBy(kitchenSink)
    const [drink, milk, sugar] = kitchenSink.questions
    const now: Flow = {
      ...kitchenSink,
      questions: [
        {
          id: 'drink',
          answers: (drink?.answers ?? []).flatMap((answer) =>
            answer.id === 'coffee' ? { ...answer, to: 'sugar' } : answer.id === 'dunno' ? [] : answer,
          ),
        },
        { id: 'sugar', answers: [...(sugar?.answers ?? []), { id: 'honey', to: 'strength' }] },
        { id: 'strength', answers: [{ id: 'strong', to: 'cup' }] },
      ],
    }
    const boxes = flowView(describedBy(now), before)
    const marks = boxes.flatMap(({ id, mark, rows }) => [
      [id, mark],
      ...rows.map((row) => [row.id, row.mark]),
    ])
    expect(Object.fromEntries(marks.filter(([, mark]) => mark !== undefined))).toEqual({
      coffee: 'changed',
      dunno: 'gone',
      honey: 'new',
      strength: 'new',
      strong: 'new',
      milk: 'gone',
      ...Object.fromEntries((milk?.answers ?? []).map(({ id }) => [id, 'gone'])),
    })
    for (const html of [drawFlow(layoutFlow(boxes, measure), WORDS), listFlow(boxes, WORDS)].map(toHtml))
      expect(Object.values(SIGNS).map((sign) => html.split(sign).length - 1)).toEqual([3, 4, 1])
    const renamed = flowView(describedBy(kitchenSink, '!'), before)
    expect(new Set(renamed.flatMap(({ rows }) => rows.map(({ mark }) => mark)))).toEqual(new Set(['changed']))
  })
})
