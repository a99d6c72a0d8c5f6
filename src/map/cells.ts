import { rows, widths, type Need } from './columns.ts'
import { RING } from './drawing.ts'
import type { Line, Stop } from './route.ts'
import { widestPiece, type Measure } from './text-block.ts'

/** Room between one name and the next; a way around or a change passes through its middle. */
export const GAP = 20

/** The least and the most that a station takes of a row. */
const LEAST = 104
/** What a station keeps of a row that is too short for all: room for its number and some letters, whatever stands beside it. */
const FLOOR = 60
/** A word that is longer than this is broken, so that it does not take the room of other stations. */
const LONGEST = 200
const MOST = 205

/** A station of the line or of its loop, or the hub between them, with its column. */
type Cell = Need & {
  readonly of: 'line' | 'loop' | 'hub'
  readonly stop?: Stop
  readonly number: number
}

export type PlacedCell = Cell & { readonly left: number; readonly width: number; readonly x: number }

/** What stands in the hub at the end of a line, and how wide it is: nothing where the text is a long one. */
export const hubOf = (text: string, measure: Measure): { readonly text: string; readonly width: number } => {
  const width = Math.ceil(measure(text, 'title')) + 28
  return width > 150 ? { text: '', width: 44 } : { text, width: Math.max(56, width) }
}

/** The room that a station needs, with its name below it where a measure is given. */
const needOf = ({ title }: Stop, measure: Measure | undefined): Need =>
  measure
    ? { least: Math.max(LEAST, Math.min(widestPiece(title, 'name', measure), LONGEST) + GAP), floor: FLOOR }
    : { least: 2 * RING + 14, floor: 2 * RING }

/** Makes cells of the stops of a line or a loop, whose names are drawn where a measure is given. */
export const cellOf =
  (of: 'line' | 'loop', measure: Measure | undefined) =>
  (stop: Stop, at: number): Cell => ({
    of,
    stop,
    number: at + 1,
    ...needOf(stop, measure),
  })

/** The columns of a line that stay together on a row. */
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
  // a way around ends before the next column, and a loop at its hub: they stay on one row
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

/** The rows of a line, each column with its place from the left. */
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
