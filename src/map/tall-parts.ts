import { hubOf } from './cells.ts'
import type { Pending } from './compose-map.ts'
import { hitBox, RING, type DrawnRoute, type Hub, type Station, type Track } from './drawing.ts'
import { rounded } from './rounded-path.ts'
import type { Line, Route } from './route.ts'
import { block, bottom, FACES, type Block, type Measure } from './text-block.ts'

/** Where changes and the way back of a loop run. */
const SIDE_X = 9
/** Where a line runs, and a way around one of its stations; each with the left side of the names beside it. */
export const LINE = { x: 36, names: 60 }
export const BESIDE = { x: 72, names: 96 }
/** Room between one station and the next. */
const ROW = 14

export type TallRoom = { readonly width: number; readonly measure: Measure }

type Column = typeof LINE

type Stack = {
  readonly stations: readonly Station[]
  readonly pending: readonly Pending[]
  readonly bottom: number
}

/** A title, and where the next thing below it may begin. */
export const titleAt = (
  text: string,
  top: number,
  left: number,
  { width, measure }: TallRoom,
): { readonly block: Block; readonly bottom: number } => {
  const title = block(text, 'title', { left, top, width: width - left }, measure)
  return { block: title, bottom: bottom(title) + ROW }
}

/** Some stations of a route below one another, each with the changes that begin there. */
export const stack = (
  route: Route,
  from: number,
  to: number,
  start: number,
  { x, names }: Column,
  { width, measure }: TallRoom,
): Stack => {
  const stations: Station[] = []
  const pending: Pending[] = []
  let top = start
  for (const [at, stop] of route.stops.entries()) {
    if (at < from || at >= to) continue
    const y = top + RING
    // the first line of a name stands at the height of its ring
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

/** The way around a station: its own stations first, then room for the station that is passed. */
export const drawDetour = (route: Route, top: number, room: TallRoom) => {
  const leave = top + 6
  const from = leave - 14
  const title = titleAt(route.title, top + ROW, BESIDE.names, room)
  const { stations, bottom: low } = stack(route, 0, route.stops.length, title.bottom, BESIDE, room)
  return {
    /** Where the line has to begin, for this way to leave it. */
    from,
    bottom: low,
    /** The way as a whole, once it is known how far it goes. */
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

/** The end of a line, and the loop that begins there. */
export const drawEnd = ({ route, loop }: Line, last: Station, top: number, room: TallRoom) => {
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
  // the title stands beside the hub, where that leaves it enough room
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
