import { Graph, layout } from '@dagrejs/dagre'
import type { FlowBox, Mark, Row } from './flow-view.ts'
import type { Point } from './rounded-path.ts'
import { FACES, wrap, type Box, type Measure } from './text-block.ts'

/** A row at its place, with its texts in lines. */
export type PlacedRow = Row & Box & { readonly lines: readonly string[]; readonly ends: readonly string[] }

/** A question at its place. */
export type PlacedBox = Omit<FlowBox, 'rows'> &
  Box & {
    readonly head: readonly string[]
    readonly headHeight: number
    readonly rows: readonly PlacedRow[]
  }

/** The way from an answer to the question to which it leads. */
export type FlowEdge = {
  readonly answer: string
  readonly points: readonly Point[]
  readonly mark: Mark | undefined
}

/** The drawing of a flow, in units that are pixels at the default text size. */
export type FlowDrawing = {
  readonly width: number
  readonly height: number
  readonly boxes: readonly PlacedBox[]
  readonly edges: readonly FlowEdge[]
}

/** Width of a box, the space inside it, the space between columns, and between boxes of a column. */
export const SIZES = { width: 270, padding: 10, sign: 18, columns: 80, boxes: 24, margin: 8 }

const leading = FACES.note.leading

/** A box with its size, at the top left corner of the drawing. */
const sized = (box: FlowBox, measure: Measure): PlacedBox => {
  const inner = SIZES.width - 2 * SIZES.padding
  const head = wrap(box.title, 'note', inner - SIZES.sign, measure)
  const headHeight = head.length * leading + 2 * SIZES.padding
  let y = headHeight
  const rows = box.rows.map((row) => {
    const lines = wrap(row.label, 'note', inner - SIZES.sign, measure)
    const ends = row.kind === 'outcome' ? wrap(`→ ${row.end}`, 'note', inner - SIZES.padding, measure) : []
    const height = (lines.length + ends.length) * leading + SIZES.padding
    const placed = { ...row, lines, ends, x: 0, y, width: SIZES.width, height }
    y += height
    return placed
  })
  return { ...box, head, headHeight, rows, x: 0, y: 0, width: SIZES.width, height: y }
}

const moved = (box: PlacedBox, x: number, y: number): PlacedBox => ({
  ...box,
  x,
  y,
  rows: box.rows.map((row) => ({ ...row, x, y: y + row.y })),
})

const place = (sizes: readonly PlacedBox[], inAnswerOrder: boolean): FlowDrawing => {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({
    rankdir: 'LR',
    ranksep: SIZES.columns,
    nodesep: SIZES.boxes,
    edgesep: SIZES.padding,
    marginx: SIZES.margin,
    marginy: SIZES.margin,
  })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id, width, height } of sizes) graph.setNode(id, { width, height })
  for (const { id, rows } of sizes)
    for (const row of rows) if (row.kind === 'question') graph.setEdge(id, row.to, {}, row.id)
  layout(graph, { disableOptimalOrderHeuristic: inAnswerOrder })
  const boxes = sizes.map((box) => {
    const { x, y } = graph.node(box.id) as { x: number; y: number }
    return moved(box, x - box.width / 2, y - box.height / 2)
  })
  const byId = new Map(boxes.map((box) => [box.id, box]))
  const columns = [...new Set(boxes.map(({ x }) => x))]
  const edges = boxes.flatMap((box) =>
    box.rows.flatMap((row): readonly FlowEdge[] => {
      const target = row.kind === 'question' ? byId.get(row.to) : undefined
      if (!target) return []
      const { points = [] } = graph.edge({ v: box.id, w: target.id, name: row.id }) as {
        points?: readonly { x: number; y: number }[]
      }
      const right = box.x + box.width
      // an edge crosses a column horizontally, at the height that dagre keeps free for it
      const passed = columns
        .filter((left) => left > right && left + SIZES.width < target.x)
        .sort((a, b) => a - b)
        .flatMap((left): readonly Point[] => {
          const at = points.find(({ x }) => x > left && x < left + SIZES.width)
          return at
            ? [
                [left - 4, at.y],
                [left + SIZES.width + 4, at.y],
              ]
            : []
        })
      const start: Point = [right, row.y + row.height / 2]
      const end: Point = [target.x, target.y + target.headHeight / 2]
      return [{ answer: row.id, points: [start, ...passed, end], mark: row.mark }]
    }),
  )
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  return { width: Math.ceil(width), height: Math.ceil(height), boxes, edges }
}

/** The number of crossings of edges; edges that meet at their ends do not cross. */
export const crossings = (edges: readonly FlowEdge[]): number => {
  const segments = edges.flatMap(({ points }, of) =>
    points.slice(1).map((to, at) => ({ of, from: points[at] ?? to, to })),
  )
  const side = ([px, py]: Point, [qx, qy]: Point, [x, y]: Point) =>
    Math.sign((qx - px) * (y - py) - (qy - py) * (x - px))
  return segments.reduce(
    (sum, one, at) =>
      sum +
      segments
        .slice(at + 1)
        .filter(
          (two) =>
            one.of !== two.of &&
            side(one.from, one.to, two.from) * side(one.from, one.to, two.to) < 0 &&
            side(two.from, two.to, one.from) * side(two.from, two.to, one.to) < 0,
        ).length,
    0,
  )
}

/** Places the questions of a flow in columns, each to the right of the questions that lead to it. */
export const layoutFlow = (boxes: readonly FlowBox[], measure: Measure): FlowDrawing => {
  const sizes = boxes.map((box) => sized(box, measure))
  // dagre does not know at which row an edge starts, so its own order can cross more edges than that of the answers
  const [own, byAnswers] = [place(sizes, false), place(sizes, true)]
  return crossings(byAnswers.edges) <= crossings(own.edges) ? byAnswers : own
}
