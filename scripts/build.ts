import { mkdtemp, mkdir, rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'astro'

const DIST = resolve('dist')
const CACHE = resolve('.cache')

/**
 * Builds the site in a folder of its own and puts it at `dist` only when it is whole: a build that fails or is
 * stopped leaves the last good one where it was.
 */
export const buildSite = async (): Promise<void> => {
  await mkdir(CACHE, { recursive: true })
  const work = await mkdtemp(`${CACHE}/build-`)
  try {
    await build({ outDir: `${work}/new`, logLevel: 'warn' })
    await rename(DIST, `${work}/old`).catch((error: unknown) => {
      // the first build has nothing to put aside
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    })
    await rename(`${work}/new`, DIST)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  // the helpers of a build that failed would keep the process alive
  await buildSite().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  })
}
