import { existsSync } from 'node:fs'
import { lstat, readdir, readFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Fault } from '../../src/model/fault.ts'
import { newVersion, removeOld, switchLink } from './switch-link.ts'

/** Path of the built site: `dist`, or the path in FOLDER. */
export const DIST = resolve(process.env.FOLDER ?? 'dist')

/** Whether a folder contains a built site: nothing else has this file. */
export const holdsSite = (folder: string): boolean => existsSync(join(folder, '_nginx/server.conf'))

/** The folder beside a place that contains its versions: `.dist` for `dist`. */
const storeOf = (place: string): string => join(dirname(place), `.${basename(place)}`)

type Kind = 'nothing' | 'link' | 'other'

const kindOf = (path: string): Promise<Kind> =>
  lstat(path).then(
    (found): Kind => (found.isSymbolicLink() ? 'link' : 'other'),
    (error: unknown): Kind => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'nothing'
      throw error
    },
  )

/** The path at which a site is put: a link that a user made is followed, the link of a build is replaced. */
const followed = async (path: string): Promise<string> => {
  if ((await kindOf(path)) !== 'link') return path
  const target = resolve(dirname(path), await readlink(path))
  if (dirname(target) === storeOf(path)) return path
  if (existsSync(target)) return followed(target)
  throw new Fault({
    found: `${path} is a link to a folder that does not exist.`,
    fix: 'make that folder, or remove the link',
  })
}

/** Throws a fault where the place is a file, or contains anything other than a site: a build would remove it. */
const assertOurs = async (place: string): Promise<void> => {
  const isFolder = (await stat(place)).isDirectory()
  if (isFolder && (holdsSite(place) || (await readdir(place)).length === 0)) return
  throw new Fault({
    found: `${place} ${isFolder ? 'holds something other than' : 'is a file, not'} a site; a build would remove it.`,
    expected: 'an empty folder, a path where nothing exists, or an earlier build (with _nginx/server.conf)',
    fix: 'give another path, or empty this folder',
  })
}

/**
 * The path at which a site is to be put. Throws a fault where that would remove something else, or where the path is
 * on another file system than the folder in which sites are made.
 */
export const placeFor = async (path: string, made: string): Promise<string> => {
  const place = await followed(path)
  const existing = existsSync(place) ? place : dirname(place)
  if (!existsSync(existing))
    throw new Fault({
      found: `${place} can't be made.`,
      expected: `the folder ${existing}`,
      fix: 'make that folder first',
    })
  if ((await stat(existing)).dev !== (await stat(made)).dev)
    throw new Fault({
      found: `${place} is on another file system than ${made}, so a site can't be put there in one step.`,
      expected: 'a folder on the file system of this project',
      fix: 'build without FOLDER, then "npm run release -- <folder>", or copy dist',
    })
  if (existsSync(place)) await assertOurs(place)
  return place
}

/** The site in use and the one before it, which a server may still be reading. */
const KEPT = { versions: 2, days: 0 }

/**
 * Puts a whole site at its place. The first one is a folder there, as hosts that build a site themselves do not follow
 * a link; each later one is a version beside it, and the place becomes a link to it
 * (docs/decisions/004-site-is-replaced-at-once.md).
 */
export const putSite = async (fresh: string, place: string): Promise<void> => {
  const kind = await kindOf(place)
  if (kind === 'nothing' || (kind === 'other' && (await readdir(place)).length === 0)) {
    await rename(fresh, place)
    return
  }
  const store = storeOf(place)
  // made first, so that its name is older than that of the new version
  const first = kind === 'other' ? await newVersion(store) : undefined
  const { folder, partial } = await newVersion(store)
  await rename(fresh, partial)
  await rename(partial, folder)
  await switchLink(place, folder, first && (() => rename(place, first.folder)))
  if (first) await rm(first.partial, { recursive: true })
  await removeOld(store, place, KEPT)
}

/** Throws a fault where there is no site, or one built for another folder: nginx would serve that other folder. */
export const assertBuiltFor = async (site: string): Promise<void> => {
  if (!holdsSite(site)) throw noSite(site)
  const server = join(site, '_nginx/server.conf')
  const folders = [...(await readFile(server, 'utf8')).matchAll(/alias "([^"]*)\/";/g)]
  const here = await realpath(site)
  for (const [, folder = ''] of folders)
    if (!existsSync(folder) || (await realpath(folder)) !== here)
      throw new Fault({
        found: `${server} serves another folder: ${folder}`,
        expected: `a site that was built for ${here}`,
        fix: 'run "npm run build" in its project, or put a copy elsewhere with "npm run release -- <folder>"',
      })
}

/** The fault of a folder without a built site. */
export const noSite = (folder: string): Fault =>
  new Fault({ found: `${folder} holds no built site.`, fix: 'run "npm run build" first' })
