import { spawn } from 'node:child_process'
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const LEFT_OUT = ['node_modules', 'dist', '.git', '.astro', '.cache', 'test-results', 'playwright-report']

const OF_VITEST = ['NODE_ENV', 'VITEST', 'TEST', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL']

/** A copy of the project to build and break; `remove` takes it away again. */
export const copyProject = async (): Promise<{
  readonly folder: string
  readonly remove: () => Promise<void>
}> => {
  const folder = await mkdtemp(join(tmpdir(), 'project-'))
  await cp('.', folder, { recursive: true, filter: (path) => !LEFT_OUT.includes(path) })
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** A command that was started. */
export type Started = {
  /** What it has printed so far. */
  readonly printed: () => string
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>
  /** Ends it and all that it started. */
  readonly stop: () => Promise<void>
  /** The same at once, without a chance to tidy up. */
  readonly kill: () => Promise<void>
}

/** Starts an npm script of the project in a folder: `startScript(folder, ['dev', '--', '--port', '4391'])`. */
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
    env: { ...own, ...env, NO_COLOR: '1' },
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
