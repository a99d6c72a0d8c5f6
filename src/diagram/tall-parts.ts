import { hubOf } from './cells.ts'
import type { Pending } from './compose-map.ts'
import { hitBox, RING, type DrawnRoute, type Hub, type Station, type Track } from './drawing.ts'
import { rounded } from './rounded-path.ts'
import type { Line, Route } from './route.ts'
import { block, bottom, FACES, type Block, type Measure } from './text-block.ts'

/** The x of changes and of the way back of a loop. */
const SIDE_X = 9
/** The x of a line and of a detour, each with the left side of the names next to it. */
export const LINE = { x: 36, names: 60 }
export const BESIDE = { x: 72, names: 96 }
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

/** The stations `from` up to `to` of a route, below one another, each with the changes that start there. */
export const stack = (
  route: Route,
  from: number,
  to: number,
  start: number,
  { x, names }: Column,
  { width, measure }: TallSpace,
): Stack => {
  const stations: Station[] = []
  const pending: Pending[] = []
  let top = start
  for (const [at, stop] of route.stops.entries()) {
    if (at < from || at >= to) continue
    const y = top + RING
    // the first line of a name is at the height of its ring
    const place = { left: names, top: y - FACES.name.leading / 2 - 1, width: width - names }
    const label = block(stop.title, 'name', place, measure)
    let low = Math.max(y + RING, bottom(label))
    stations.push({ ...stop, number: at + 1, x, y, label, hit: hitBox(x, y, label) })
    for (const change of route.changes.filter((each) => each.at === stop.id)) {
      const note = block(change.label, 'note', { left: names, top: low + 4, width: width - names }, measure)
      pending.push({
        points: [
          [x, y],
          [SIDE_X, y],
        ],
        to: change.to,
        label: note,
      })
      low = bottom(note)
    }
    top = low + ROW
  }
  return { stations, pending, bottom: top }
}

/** The detour around a station: first its own stations, then space for the station that it avoids. */
export const drawDetour = (route: Route, top: number, room: TallSpace) => {
  const leave = top + 6
  const from = leave - 14
  const title = titleAt(route.title, top + ROW, BESIDE.names, room)
  const { stations, bottom: low } = stack(route, 0, route.stops.length, title.bottom, BESIDE, room)
  return {
    /** The y at which the line has to start, so that the detour can leave it. */
    from,
    bottom: low,
    /** The complete detour, which ends below `until`. */
    close: (until: number): { readonly drawn: DrawnRoute; readonly bottom: number } => {
      const back = until + 2
      const d = rounded([
        [LINE.x, from],
        [LINE.x, leave],
        [BESIDE.x, leave],
        [BESIDE.x, back],
        [LINE.x, back],
        [LINE.x, back + 14],
      ])
      const drawn = {
        id: route.id,
        line: route.line,
        title: title.block,
        tracks: [{ d, kind: 'dotted' } as const],
        stations,
      }
      return { drawn, bottom: back + 20 }
    },
  }
}

/** The end of a line, and the loop that starts there. */
export const drawEnd = ({ route, loop }: Line, last: Station, top: number, room: TallSpace) => {
  const { text, width } = hubOf(route.title, room.measure)
  const y = top + 22
  const x = Math.max(LINE.x, width / 2 + 1)
  const hub: Hub = { text, width, x, y }
  const track: Track = {
    kind: 'silent',
    d: rounded([
      [LINE.x, last.y],
      [LINE.x, y],
    ]),
  }
  if (!loop) return { hub, track, loop: undefined, bottom: y + 22 }
  // the title is next to the hub, if there is enough space
  const beside = x + width / 2 + 14
  const fits = room.width - beside > 120
  const title = fits
    ? titleAt(loop.title, y - FACES.title.leading / 2, beside, room)
    : titleAt(loop.title, y + 22 + ROW, LINE.names, room)
  const begin = Math.max(title.bottom, y + 22 + ROW)
  const { stations, bottom: under } = stack(loop, 0, loop.stops.length, begin, LINE, room)
  const turn = Math.max((stations.at(-1)?.y ?? begin) + RING + 14, under - ROW)
  const middle = Math.round((y + turn) / 2)
  const way = rounded([
    [LINE.x, y],
    [LINE.x, turn],
    [SIDE_X, turn],
    [SIDE_X, y + 10],
  ])
  const drawn: DrawnRoute = {
    id: loop.id,
    line: loop.line,
    title: title.block,
    tracks: [
      { d: way, kind: 'solid' },
      { d: `M${SIDE_X} ${middle - 9}l-9 13h18z`, kind: 'arrow' },
    ],
    stations,
  }
  return { hub, track, loop: drawn, bottom: turn + 6 }
}
