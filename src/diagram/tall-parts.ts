import { hubOf } from './cells.ts'
import type { Pending } from './compose-map.ts'
import { hitBox, RING, track, type DrawnRoute, type Hub, type Station, type Track } from './drawing.ts'
import type { Point } from './rounded-path.ts'
import type { Line, Route } from './route.ts'
import { block, bottom, FACES, type Block, type Measure } from './text-block.ts'

/** The x of changes and of the way back of a loop. */
const SIDE_X = 9
/** The x of a line and of a detour, each with the left side of the names next to it. */
export const LINE = { x: 36, names: 60 }
const BESIDE = { x: 72, names: 96 }
/** Space between one station and the next. */
const ROW = 14

export type TallSpace = { readonly width: number; readonly measure: Measure }

type Column = typeof LINE

type Stack = {
  readonly stations: readonly Station[]
  readonly pending: readonly Pending[]
  readonly bottom: number
}

/** A title, and the top of what comes below it. */
export const titleAt = (
  text: string,
  top: number,
  left: number,
  { width, measure }: TallSpace,
): { readonly block: Block; readonly bottom: number } => {
  const title = block(text, 'title', { left, top, width: width - left }, measure)
  return { block: title, bottom: bottom(title) + ROW }
}

/** The stations of a route below one another, from the first of `part` up to the second, each with its changes. */
export const stack = (
  route: Route,
  start: number,
  { x, names }: Column,
  { width, measure }: TallSpace,
  part: readonly [number, number] = [0, route.stops.length],
): Stack => {
  const stations: Station[] = []
  const pending: Pending[] = []
  let top = start
  for (const [at, stop] of [...route.stops.entries()].slice(...part)) {
    const y = top + RING
    // the first line of a name is at the height of its ring
    const place = { left: names, top: y - FACES.name.leading / 2 - 1, width: width - names }
    const label = block(stop.title, 'name', place, measure)
    let low = Math.max(y + RING, bottom(label))
    stations.push({ ...stop, number: at + 1, x, y, label, hit: hitBox(x, y, label) })
    for (const change of route.changes.filter((each) => each.at === stop.id)) {
      const note = block(change.label, 'note', { left: names, top: low + 4, width: width - names }, measure)
      const ring: Point = [x, y]
      pending.push({ points: [ring, [SIDE_X, y]], to: change.to, label: note })
      low = bottom(note)
    }
    top = low + ROW
  }
  return { stations, pending, bottom: top }
}

/** The station at `at` with the detour around it; the stations of the detour come first. */
export const drawDetour = (route: Route, at: number, detour: Route, top: number, space: TallSpace) => {
  const leave = top + 6
  const from = leave - 14
  const title = titleAt(detour.title, top + ROW, BESIDE.names, space)
  const { stations, bottom: low } = stack(detour, title.bottom, BESIDE, space)
  const passed = stack(route, low, { ...LINE, names: BESIDE.names }, space, [at, at + 1])
  const back = passed.bottom + 2
  const out: readonly Point[] = [
    [LINE.x, from],
    [LINE.x, leave],
    [BESIDE.x, leave],
  ]
  const way = track('dotted', ...out, [BESIDE.x, back], [LINE.x, back], [LINE.x, back + 14])
  return {
    ...passed,
    bottom: back + 20,
    /** The y at which the line has to start, so that the detour can leave it. */
    from,
    detour: { id: detour.id, line: detour.line, title: title.block, tracks: [way], stations },
  }
}

/** The end of a line, and the loop that starts there. */
export const drawEnd = ({ route, loop }: Line, last: Station, top: number, space: TallSpace) => {
  const { text, width } = hubOf(route.title, space.measure)
  const y = top + 22
  const x = Math.max(LINE.x, width / 2 + 1)
  const hub: Hub = { text, width, x, y }
  const silent = track('silent', [LINE.x, last.y], [LINE.x, y])
  if (!loop) return { hub, track: silent, loop: undefined, bottom: y + 22 }
  // the title is next to the hub, if there is enough space
  const beside = x + width / 2 + 14
  const fits = space.width - beside > 120
  const title = fits
    ? titleAt(loop.title, y - FACES.title.leading / 2, beside, space)
    : titleAt(loop.title, y + 22 + ROW, LINE.names, space)
  const begin = Math.max(title.bottom, y + 22 + ROW)
  const { stations, bottom: under } = stack(loop, begin, LINE, space)
  const turn = Math.max((stations.at(-1)?.y ?? begin) + RING + 14, under - ROW)
  const middle = Math.round((y + turn) / 2)
  const tracks: readonly Track[] = [
    track('solid', [LINE.x, y], [LINE.x, turn], [SIDE_X, turn], [SIDE_X, y + 10]),
    { d: `M${SIDE_X} ${middle - 9}l-9 13h18z`, kind: 'arrow' },
  ]
  const drawn: DrawnRoute = { id: loop.id, line: loop.line, title: title.block, tracks, stations }
  return { hub, track: silent, loop: drawn, bottom: turn + 6 }
}
