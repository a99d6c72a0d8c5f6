import { cellOf, GAP, type PlacedCell } from './cells.ts'
import type { Pending } from './compose-map.ts'
import { hitBox, RING, type DrawnRoute, type Station, type Track } from './drawing.ts'
import { rounded, type Point } from './rounded-path.ts'
import type { Route } from './route.ts'
import { widths } from './columns.ts'
import { block, bottom, type Measure } from './text-block.ts'

/** The x of the track on which changes run to their line. */
const CHANGE_X = 6
/** The height of the way back of a loop above its row. */
export const ARCH = 40

/** The space for a drawing and how to measure text; with `named`, stations have their names below them. */
export type Space = {
  /** Left side of the rings; changes and the connection to the next row run to the left of it. */
  readonly left: number
  readonly width: number
  readonly measure: Measure
  readonly named: boolean
}

/** A station on a row, its name below it. */
export const stationAt = (cell: PlacedCell, y: number, { measure, named }: Space): Station | undefined => {
  if (!cell.stop) return undefined
  // whole numbers keep a strip small: it is part of the first round trip, and a fraction is twelve bytes, four times per station
  const x = named ? cell.x : Math.round(cell.x)
  const place = { left: x - RING, top: y + RING + 9, width: cell.width - GAP }
  const label = named ? block(cell.stop.title, 'name', place, measure) : undefined
  return { ...cell.stop, number: cell.number, x, y, label, hit: hitBox(x, y, label) }
}

/** The detour around a station: below its name, with its own stations. */
export const drawDetour = (
  route: Route,
  cells: readonly PlacedCell[],
  at: number,
  y: number,
  under: number,
  room: Space,
): { readonly drawn: DrawnRoute; readonly bottom: number } => {
  const { measure, named } = room
  const cell = cells[at]
  const next = cells[at + 1]
  if (!cell || !next) throw new Error(`the detour "${route.id}" has no column at which to end`)
  const from = cell.left - GAP / 2
  const to = next.left - GAP / 2
  const inner = { left: from + GAP, width: to - from - 1.5 * GAP }
  const title = named ? block(route.title, 'title', { ...inner, top: under + 14 }, measure) : undefined
  const level = (title ? bottom(title) : under) + RING + 7
  let left = inner.left
  const beside = route.stops.map(cellOf('line', named ? measure : undefined))
  const stations = widths(beside, inner.width + GAP, inner.width + GAP).flatMap((width, index) => {
    const stop = beside[index]
    const placed = stop && { ...stop, left, width, x: left + RING }
    left += width
    return (placed && stationAt(placed, level, room)) ?? []
  })
  // the detour leaves the line in a curve, unless no line precedes it on this row
  const leave: readonly Point[] =
    at > 0
      ? [
          [from - 12, y],
          [from, y + 12],
        ]
      : [[from, y]]
  const way = rounded([...leave, [from, level], [to, level], [to, y + 12], [to + 12, y]])
  return {
    drawn: { id: route.id, line: route.line, title, tracks: [{ d: way, kind: 'dotted' }], stations },
    bottom: Math.max(level + RING, ...stations.map(({ hit }) => hit.y + hit.height)),
  }
}

/** The way back of a loop: above its stations, to the hub. */
export const loopTracks = (hub: PlacedCell, last: PlacedCell, y: number): readonly Track[] => {
  const turn = Math.min(last.x + RING + 22, last.left + last.width - GAP / 2)
  const middle = Math.round((hub.x + turn) / 2)
  const way = rounded([
    [hub.x, y],
    [turn, y],
    [turn, y - ARCH],
    [hub.x, y - ARCH],
    [hub.x, y],
  ])
  return [
    { kind: 'solid', d: way },
    { kind: 'arrow', d: `M${middle - 9} ${y - ARCH}l13 -9v18z` },
  ]
}

/** The changes that start on a row, each with its own channel below the row. */
export const drawChanges = (
  { changes }: Route,
  stations: readonly Station[],
  y: number,
  under: number,
  { left, width, measure }: Space,
): { readonly pending: readonly Pending[]; readonly bottom: number } => {
  const starts = stations.flatMap((station) =>
    changes
      .filter(({ at }) => at === station.id)
      .map((change) => ({ change, x: station.x - RING - GAP / 2 })),
  )
  let top = under
  const channels = starts.map(({ change, x }) => {
    const before = x - GAP / 2 - left
    // the label is on its channel, if that is long enough
    const label =
      before >= 180 ? block(change.label, 'note', { left, top: top + 8, width: before }, measure) : undefined
    const level = label ? bottom(label) + 5 : top + 14
    top = level + 4
    const points: readonly Point[] = [
      [x + RING + GAP / 2, y],
      [x, y + RING + GAP / 2],
      [x, level],
      [CHANGE_X, level],
    ]
    return { points, change, label }
  })
  // the other labels are below the last channel, where no change passes
  const pending = channels.map(({ points, change, label }) => {
    const below = label ?? block(change.label, 'note', { left, top: top + 4, width: width - left }, measure)
    top = Math.max(top, bottom(below))
    return { points, to: change.to, label: below }
  })
  return { pending, bottom: top }
}
