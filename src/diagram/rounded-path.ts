/** A place in a drawing. */
export type Point = readonly [x: number, y: number]

const towards = ([x, y]: Point, [toX, toY]: Point, distance: number): Point => {
  const length = Math.hypot(toX - x, toY - y)
  const part = length === 0 ? 0 : distance / length
  return [x + (toX - x) * part, y + (toY - y) * part]
}

const round = (value: number) => String(Math.round(value * 10) / 10)
const at = ([x, y]: Point) => `${round(x)} ${round(y)}`

/** The largest radius of a corner. */
const RADIUS = 14

/** The `d` attribute of a path along these points, with round corners. */
export const rounded = (points: readonly Point[]): string =>
  points
    .map((point, index) => {
      const before = points[index - 1]
      const after = points[index + 1]
      if (!before) return `M${at(point)}`
      if (!after) return `L${at(point)}`
      const reach = Math.min(
        RADIUS,
        Math.hypot(point[0] - before[0], point[1] - before[1]) / 2,
        Math.hypot(after[0] - point[0], after[1] - point[1]) / 2,
      )
      return `L${at(towards(point, before, reach))}Q${at(point)} ${at(towards(point, after, reach))}`
    })
    .join('')
