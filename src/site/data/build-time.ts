import { execFileSync } from 'node:child_process'

const fromEpoch = (seconds: string | undefined): Date | undefined =>
  Number(seconds) > 0 ? new Date(Number(seconds) * 1000) : undefined

const fixedTime = (): Date | undefined => fromEpoch(process.env.SOURCE_DATE_EPOCH)

const lastCommit = (): Date | undefined => {
  try {
    const command = ['log', '-1', '--format=%ct']
    return fromEpoch(execFileSync('git', command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    // without git or its history, the time of the build is used instead
    return undefined
  }
}

/** Returns the time of this build, which SOURCE_DATE_EPOCH (in seconds) overrides for reproducible builds. */
export const buildTime = (): Date => fixedTime() ?? new Date()

/**
 * Returns the day of the questions in a build, such as `2026-11-25`: the day of the last commit, so that one commit
 * gives the same bytes on any day. SOURCE_DATE_EPOCH overrides it.
 */
export const questionsDay = (): string =>
  (fixedTime() ?? lastCommit() ?? new Date()).toISOString().slice(0, 10)
