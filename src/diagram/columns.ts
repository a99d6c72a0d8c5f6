/** A column on a row, with the least width it needs. */
export type Need = {
  readonly least: number
  /** Its width where the row is too short for all columns. */
  readonly floor: number
}

export const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

/** The width of each column of a row that fills `room`: equal if that is enough for each, and at most `most`. */
export const widthsIn = (needs: readonly Need[], room: number, most: number): ((need: Need) => number) => {
  const least = needs.map((need) => need.least)
  const sum = total(least)
  if (sum >= room) {
    const floors = total(needs.map(({ floor }) => floor))
    const share = sum > floors ? Math.max(0, room - floors) / (sum - floors) : 1
    return (need) => need.floor + (need.least - need.floor) * share
  }
  // columns that need more than an equal share get what they need, and the others share the rest
  let share = room / needs.length
  for (let round = 0; round < needs.length; round++) {
    const large = least.filter((each) => each > share)
    share = (room - total(large)) / Math.max(1, needs.length - large.length)
  }
  return (need) => Math.max(need.least, Math.min(share, most))
}

const fill = <T extends Need>(units: readonly (readonly T[])[], room: number): readonly (readonly T[])[] => {
  const rows: T[][] = []
  let taken = Infinity
  for (const unit of units) {
    const width = total(unit.map(({ least }) => least))
    if (taken + width > room) {
      rows.push([])
      taken = 0
    }
    rows.at(-1)?.push(...unit)
    taken += width
  }
  return rows
}

/** The columns on as few rows as possible, the rows about equally full; each unit stays on one row. */
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
