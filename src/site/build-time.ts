import { execFileSync } from 'node:child_process'

const inSeconds = (seconds: string | undefined): Date | undefined =>
  Number(seconds) > 0 ? new Date(Number(seconds) * 1000) : undefined

const named = (): Date | undefined => inSeconds(process.env.SOURCE_DATE_EPOCH)

const lastCommit = (): Date | undefined => {
  try {
    const command = ['log', '-1', '--format=%ct']
    return inSeconds(execFileSync('git', command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    // a copy without its history, or a machine without git: then the day of the build has to do
    return undefined
  }
}

/** When this build is made, which SOURCE_DATE_EPOCH (seconds) can say, as reproducible builds have it. */
export const buildTime = (): Date => named() ?? new Date()

/**
 * The day of the questions that a build holds: 2026-11-25. That of the last commit, so that the same commit gives the
 * same bytes on any day; SOURCE_DATE_EPOCH goes first here too.
 */
export const questionsDay = (): string => (named() ?? lastCommit() ?? new Date()).toISOString().slice(0, 10)
