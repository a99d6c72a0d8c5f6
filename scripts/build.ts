import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'astro'
import { BASE } from './address.ts'
import { exchange } from './exchange.ts'
import { finishSite } from './hosts/finish.ts'
import { clearLeftovers } from './leftovers.ts'
import { DIST, placeFor } from './place.ts'

const CACHE = resolve('.cache')

/**
 * Builds the site in a folder of its own and puts it at `dist` (or where FOLDER says) in one act when it is whole: a build that fails or is
 * stopped at any moment leaves the last good one where it was.
 */
export const buildSite = async (): Promise<void> => {
  await mkdir(CACHE, { recursive: true })
  const place = await placeFor(DIST, CACHE)
  await clearLeftovers(CACHE)
  const work = await mkdtemp(`${CACHE}/build-`)
  const fresh = `${work}/site`
  try {
    await build({ outDir: fresh, logLevel: 'warn' })
    await finishSite(fresh, BASE, place)
    await (existsSync(place) ? exchange(fresh, place) : rename(fresh, place))
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
