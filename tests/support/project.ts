import { spawn } from 'node:child_process'

export { copyProject } from '../../scripts/copy-project.ts'

// builds that a test compares are of one moment, also where midnight comes between them
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
  /** The same at once, without a chance to tidy up. */
  readonly kill: () => Promise<void>
}

/** Starts an npm script of the project in a folder: `startScript(folder, ['dev', '--', '--port', '8080'])`. */
export const startScript = (
  folder: string,
  script: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Started => {
  let printed = ''
  // what Vitest tells its own tests would make Astro think that it is one of them, at the root of a host
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
