import { existsSync } from 'node:fs'
import {
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { DIST, holdsSite } from './place.ts'

/** So many releases stay, however old they are. */
const KEPT = 3
const DAY = 86_400_000
/** So long a release stays, however many there are: nginx may still read it. */
const DAYS_KEPT = 30

/** What is not finished, with the number of the process that makes it. */
const UNFINISHED = /-(\d+)\.(?:partial|link)$/

/** Whether the process that makes it was killed: then it stays unfinished. */
const isLeft = (name: string): boolean => {
  const unfinished = UNFINISHED.exec(name)
  if (!unfinished) return false
  try {
    process.kill(Number(unfinished[1]), 0)
    return false
  } catch (error) {
    // somebody else's process runs too
    return (error as NodeJS.ErrnoException).code !== 'EPERM'
  }
}

/** A name that sorts by time: `20261125T080910123`. */
const stamp = (time = Date.now()): string => new Date(time).toISOString().replace(/[-:.Z]/g, '')

/** Stops at a folder that is no site for visitors: none, or one that was built without its address. */
const assertReleasable = async (dist: string): Promise<void> => {
  if (!holdsSite(dist)) throw new Error(`${dist} holds no built site.\n  to mend   run "npm run build" first`)
  if (!existsSync(join(dist, 'sitemap.xml')))
    throw new Error(
      `${dist} has no sitemap.xml.\n  expected  a whole site\n  to mend   run "npm run build" once more`,
    )
  const [, origin = ''] =
    /<loc>(https?:\/\/[^/<]+)/.exec(await readFile(join(dist, 'sitemap.xml'), 'utf8')) ?? []
  // a trial says so
  if (/^https?:\/\/localhost\b/.test(origin) && process.env.SITE !== origin)
    throw new Error(
      [
        `${dist} was built for ${origin}: its sitemap, feeds and widget lead there.`,
        '  expected  a site that was built with its address',
        '  to mend   SITE=https://www.example.org npm run build',
        `            for a trial on this machine: SITE=${origin} npm run release -- <folder>`,
      ].join('\n'),
    )
}

/** Stops at a place that can't hold releases, or not such as nginx could read. */
const assertPlace = async (place: string): Promise<void> => {
  // nginx takes them for the end of a path, a variable and an escape
  if (/["$\\]/.test(place))
    throw new Error(
      `${place} is no path that nginx can read.\n  expected  a path without ", $ and \\\n  to mend   name another folder`,
    )
  if (existsSync(place) && !(await stat(place)).isDirectory())
    throw new Error(
      `${place} is no folder.\n  expected  a folder for the releases, there or not\n  to mend   name another`,
    )
  const current = join(place, 'current')
  if (existsSync(current) && (await lstat(current)).isDirectory())
    throw new Error(
      `${current} is a folder.\n  expected  the link to a release, or nothing\n  to mend   move that folder away`,
    )
}

/** Copies a folder, once more where a build has put another in its place meanwhile: half of each would be no site. */
const copyWhole = async (dist: string, to: string): Promise<void> => {
  const { ino } = await stat(dist)
  const [copied] = await Promise.allSettled([cp(dist, to, { recursive: true, preserveTimestamps: true })])
  if ((await stat(dist)).ino !== ino) {
    await rm(to, { recursive: true, force: true })
    await copyWhole(dist, to)
  } else if (copied.status === 'rejected') throw copied.reason
}

const ALIAS = /(alias ")[^"]*(\/(?:404\.html)?";)/g

/** nginx reads each release where it lies, so one that is being replaced stays whole for who is reading it. */
const moveNginx = async (server: string, folder: string): Promise<void> => {
  const text = await readFile(server, 'utf8')
  const moved = text.replace(ALIAS, (_, start: string, end: string) => start + folder + end)
  if (moved === text) throw new Error(`${server} names no folder.\n  to mend   run "npm run build" once more`)
  await writeFile(server, moved)
}

/** A folder named for this moment, and the one beside it in which it is made. */
const newFolder = async (releases: string): Promise<{ readonly folder: string; readonly making: string }> => {
  const folder = join(releases, stamp())
  const making = `${folder}-${process.pid}`
  try {
    await mkdir(`${making}.partial`)
    return { folder, making }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    // another of this process began in the same millisecond
    await setTimeout(1)
    return newFolder(releases)
  }
}

/** Takes away what releases that were killed left behind, and the old ones. */
const tidy = async (releases: string): Promise<void> => {
  const names = (await readdir(releases)).sort()
  const whole = names.filter((name) => !UNFINISHED.test(name))
  const old = whole.slice(0, -KEPT).filter((name) => name < stamp(Date.now() - DAYS_KEPT * DAY))
  const gone = [...names.filter(isLeft), ...old]
  await Promise.all(gone.map((name) => rm(join(releases, name), { recursive: true, force: true })))
}

/**
 * Copies a built site to a folder of its own below `<place>/releases` and lets the link `<place>/current` lead there, in
 * one act. nginx goes over to it, files and headers together, when it is told to reload. Gives the new folder.
 */
export const release = async (dist: string, place: string): Promise<string> => {
  await assertReleasable(dist)
  await assertPlace(place)
  const releases = join(place, 'releases')
  await mkdir(releases, { recursive: true })
  const { folder, making } = await newFolder(releases)
  const partial = `${making}.partial`
  // of a link, what it leads to
  await copyWhole(await realpath(dist), partial)
  await moveNginx(join(partial, '_nginx/server.conf'), folder)
  await rename(partial, folder)
  const link = `${making}.link`
  await symlink(folder, link)
  await rename(link, join(place, 'current'))
  await tidy(releases)
  return folder
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , place] = process.argv
  try {
    if (!place)
      throw new Error(
        'Where to?\n  expected  a folder for the releases\n  to mend   npm run release -- /srv/wegwijzer',
      )
    console.log(`Released: ${await release(DIST, resolve(place))}`)
    console.log('nginx serves it after: nginx -t && systemctl reload nginx')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
