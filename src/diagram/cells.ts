import { rows, total, widthsIn, type Need } from './columns.ts'
import { RING } from './drawing.ts'
import type { Line, Route, Stop } from './route.ts'
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

/** The space for a drawing and how to measure text; with `named`, stations have their names below them. */
export type Space = {
  /** Left side of the rings; changes and the connection to the next row run to the left of it. */
  readonly left: number
  readonly width: number
  readonly measure: Measure
  readonly named: boolean
}

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

/** The cells of the stops of a line or a loop, each with the width that its name or its ring needs. */
export const cellsOf = (of: 'line' | 'loop', { stops }: Route, { measure, named }: Space): readonly Cell[] =>
  stops.map((stop, at) => ({
    of,
    stop,
    number: at + 1,
    ...(named
      ? {
          least: Math.max(LEAST, Math.min(widestPiece(stop.title, 'name', measure), LONGEST) + GAP),
          floor: FLOOR,
        }
      : { least: 2 * RING + 14, floor: 2 * RING }),
  }))

/** The columns of a line, in groups that stay on one row. */
const unitsOf = ({ route, loop, detour }: Line, space: Space): readonly (readonly Cell[])[] => {
  const stops = cellsOf('line', route, space)
  const around = detour ? stops.findIndex(({ stop }) => stop?.id === detour.around) : -1
  const beside = detour ? cellsOf('line', detour.route, space) : []
  const wide = total([GAP, ...beside.map(({ least }) => Math.max(least, space.named ? 150 : 0))])
  const kept = total([GAP, ...beside.map(({ floor }) => floor)])
  const widened = stops.map((cell, at) =>
    at === around ? { ...cell, least: Math.max(cell.least, wide), floor: Math.max(cell.floor, kept) } : cell,
  )
  const units: (readonly Cell[])[] = widened.map((cell) => [cell])
  if (loop || around === stops.length - 1) {
    const hub = hubOf(route.title, space.measure).width + GAP
    units.push([
      { of: 'hub', number: 0, least: hub, floor: hub },
      ...(loop ? cellsOf('loop', loop, space) : []),
    ])
  }
  // a detour ends before the next column, and a loop at its hub: they stay on one row
  if (around >= 0) units.splice(around, 2, units.slice(around, around + 2).flat())
  return units
}

/** The cells of a row next to one another, each at its distance from the left. */
export const placedCells = (
  cells: readonly Cell[],
  { left, room, most }: { readonly left: number; readonly room: number; readonly most: number },
): readonly PlacedCell[] => {
  const widthOf = widthsIn(cells, room, most)
  let from = left
  return cells.map((cell) => {
    const width = widthOf(cell)
    const x = from + (cell.of === 'hub' ? width - GAP : 2 * RING) / 2
    const placed = { ...cell, left: from, width, x }
    from += width
    return placed
  })
}

/** The rows of a line. */
export const placedRows = (line: Line, space: Space): readonly (readonly PlacedCell[])[] => {
  const { left, width, named } = space
  const room = width - left
  return rows(unitsOf(line, space), room).map((cells) =>
    placedCells(cells, { left, room, most: named ? MOST : 92 }),
  )
}
