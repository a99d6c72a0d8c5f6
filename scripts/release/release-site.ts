import { existsSync } from 'node:fs'
import { cp, lstat, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkContent, describeProblems } from '../../src/content-check/content-report.ts'
import { CONTENT } from '../../src/content-folder.ts'
import { Fault } from '../../src/model/fault.ts'
import { DIST, holdsSite, noSite } from '../build/place.ts'
import { runCommand } from '../build/report-fault.ts'
import { newVersion, removeOld, switchLink } from '../build/switch-link.ts'

/** Number of releases that always stay, and days for which any release stays: nginx may still read it. */
const KEPT = { versions: 3, days: 30 }

/** Throws a fault where a guide has not been checked against its sources in time, or the content is not sound. */
export const assertReviewed = (content: string): void => {
  const report = checkContent(resolve(content))
  if (report.kind === 'faulty') throw new Error(describeProblems(report.problems))
  const overdue = report.reviews.filter(({ isOverdue }) => isOverdue)
  if (overdue.length > 0)
    throw new Fault({
      found: `The check against the sources is overdue: ${overdue.map(({ guide, due }) => `${guide} (${due})`).join(', ')}.`,
      expected: 'guides that were checked in time',
      fix:
        'check each guide and write the day under "reviewed" in its file guides/<guide>.yaml,\n' +
        'or postpone the check in review.yaml, with a reason',
    })
}

/** Throws a fault for a folder without a site, or with a site that was built without its address. */
const assertReleasable = async (dist: string): Promise<void> => {
  if (!holdsSite(dist)) throw noSite(dist)
  if (!existsSync(join(dist, 'sitemap.xml')))
    throw new Fault({
      found: `${dist} has no sitemap.xml.`,
      expected: 'a whole site',
      fix: 'run "npm run build" again',
    })
  const [, origin = ''] =
    /<loc>(https?:\/\/[^/<]+)/.exec(await readFile(join(dist, 'sitemap.xml'), 'utf8')) ?? []
  // a trial on this machine sets SITE to its address
  if (/^https?:\/\/localhost\b/.test(origin) && process.env.SITE !== origin)
    throw new Fault({
      found: `${dist} was built for ${origin}: its sitemap, feeds and widget lead there.`,
      expected: 'a site that was built with its address',
      fix: `SITE=https://www.example.org npm run build\nfor a trial on this machine: SITE=${origin} npm run release -- <folder>`,
    })
}

/** Throws a fault for a place that can't hold releases, or that nginx could not read. */
const assertPlace = async (place: string): Promise<void> => {
  // nginx reads these characters as the end of a path, a variable and an escape
  if (/["$\\]/.test(place))
    throw new Fault({
      found: `nginx can't read the path ${place}.`,
      expected: 'a path without ", $ and \\',
      fix: 'choose another folder',
    })
  if (existsSync(place) && !(await stat(place)).isDirectory())
    throw new Fault({
      found: `${place} is not a folder.`,
      expected: 'a folder for the releases, or a path where nothing exists yet',
      fix: 'choose another path',
    })
  const current = join(place, 'current')
  if (existsSync(current) && (await lstat(current)).isDirectory())
    throw new Fault({
      found: `${current} is a folder.`,
      expected: 'the link to a release, or nothing',
      fix: 'move that folder away',
    })
}

/** Copies a folder, and again where a build has replaced the folder meanwhile: a mix of both is not a site. */
const copyWhole = async (dist: string, to: string): Promise<void> => {
  const { ino } = await stat(dist)
  const [copied] = await Promise.allSettled([cp(dist, to, { recursive: true, preserveTimestamps: true })])
  if ((await stat(dist)).ino !== ino) {
    await rm(to, { recursive: true, force: true })
    await copyWhole(dist, to)
  } else if (copied.status === 'rejected') throw copied.reason
}

const ALIAS = /(alias ")[^"]*(\/(?:404\.html)?";)/g

/** Lets nginx read each release from its own folder: a replaced release stays whole while nginx still reads it. */
const moveNginx = async (server: string, folder: string): Promise<void> => {
  const text = await readFile(server, 'utf8')
  const moved = text.replace(ALIAS, (_, start: string, end: string) => start + folder + end)
  if (moved === text)
    throw new Fault({ found: `${server} names no folder.`, fix: 'run "npm run build" again' })
  await writeFile(server, moved)
}

/**
 * Copies a built site to a folder of its own in `<place>/releases`, and points the link `<place>/current` to it in one
 * step. nginx serves the files and headers of the release together, after a reload. Returns the new folder.
 */
export const release = async (dist: string, place: string): Promise<string> => {
  await assertReleasable(dist)
  await assertPlace(place)
  const [releases, current] = [join(place, 'releases'), join(place, 'current')]
  const { folder, partial } = await newVersion(releases)
  // the folder to which a link points, not the link
  await copyWhole(await realpath(dist), partial)
  await moveNginx(join(partial, '_nginx/server.conf'), folder)
  await rename(partial, folder)
  await switchLink(current, folder)
  await removeOld(releases, current, KEPT)
  return folder
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await runCommand(async () => {
    const [, , place] = process.argv
    if (!place)
      throw new Fault({
        found: 'No folder is given.',
        expected: 'a folder for the releases',
        fix: 'npm run release -- /srv/wegwijzer',
      })
    assertReviewed(CONTENT)
    console.log(`Released: ${await release(DIST, resolve(place))}`)
    console.log('nginx serves it after: nginx -t && systemctl reload nginx')
  })
