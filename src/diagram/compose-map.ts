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

/** Free space above the first line and below the last. */
const EDGE = 3

/** The changes as complete paths. Changes to one line share the track at the side; only the longest is drawn there. */
const changesOf = (lines: ReadonlyMap<string, DrawnLine>): readonly DrawnChange[] => {
  const all = [...lines].flatMap(([route, { pending }]) => pending.map((change) => ({ ...change, route })))
  return all.map(({ route, to, points, label }) => {
    const arrival = lines.get(to)?.arrival
    const side = points.at(-1)
    if (!arrival || !side) throw new Error(`a change leads to "${to}", which does not have its own line`)
    const distance = arrival[1] - side[1]
    const farther = all.some((other) => {
      const far = arrival[1] - (other.points.at(-1)?.[1] ?? 0)
      return other.to === to && Math.sign(far) === Math.sign(distance) && Math.abs(far) > Math.abs(distance)
    })
    const rest: readonly Point[] = farther ? [] : [[side[0], arrival[1]], arrival]
    return { route, d: rounded([...points, ...rest]), label }
  })
}

/** The map of all routes: the lines below one another, and the changes between them. */
export const compose = (
  routes: readonly Route[],
  draw: (line: Line, top: number) => DrawnLine,
  { width, between }: { readonly width: number; readonly between: number },
): Drawing => {
  const lines = new Map<string, DrawnLine>()
  let top = EDGE
  for (const line of linesOf(routes)) {
    const drawn = draw(line, top)
    lines.set(line.route.id, drawn)
    top = drawn.bottom + between
  }
  return {
    width,
    height: Math.ceil(top - between + EDGE),
    routes: [...lines.values()].flatMap((line) => line.routes),
    hubs: [...lines.values()].flatMap(({ hubs }) => hubs),
    changes: changesOf(lines),
  }
}
