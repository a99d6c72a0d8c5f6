import { compose } from './compose-map.ts'
import type { Drawing } from './drawing.ts'
import type { Route } from './route.ts'
import type { Measure } from './text-block.ts'
import { drawLine } from './wide-line.ts'

/** Left side of the rings; changes and the connection to the next row run to the left of it. */
const LEFT = 36

/** The map for a wide screen: each line a row, or as many rows as its stations need. */
export const wideMap = (routes: readonly Route[], width: number, measure: Measure): Drawing => {
  const room = { left: LEFT, width, measure, named: true }
  return compose(routes, (line, top) => drawLine(line, top, room), { width, between: 34 })
}
