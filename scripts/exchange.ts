import { spawnSync } from 'node:child_process'
import { rename } from 'node:fs/promises'

// renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE): Node has no door to it, and Perl is part of every Debian
const CALL: Readonly<Record<string, number>> = { x64: 316, arm64: 276 }
const SWAP = 'exit(syscall($ARGV[0], -100, $ARGV[1], -100, $ARGV[2], 2) == 0 ? 0 : 1)'

const swapped = (one: string, other: string): boolean => {
  const number = process.platform === 'linux' ? CALL[process.arch] : undefined
  if (number === undefined) return false
  // numbers reach the system as numbers only after arithmetic
  return spawnSync('perl', ['-e', `$ARGV[0] += 0; ${SWAP}`, String(number), one, other]).status === 0
}

/**
 * Puts a folder in the place of another, which comes to lie where the new one was. On Linux with Perl that is one act,
 * so there is no moment without a whole site; elsewhere it is two, a few microseconds apart.
 */
export const exchange = async (fresh: string, place: string): Promise<void> => {
  if (swapped(fresh, place)) return
  const aside = `${fresh}-before`
  await rename(place, aside)
  await rename(fresh, place)
  await rename(aside, fresh)
}
