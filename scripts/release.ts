import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const KEPT = 3

/** What a release that was killed leaves behind. */
const UNFINISHED = /\.(partial|link)$/

/** A name that sorts by time: `20261125T080910123`. */
const stamp = (): string => new Date().toISOString().replace(/[-:.Z]/g, '')

/**
 * Copies a built site to a folder of its own below `<place>/releases` and lets the link `<place>/current` lead there, in
 * one act. nginx goes over to it, files and headers together, when it is told to reload. Gives the new folder.
 */
export const release = async (dist: string, place: string): Promise<string> => {
  if (!existsSync(join(dist, '_nginx/server.conf')))
    throw new Error(`${dist} holds no built site.\n  to mend   run "npm run build" first`)
  const releases = join(place, 'releases')
  const folder = join(releases, stamp())
  const partial = `${folder}.partial`
  await mkdir(releases, { recursive: true })
  await cp(dist, partial, { recursive: true, preserveTimestamps: true })
  // nginx reads each release where it lies, so one that is being replaced stays whole for who is reading it
  const server = join(partial, '_nginx/server.conf')
  await writeFile(server, (await readFile(server, 'utf8')).replaceAll(`alias ${dist}/`, `alias ${folder}/`))
  await rename(partial, folder)
  const link = `${folder}.link`
  await symlink(folder, link)
  await rename(link, join(place, 'current'))
  const names = (await readdir(releases)).sort()
  const whole = names.filter((name) => !UNFINISHED.test(name))
  const gone = [...names.filter((name) => UNFINISHED.test(name)), ...whole.slice(0, -KEPT)]
  await Promise.all(gone.map((name) => rm(join(releases, name), { recursive: true, force: true })))
  return folder
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , place] = process.argv
  try {
    if (!place)
      throw new Error(
        'Where to?\n  expected  a folder for the releases\n  to mend   npm run release -- /srv/wegwijzer',
      )
    console.log(`Released: ${await release(resolve('dist'), resolve(place))}`)
    console.log('nginx serves it after: nginx -t && systemctl reload nginx')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
