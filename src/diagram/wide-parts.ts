import { cellsOf, GAP, placedCells, type PlacedCell, type Space } from './cells.ts'
import type { Pending } from './compose-map.ts'
import { hitBox, RING, track, type DrawnRoute, type Station, type Track } from './drawing.ts'
import type { Point } from './rounded-path.ts'
import type { Route } from './route.ts'
import { block, bottom } from './text-block.ts'

/** The x of the track on which changes run to their line. */
const CHANGE_X = 6
/** The height of the way back of a loop above its row. */
export const ARCH = 40

/** A station on a row, with its name below it. */
export const stationAt = (cell: PlacedCell, y: number, { measure, named }: Space): Station | undefined => {
  if (!cell.stop) return undefined
  // whole numbers keep a strip small: it is part of the first round trip, and fractions add 48 bytes per station
  const x = named ? cell.x : Math.round(cell.x)
  const place = { left: x - RING, top: y + RING + 9, width: cell.width - GAP }
  const label = named ? block(cell.stop.title, 'name', place, measure) : undefined
  return { ...cell.stop, number: cell.number, x, y, label, hit: hitBox(x, y, label) }
}

/** The detour around the station at `at`: below `under`, with its own stations. */
export const drawDetour = (
  route: Route,
  { cells, at, y, under }: { cells: readonly PlacedCell[]; at: number; y: number; under: number },
  space: Space,
): { readonly drawn: DrawnRoute; readonly bottom: number } => {
  const cell = cells[at]
  const next = cells[at + 1]
  if (!cell || !next) throw new Error(`the detour "${route.id}" has no column at which to end`)
  const from = cell.left - GAP / 2
  const to = next.left - GAP / 2
  const left = from + GAP
  const width = to - from - 1.5 * GAP
  const place = { left, top: under + 14, width }
  const title = space.named ? block(route.title, 'title', place, space.measure) : undefined
  const level = (title ? bottom(title) : under) + RING + 7
  const beside = { left, room: width + GAP, most: width + GAP }
  const stations = placedCells(cellsOf('line', route, space), beside).flatMap(
    (each) => stationAt(each, level, space) ?? [],
  )
  // the detour leaves the line in a curve, unless no line precedes it on this row
  const start: Point = [from - 12, y]
  const leave: readonly Point[] = at > 0 ? [start, [from, y + 12]] : [[from, y]]
  const way = track('dotted', ...leave, [from, level], [to, level], [to, y + 12], [to + 12, y])
  return {
    drawn: { id: route.id, line: route.line, title, tracks: [way], stations },
    bottom: Math.max(level + RING, ...stations.map(({ hit }) => hit.y + hit.height)),
  }
}

/** The way back of a loop: above its stations, to the hub. */
export const loopTracks = (hub: PlacedCell, last: PlacedCell, y: number): readonly Track[] => {
  const turn = Math.min(last.x + RING + 22, last.left + last.width - GAP / 2)
  const middle = Math.round((hub.x + turn) / 2)
  const above = y - ARCH
  return [
    track('solid', [hub.x, y], [turn, y], [turn, above], [hub.x, above], [hub.x, y]),
    { kind: 'arrow', d: `M${middle - 9} ${above}l13 -9v18z` },
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
  let top = under
  const starts = stations.flatMap((station) =>
    changes.filter(({ at }) => at === station.id).map((change) => ({ ...change, x: station.x })),
  )
  const channels = starts.map((change) => {
    const x = change.x - RING - GAP / 2
    const before = x - GAP / 2 - left
    // the label is on its channel, if that is long enough
    const label =
      before >= 180 ? block(change.label, 'note', { left, top: top + 8, width: before }, measure) : undefined
    const level = label ? bottom(label) + 5 : top + 14
    top = level + 4
    const down: Point = [x, y + RING + GAP / 2]
    const points: readonly Point[] = [[x + RING + GAP / 2, y], down, [x, level], [CHANGE_X, level]]
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
