import { spawn } from 'node:child_process'
import { cp, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { copyProject as copyWithContent } from '../../scripts/check/copy-project.ts'
import { KEPT } from '../../src/site/data/build-cache.ts'

/**
 * Returns a copy of the project that a test may build and change: with the sample as its `src/content`, and with the
 * pictures and compressed files of earlier builds.
 */
export const copyProject = async () => {
  const copy = await copyWithContent()
  const content = join(copy.folder, 'src/content')
  await rm(content, { recursive: true })
  await cp('tests/sample/content', content, { recursive: true })
  await cp(KEPT, join(copy.folder, relative('.', KEPT)), { recursive: true })
  return copy
}

// one moment for all builds that a test compares, also across midnight
const SOURCE_DATE_EPOCH = String(Math.floor(Date.now() / 1000))

// Vitest's own variables would make Astro build as in a test; the others name the sample site, not the copy's own
const LEFT_OUT = ['NODE_ENV', 'VITEST', 'TEST', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'CONTENT', 'FOLDER']

/** A running command. */
type Started = {
  /** Returns what it has printed so far. */
  readonly printed: () => string
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>
  /** Ends it and its child processes. */
  readonly stop: () => Promise<void>
  /** Kills it and its child processes, without time to clean up. */
  readonly kill: () => Promise<void>
}

/** Starts an npm script in a folder and returns it running: `startScript(folder, ['dev', '--', '--port', '8080'])`. */
export const startScript = (
  folder: string,
  script: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Started => {
  let printed = ''
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !LEFT_OUT.includes(name)))
  // its own process group, so that the processes npm starts end with it
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
