import { readdirSync, readFileSync } from 'node:fs'

const PAGE_KB = 4

/** The ids of a process and all its descendants, from /proc. */
const family = (root: number): readonly number[] => {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
      const parent = Number(fields[1])
      children.set(parent, [...(children.get(parent) ?? []), Number(name)])
    } catch (error) {
      if (!ended(error)) throw error
    }
  }
  const found = [root]
  for (const pid of found) found.push(...(children.get(pid) ?? []))
  return found
}

/** Whether the error means that a process ended while it was read. */
const ended = (error: unknown): boolean =>
  ['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')

const resident = (pid: number): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_KB
  } catch (error) {
    if (ended(error)) return 0
    throw error
  }
}

/** Watches the memory of a process and its descendants; returns a function that stops and returns the most in MB. */
export const watchMemory = (pid: number): (() => number) => {
  let most = 0
  const timer = setInterval(() => {
    most = Math.max(
      most,
      family(pid).reduce((sum, each) => sum + resident(each), 0),
    )
  }, 200)
  return () => {
    clearInterval(timer)
    return Math.round(most / 1024)
  }
}
