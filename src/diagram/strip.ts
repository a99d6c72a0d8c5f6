import { RING, STROKE, type Drawing } from './drawing.ts'
import type { Route } from './route.ts'
import { block, FACES, type Block, type Measure } from './text-block.ts'
import { drawLine } from './wide-line.ts'

/** Height of the flag, and of the pole between it and its ring. */
const FLAG = FACES.note.leading + 5
const POLE = 8
/** Padding left and right of the text on the flag. */
const PADDING = 9

/** One line without the names of its stations, small enough to fit above a text. */
export type Strip = Drawing & {
  /** The flag above the ring of the step at which this visitor starts; its text is centred at its x. */
  readonly flag: { readonly label: Block; readonly pole: string }
}

type StripOptions = {
  /** The step at which this visitor starts. */
  readonly from: string
  /** The text on the flag at that step. */
  readonly label: string
  readonly width: number
  readonly measure: Measure
}

/** The strip of one route; throws if the route does not have the step `from`. */
export const strip = (route: Route, { from, label, width, measure }: StripOptions): Strip => {
  const alone = { route: { ...route, changes: [] }, loop: undefined, detour: undefined }
  const room = { left: STROKE / 2, width, measure, named: false }
  const { routes, bottom } = drawLine(alone, FLAG + POLE, room)
  const start = routes[0]?.stations.find(({ id }) => id === from)
  if (!start) throw new Error(`the route "${route.id}" has no step "${from}" to start at`)
  const top = start.y - RING - POLE - FLAG
  const flag = Math.ceil(measure(label, 'note')) + 2 * PADDING
  const x = Math.max(0, Math.min(start.x - RING, width - flag))
  const text = block(label, 'note', { left: x + flag / 2, top: top + 3, width: flag }, measure)
  return {
    width,
    height: Math.ceil(bottom + STROKE),
    routes,
    hubs: [],
    changes: [],
    flag: {
      label: { ...text, box: { x, y: top, width: flag, height: FLAG } },
      pole: `M${start.x} ${top + FLAG - 2}V${start.y - RING}`,
    },
  }
}
