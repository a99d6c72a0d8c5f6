import { existsSync } from 'node:fs'
import { lstat, realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

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

/**
 * Where a site is to be put: the folder itself where the path is a link to it. Stops where one act can't put it there,
 * as the folder is on another file system than the one in which sites are made.
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
  return place
}
