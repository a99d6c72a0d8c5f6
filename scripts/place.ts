import { existsSync } from 'node:fs'
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** Where the built site lies: `dist`, or where FOLDER says. */
export const DIST = resolve(process.env.FOLDER ?? 'dist')

/** Whether a folder holds a built site: nothing else has this file. */
export const holdsSite = (folder: string): boolean => existsSync(join(folder, '_nginx/server.conf'))

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
      throw error
    },
  )

/** The folder that a path leads to, links followed: a server that reads the folder is to find the new site in it. */
const followed = async (path: string): Promise<string> => {
  if (existsSync(path)) return realpath(path)
  if (await isThere(path))
    throw new Error(
      `${path} is a link to a folder that is not there.\n  to mend   make that folder, or remove the link`,
    )
  return path
}

/** Stops where something else than a site lies in the place: a build takes away what it finds there. */
const assertOurs = async (place: string): Promise<void> => {
  if (!(await stat(place)).isDirectory())
    throw new Error(
      `${place} is no folder.\n  expected  a folder for the site, there or not\n  to mend   name another`,
    )
  if (holdsSite(place) || (await readdir(place)).length === 0) return
  throw new Error(
    [
      `${place} holds something else than a site, which a build would take away.`,
      '  expected  an empty folder, one that is not there, or an earlier build (with _nginx/server.conf)',
      '  to mend   name another folder, or empty this one',
    ].join('\n'),
  )
}

/**
 * Where a site is to be put: the folder itself where the path is a link to it. Stops where that would take away something else,
 * and where one act can't put it there, as the folder is on another file system than the one in which sites are made.
 */
export const placeFor = async (path: string, made: string): Promise<string> => {
  const place = await followed(path)
  const there = existsSync(place) ? place : dirname(place)
  if (!existsSync(there))
    throw new Error(`${place} can't be made.\n  expected  the folder ${there}\n  to mend   make it first`)
  if ((await stat(there)).dev !== (await stat(made)).dev)
    throw new Error(
      [
        `${place} is on another file system than ${made}, so no site can be put there in one act.`,
        '  expected  a folder on the file system of this project',
        '  to mend   build without FOLDER, then "npm run release -- <folder>", or copy dist',
      ].join('\n'),
    )
  if (existsSync(place)) await assertOurs(place)
  return place
}

/** Stops where no site lies, or one that was built for another folder: nginx would serve that other folder. */
export const assertBuiltFor = async (site: string): Promise<void> => {
  if (!holdsSite(site)) throw new Error(`${site} holds no built site.\n  to mend   run "npm run build" first`)
  const server = join(site, '_nginx/server.conf')
  const folders = [...(await readFile(server, 'utf8')).matchAll(/alias "([^"]*)\/";/g)]
  const here = await realpath(site)
  for (const [, folder = ''] of folders)
    if (!existsSync(folder) || (await realpath(folder)) !== here)
      throw new Error(
        [
          `${server} serves another folder: ${folder}`,
          `  expected  a site that was built for ${here}`,
          '  to mend   run "npm run build" in its project, or put a copy elsewhere with "npm run release -- <folder>"',
        ].join('\n'),
      )
}
