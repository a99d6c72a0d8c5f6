import { compose, type DrawnLine } from './compose-map.ts'
import { track, type Drawing } from './drawing.ts'
import type { Line, Route } from './route.ts'
import { drawDetour, drawEnd, LINE, stack, titleAt, type TallSpace } from './tall-parts.ts'
import type { Measure } from './text-block.ts'

/** The length of a line after its last station, if that station recurs. */
const ON = 42

const drawLine = (line: Line, top: number, space: TallSpace): DrawnLine => {
  const { route, detour, loop } = line
  const { length } = route.stops
  const title = titleAt(`${route.title}: ${route.audience}`, top, LINE.x - 13, space)
  const around = detour ? route.stops.findIndex(({ id }) => id === detour.around) : length
  const before = stack(route, title.bottom, LINE, space, [0, around])
  const way = detour && drawDetour(route, around, detour.route, before.bottom, space)
  const after = stack(route, way?.bottom ?? before.bottom, LINE, space, [around + 1, length])
  const parts = [before, ...(way ? [way] : []), after]
  const stations = parts.flatMap((part) => part.stations)
  const first = stations[0]
  const last = stations.at(-1)
  if (!first || !last) throw new Error(`the route "${route.id}" has no stations`)
  const end = loop || around === length - 1 ? drawEnd(line, last, after.bottom, space) : undefined
  const from = around === 0 && way ? way.from : first.y
  const on = route.recurs && !end ? last.y + ON : 0
  const tracks = [
    track('solid', [LINE.x, from], [LINE.x, last.y]),
    ...(end ? [end.track] : []),
    ...(on ? [track('dotted', [LINE.x, last.y], [LINE.x, on])] : []),
  ]
  return {
    routes: [
      { id: route.id, line: route.line, title: title.block, tracks, stations },
      ...(way ? [way.detour] : []),
      ...(end?.loop ? [end.loop] : []),
    ],
    hubs: end ? [end.hub] : [],
    pending: parts.flatMap(({ pending }) => pending),
    arrival: [LINE.x, first.y],
    bottom: end?.bottom ?? Math.max(after.bottom, on),
  }
}

/** The map for a phone: each line from top to bottom, the lines below one another. */
export const tallMap = (routes: readonly Route[], width: number, measure: Measure): Drawing =>
  compose(routes, (line, top) => drawLine(line, top, { width, measure }), { width, between: 36 })
