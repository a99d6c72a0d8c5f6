import { mkdir, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'astro'
import { BASE } from './address.ts'
import { recordPublished } from '../../src/content-check/record-published.ts'
import { CONTENT } from '../../src/content-folder.ts'
import { removeUnused } from '../../src/site/data/build-cache.ts'
import { finishSite } from '../hosts/finish-site.ts'
import { DIST, placeFor, putSite } from './place.ts'
import { runCommand } from './report-fault.ts'
import { removeUnfinished } from './switch-link.ts'

const CACHE = resolve('.cache')

/**
 * Builds the site in a folder of its own and puts it at `dist` (or the path in FOLDER) once it is whole: a build that
 * fails or is killed leaves the last good site where it was.
 */
export const buildSite = async (): Promise<void> => {
  await mkdir(CACHE, { recursive: true })
  const place = await placeFor(DIST, CACHE)
  await removeUnfinished(CACHE)
  const fresh = `${CACHE}/build-${process.pid}.partial`
  // of a killed process with the same id, as in a container
  await rm(fresh, { recursive: true, force: true })
  try {
    await build({ outDir: fresh, logLevel: 'warn' })
    await finishSite(fresh, BASE, place)
    await putSite(fresh, place)
    const added = recordPublished(CONTENT)
    if (added > 0) console.log(`published.yaml: ${added} new addresses and steps; commit it with the content`)
    await removeUnused()
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runCommand(buildSite)
