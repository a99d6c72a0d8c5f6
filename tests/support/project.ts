import { spawn } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { copyProject as coldCopy } from '../../scripts/copy-project.ts'
import { KEPT } from '../../src/site/build-cache.ts'

/** A copy of the project to build and change, with the pictures and compressed files of earlier builds. */
export const copyProject: typeof coldCopy = async () => {
  const copy = await coldCopy()
  await cp(KEPT, join(copy.folder, relative('.', KEPT)), { recursive: true })
  return copy
}

// one time for all builds that a test compares, also where midnight comes between them
const SOURCE_DATE_EPOCH = String(Math.floor(Date.now() / 1000))

const OF_VITEST = ['NODE_ENV', 'VITEST', 'TEST', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL']

/** A command that was started. */
type Started = {
  /** What it has printed so far. */
  readonly printed: () => string
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>
  /** Ends it and all that it started. */
  readonly stop: () => Promise<void>
  /** The same at once, without time to clean up. */
  readonly kill: () => Promise<void>
}

/** Starts an npm script of the project in a folder: `startScript(folder, ['dev', '--', '--port', '8080'])`. */
export const startScript = (
  folder: string,
  script: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Started => {
  let printed = ''
  // with the variables of Vitest, Astro would run as one of its tests and ignore BASE
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_VITEST.includes(name)))
  // a group of its own, so that what npm started ends with it
  const child = spawn('npm', ['run', ...script], {
    cwd: folder,
    env: { ...own, SOURCE_DATE_EPOCH, ...env, NO_COLOR: '1' },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const keep = (text: Buffer) => {
    printed += text.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const ended = new Promise<number | null>((done) => child.on('close', done))
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, signal)
    await ended
  }
  return {
    printed: () => printed,
    ended,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}
