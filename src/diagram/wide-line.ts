import type { DrawnLine, Pending } from './compose-map.ts'
import { GAP, hubOf, placedRows, type PlacedCell, type Space } from './cells.ts'
import { RING, STROKE, track, type DrawnRoute, type Station, type Track } from './drawing.ts'
import { ARCH, drawChanges, drawDetour, loopTracks, stationAt } from './wide-parts.ts'
import type { Point } from './rounded-path.ts'
import type { Line } from './route.ts'
import { block, bottom, type Block } from './text-block.ts'

/** The length of a line after its last station, if that station recurs. */
const ON = 84

/** One row of a line: its position and its parts. */
type Row = {
  readonly cells: readonly PlacedCell[]
  readonly y: number
  readonly titles: readonly (Block | undefined)[]
  readonly own: readonly Station[]
  readonly looped: readonly Station[]
  readonly detour: DrawnRoute | undefined
  readonly pending: readonly Pending[]
  readonly bottom: number
}

const isHub = ({ of }: PlacedCell) => of === 'hub'
const lowest = (stations: readonly Station[]) => stations.map(({ hit }) => hit.y + hit.height)

const drawRow = (
  line: Line,
  cells: readonly PlacedCell[],
  top: number,
  first: boolean,
  space: Space,
): Row => {
  const { left, width, measure, named } = space
  const { route, loop, detour } = line
  const hub = loop && cells.find(isHub)
  const text = `${route.title}: ${route.audience}`
  const until = Math.max((hub ? hub.left - GAP : width) - left, 60)
  const titled = (from: number) => block(text, 'title', { left, top: from, width: until }, measure)
  const high = named && first ? titled(top).box.height + (cells.some(isHub) ? 13 : 8) : 0
  const side = { left: (hub?.x ?? 0) + RING, top, width: width - (hub?.x ?? 0) - RING }
  const loopTitle = named && hub ? block(loop.title, 'title', side, measure) : undefined
  const above = hub ? (loopTitle ? bottom(loopTitle) - top + 4 : 0) + ARCH + 10 - RING : 0
  const y = Math.round(top + Math.max(high, above) + RING)
  // the title is just above its row, even if a loop next to it needs more height
  const title = high > 0 ? titled(y - RING - high) : undefined
  const stationsOf = (of: PlacedCell['of']) =>
    cells.filter((cell) => cell.of === of).flatMap((cell) => stationAt(cell, y, space) ?? [])
  const own = stationsOf('line')
  const looped = stationsOf('loop')
  const at = detour ? cells.findIndex(({ of, stop }) => of === 'line' && stop?.id === detour.around) : -1
  const passed = own.filter(({ id }) => id === detour?.around)
  const low = Math.max(y + RING, ...lowest(passed))
  const way = detour && at >= 0 ? drawDetour(detour.route, { cells, at, y, under: low }, space) : undefined
  const under = Math.max(y + RING, ...lowest([...own, ...looped]), way?.bottom ?? 0)
  const changes = named ? drawChanges(route, own, y, under, space) : { pending: [], bottom: under }
  return { cells, y, titles: [title, loopTitle], own, looped, detour: way?.drawn, ...changes }
}

/** The pieces of the line itself on one row, and the connection to the next row. */
const lineTracks = (
  line: Line,
  { cells, y, own, bottom: low }: Row,
  next: Row | undefined,
  { left, width, named }: Space,
): readonly Track[] => {
  const [first] = cells
  const last = cells.at(-1)
  const [begin] = own
  const end = own.at(-1)
  const hub = cells.find(isHub)
  const tracks: Track[] = []
  if (begin && end && first) {
    // a detour around the first station leaves the line before that station
    const from = begin.id === line.detour?.around && begin.number === 1 ? first.left - GAP / 2 : begin.x
    if (own.length > 1 || from < begin.x) tracks.push(track('solid', [from, y], [end.x, y]))
    if (hub) tracks.push(track('silent', [end.x, y], [hub.x, y]))
    if (line.route.recurs && !next && !hub && named)
      tracks.push(track('dotted', [end.x, y], [Math.min(end.x + ON, width - 4), y]))
  }
  const start = next?.cells[0]
  if (next && start && last) {
    const turn = last.left + last.width - GAP / 2
    const level = low + 10
    const back = Math.max(STROKE / 2, left - 14)
    const across: readonly Point[] = [
      [turn, y],
      [turn, level],
      [back, level],
      [back, next.y],
    ]
    tracks.push(track('solid', [last.x, y], ...across, [start.x, next.y]))
  }
  return tracks
}

/** The drawing of a line that starts at `top`. */
export const drawLine = (line: Line, top: number, space: Space): DrawnLine => {
  const { route, loop } = line
  const drawn: Row[] = []
  for (const cells of placedRows(line, space)) {
    const above = drawn.at(-1)
    const from = above ? above.bottom + (space.named ? 30 : 46) : top
    drawn.push(drawRow(line, cells, from, !above, space))
  }
  const hubRow = drawn.find(({ cells }) => cells.some(isHub))
  const hub = hubRow?.cells.find(isHub)
  const last = hubRow?.cells.at(-1)
  const own: DrawnRoute = {
    id: route.id,
    line: route.line,
    title: drawn[0]?.titles[0],
    tracks: drawn.flatMap((row, at) => lineTracks(line, row, drawn[at + 1], space)),
    stations: drawn.flatMap((row) => row.own),
  }
  const looped: readonly DrawnRoute[] =
    loop && hub && hubRow && last
      ? [
          {
            id: loop.id,
            line: loop.line,
            title: hubRow.titles[1],
            tracks: loopTracks(hub, last, hubRow.y),
            stations: hubRow.looped,
          },
        ]
      : []
  return {
    routes: [own, ...drawn.flatMap(({ detour }) => detour ?? []), ...looped],
    hubs: hub && hubRow ? [{ ...hubOf(route.title, space.measure), x: hub.x, y: hubRow.y }] : [],
    pending: drawn.flatMap(({ pending }) => pending),
    arrival: [space.left + RING, drawn[0]?.y ?? top],
    bottom: drawn.at(-1)?.bottom ?? top,
  }
}
