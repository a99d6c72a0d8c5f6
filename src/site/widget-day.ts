import { execFileSync } from 'node:child_process'

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

const lastCommit = (): string | undefined => {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    // a copy without its history, or a machine without git: then the day of the build has to do
    return undefined
  }
}

/**
 * The day of the questions that a build holds: 2026-11-25. That of the last commit, so that the same commit gives the
 * same bytes on any day; SOURCE_DATE_EPOCH (seconds) goes first, as reproducible builds have it.
 */
export const questionsDay = (): string => {
  const seconds = Number(process.env.SOURCE_DATE_EPOCH ?? lastCommit())
  return dayOf(seconds > 0 ? new Date(seconds * 1000) : new Date())
}
