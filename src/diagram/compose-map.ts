import type { DrawnChange, DrawnRoute, Drawing, Hub } from './drawing.ts'
import { rounded, type Point } from './rounded-path.ts'
import { linesOf, type Line, type Route } from './route.ts'
import type { Block } from './text-block.ts'

/** A change up to the track at the side, where its last point is. */
export type Pending = { readonly points: readonly Point[]; readonly to: string; readonly label: Block }

/** A line with the routes that are part of it. */
export type DrawnLine = {
  readonly routes: readonly DrawnRoute[]
  readonly hubs: readonly Hub[]
  readonly pending: readonly Pending[]
  /** The first station, at which changes to this line arrive. */
  readonly arrival: Point
  readonly bottom: number
}

type Placed = { readonly id: string; readonly line: DrawnLine }

/** Free space above the first line and below the last. */
const EDGE = 3

/** The changes as complete paths. Changes to one line share the track at the side; only the longest is drawn there. */
const changesOf = (placed: readonly Placed[]): readonly DrawnChange[] => {
  const all = placed.flatMap(({ id, line }) => line.pending.map((change) => ({ ...change, route: id })))
  return all.map(({ route, to, points, label }) => {
    const target = placed.find(({ id }) => id === to)?.line
    const side = points.at(-1)
    if (!target || !side) throw new Error(`a change leads to "${to}", which does not have its own line`)
    const distance = target.arrival[1] - side[1]
    const others = all.filter((other) => other.to === to).map((other) => other.points.at(-1)?.[1] ?? 0)
    const farther = others.some((y) => {
      const far = target.arrival[1] - y
      return Math.sign(far) === Math.sign(distance) && Math.abs(far) > Math.abs(distance)
    })
    const rest: readonly Point[] = farther ? [] : [[side[0], target.arrival[1]], target.arrival]
    return { route, d: rounded([...points, ...rest]), label }
  })
}

/** The map of all routes: the lines below one another, and the changes between them. */
export const compose = (
  routes: readonly Route[],
  draw: (line: Line, top: number) => DrawnLine,
  { width, between }: { readonly width: number; readonly between: number },
): Drawing => {
  const placed: Placed[] = []
  let top = EDGE
  for (const line of linesOf(routes)) {
    const drawn = draw(line, top)
    placed.push({ id: line.route.id, line: drawn })
    top = drawn.bottom + between
  }
  return {
    width,
    height: Math.ceil(top - between + EDGE),
    routes: placed.flatMap(({ line }) => line.routes),
    hubs: placed.flatMap(({ line }) => line.hubs),
    changes: changesOf(placed),
  }
}
