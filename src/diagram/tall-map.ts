import { compose, type DrawnLine, type Pending } from './compose-map.ts'
import type { Drawing, Track } from './drawing.ts'
import { rounded } from './rounded-path.ts'
import type { Line, Route } from './route.ts'
import { BESIDE, drawDetour, drawEnd, LINE, stack, titleAt, type TallSpace } from './tall-parts.ts'
import type { Measure } from './text-block.ts'

/** The length of a line after its last station, if that station recurs. */
const ON = 42

const drawLine = (line: Line, top: number, room: TallSpace): DrawnLine => {
  const { route, detour } = line
  const title = titleAt(`${route.title}: ${route.audience}`, top, LINE.x - 13, room)
  const around = detour ? route.stops.findIndex(({ id }) => id === detour.around) : -1
  const before = stack(route, 0, around < 0 ? route.stops.length : around, title.bottom, LINE, room)
  const way = detour && around >= 0 ? drawDetour(detour.route, before.bottom, room) : undefined
  const passed = way && stack(route, around, around + 1, way.bottom, { ...LINE, names: BESIDE.names }, room)
  const back = way && passed && way.close(passed.bottom)
  const after = stack(
    route,
    around < 0 ? route.stops.length : around + 1,
    route.stops.length,
    back?.bottom ?? before.bottom,
    LINE,
    room,
  )
  const stations = [before, passed, after].flatMap((part) => part?.stations ?? [])
  const pending: readonly Pending[] = [before, passed, after].flatMap((part) => part?.pending ?? [])
  const first = stations[0]
  const last = stations.at(-1)
  if (!first || !last) throw new Error(`the route "${route.id}" has no stations`)
  const ends = line.loop !== undefined || (around >= 0 && around === route.stops.length - 1)
  const end = ends ? drawEnd(line, last, after.bottom, room) : undefined
  const from = around === 0 && way ? way.from : first.y
  const tracks: readonly Track[] = [
    {
      kind: 'solid',
      d: rounded([
        [LINE.x, from],
        [LINE.x, last.y],
      ]),
    },
    ...(end ? [end.track] : []),
    ...(route.recurs && !end
      ? [
          {
            kind: 'dotted',
            d: rounded([
              [LINE.x, last.y],
              [LINE.x, last.y + ON],
            ]),
          } as const,
        ]
      : []),
  ]
  return {
    routes: [
      { id: route.id, line: route.line, title: title.block, tracks, stations },
      ...(back ? [back.drawn] : []),
      ...(end?.loop ? [end.loop] : []),
    ],
    hubs: end ? [end.hub] : [],
    pending,
    arrival: [LINE.x, first.y],
    bottom: end?.bottom ?? Math.max(after.bottom, route.recurs ? last.y + ON : 0),
  }
}

/** The map for a phone: each line from top to bottom, the lines below one another. */
export const tallMap = (routes: readonly Route[], width: number, measure: Measure): Drawing =>
  compose(routes, (line, top) => drawLine(line, top, { width, measure }), { width, between: 36 })
