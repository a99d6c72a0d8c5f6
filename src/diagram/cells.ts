import { rows, widths, type Need } from './columns.ts'
import { RING } from './drawing.ts'
import type { Line, Stop } from './route.ts'
import { widestPiece, type Measure } from './text-block.ts'

/** Space between one name and the next; a detour or a change passes through its middle. */
export const GAP = 20

/** The smallest and the largest width of a station on a row. */
const LEAST = 104
/** The width of a station on a row that is too short: enough for its number and some letters. */
const FLOOR = 60
/** A longer word is broken, so that it leaves space for other stations. */
const LONGEST = 200
const MOST = 205

/** A station of the line or of its loop, or the hub between them, with its column. */
type Cell = Need & {
  readonly of: 'line' | 'loop' | 'hub'
  readonly stop?: Stop
  readonly number: number
}

export type PlacedCell = Cell & { readonly left: number; readonly width: number; readonly x: number }

/** The text and the width of the hub at the end of a line; a long text is left out. */
export const hubOf = (text: string, measure: Measure): { readonly text: string; readonly width: number } => {
  const width = Math.ceil(measure(text, 'title')) + 28
  return width > 150 ? { text: '', width: 44 } : { text, width: Math.max(56, width) }
}

/** The width that a station needs; with a measure, its name is below it. */
const needOf = ({ title }: Stop, measure: Measure | undefined): Need =>
  measure
    ? { least: Math.max(LEAST, Math.min(widestPiece(title, 'name', measure), LONGEST) + GAP), floor: FLOOR }
    : { least: 2 * RING + 14, floor: 2 * RING }

/** A function that makes cells of the stops of a line or a loop; with a measure, their names are drawn. */
export const cellOf =
  (of: 'line' | 'loop', measure: Measure | undefined) =>
  (stop: Stop, at: number): Cell => ({
    of,
    stop,
    number: at + 1,
    ...needOf(stop, measure),
  })

/** The columns of a line, in groups that stay on one row. */
const unitsOf = (
  { route, loop, detour }: Line,
  measure: Measure,
  named: boolean,
): readonly (readonly Cell[])[] => {
  const names = named ? measure : undefined
  const stops = route.stops.map(cellOf('line', names))
  const around = detour ? stops.findIndex(({ stop }) => stop?.id === detour.around) : -1
  const beside = detour ? detour.route.stops.map(cellOf('line', names)) : []
  const wide = beside.reduce((sum, { least }) => sum + Math.max(least, named ? 150 : 0), GAP)
  const kept = beside.reduce((sum, { floor }) => sum + floor, GAP)
  const widened = stops.map((cell, at) =>
    at === around ? { ...cell, least: Math.max(cell.least, wide), floor: Math.max(cell.floor, kept) } : cell,
  )
  const last = loop || around === stops.length - 1
  const hub = hubOf(route.title, measure).width + GAP
  const end: readonly Cell[] = last
    ? [{ of: 'hub', number: 0, least: hub, floor: hub }, ...(loop?.stops.map(cellOf('loop', names)) ?? [])]
    : []
  const units = widened.map((cell) => [cell])
  // a detour ends before the next column, and a loop at its hub: they stay on one row
  if (around < 0) return [...units, ...(end.length > 0 ? [end] : [])]
  const together = [...(units[around] ?? []), ...(units[around + 1] ?? end)]
  const after = units.slice(around + 2)
  return [
    ...units.slice(0, around),
    together,
    ...after,
    ...(units[around + 1] && end.length > 0 ? [end] : []),
  ]
}

/** The rows of a line, each column with its distance from the left. */
export const placedRows = (
  line: Line,
  { left, room, measure, named }: { left: number; room: number; measure: Measure; named: boolean },
): readonly (readonly PlacedCell[])[] =>
  rows(unitsOf(line, measure, named), room).map((cells) => {
    let from = left
    return widths(cells, room, named ? MOST : 92).map((width, at) => {
      const cell = cells[at]
      if (!cell) throw new Error('a width without a column')
      const placed = {
        ...cell,
        left: from,
        width,
        x: from + (cell.of === 'hub' ? width - GAP : 2 * RING) / 2,
      }
      from += width
      return placed
    })
  })
