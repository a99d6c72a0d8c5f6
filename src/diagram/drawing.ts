import { rounded, type Point } from './rounded-path.ts'
import type { Block, Box, Measure } from './text-block.ts'

/** Radius of the ring of a station, and thickness of a line. */
export const RING = 13
export const STROKE = 6

/**
 * A piece of a line: `silent` where the source does not describe what happens, `dotted` for a detour or a continuation,
 * `arrow` for the direction of a loop.
 */
export type Track = { readonly d: string; readonly kind: 'solid' | 'dotted' | 'silent' | 'arrow' }

export type Station = {
  readonly id: string
  readonly title: string
  /** Its place on its route, from 1. */
  readonly number: number
  readonly x: number
  readonly y: number
  /** Absent where the drawing is too small for names. */
  readonly label: Block | undefined
  /** The clickable area: the ring and its label. */
  readonly hit: Box
}

export type DrawnRoute = {
  readonly id: string
  readonly line: string
  readonly title: Block | undefined
  readonly tracks: readonly Track[]
  /** In the order of the route. */
  readonly stations: readonly Station[]
}

/** The end of a line, at which a loop starts. */
export type Hub = { readonly text: string; readonly x: number; readonly y: number; readonly width: number }

/** A change from one line to another; `route` is where it starts. */
export type DrawnChange = { readonly route: string; readonly d: string; readonly label: Block }

/** A map or a strip, in units that are pixels at the default text size. */
export type Drawing = {
  readonly width: number
  readonly height: number
  /** In the order in which they are read. */
  readonly routes: readonly DrawnRoute[]
  readonly hubs: readonly Hub[]
  readonly changes: readonly DrawnChange[]
}

/** A piece of a line along these points. */
export const track = (kind: Track['kind'], ...points: readonly Point[]): Track => ({
  kind,
  d: rounded(points),
})

/** The box around a ring and its label, with some padding. */
export const hitBox = (x: number, y: number, label: Block | undefined): Box => {
  const left = x - RING - 4
  const top = y - RING - 4
  const side = 2 * RING + 8
  if (!label) return { x: left, y: top, width: side, height: side }
  const right = Math.max(left + side, label.box.x + label.box.width + 4)
  const low = Math.max(top + side, label.box.y + label.box.height + 3)
  const high = Math.min(top, label.box.y - 3)
  return { x: left, y: high, width: right - left, height: low - high }
}

/** The box around the name of a line, with some padding: a line of text alone is too low to click. */
export const titleHit = ({ face, lines, box }: Block, measure: Measure): Box => ({
  x: box.x - 4,
  y: box.y - 3,
  width: Math.max(...lines.map((line) => measure(line, face))) + 8,
  height: box.height + 6,
})
