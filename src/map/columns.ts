/** A place on a row, with the width it needs at least. */
export type Need = {
  readonly least: number
  /** What it keeps of that where there is not enough for all. */
  readonly floor: number
}

/** The widths of columns that together take at most `room`: equal where that is enough for each, none over `most`. */
export const widths = (needs: readonly Need[], room: number, most: number): readonly number[] => {
  const least = needs.map((need) => need.least)
  const total = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0)
  const sum = total(least)
  if (sum >= room) {
    const floors = total(needs.map(({ floor }) => floor))
    const share = sum > floors ? Math.max(0, room - floors) / (sum - floors) : 1
    return needs.map(({ least, floor }) => floor + (least - floor) * share)
  }
  // those that need more than an equal share keep what they need, the others share the rest
  let share = room / needs.length
  for (let round = 0; round < needs.length; round++) {
    const large = least.filter((each) => each > share)
    const rest = room - total(large)
    share = rest / Math.max(1, needs.length - large.length)
  }
  return least.map((each) => Math.max(each, Math.min(share, most)))
}

const fill = <T extends Need>(units: readonly (readonly T[])[], room: number): readonly (readonly T[])[] => {
  const rows: T[][] = []
  let taken = Infinity
  for (const unit of units) {
    const width = unit.reduce((total, { least }) => total + least, 0)
    if (taken + width > room) {
      rows.push([])
      taken = 0
    }
    rows.at(-1)?.push(...unit)
    taken += width
  }
  return rows
}

/** Places on as few rows as they fit on, the rows about equally full; what is in one unit stays on one row. */
export const rows = <T extends Need>(
  units: readonly (readonly T[])[],
  room: number,
): readonly (readonly T[])[] => {
  const widest = fill(units, room)
  for (let narrower = room / 2; narrower < room; narrower += room / 50) {
    const found = fill(units, narrower)
    if (found.length === widest.length) return found
  }
  return widest
}
