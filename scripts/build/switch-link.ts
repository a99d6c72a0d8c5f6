import { existsSync } from 'node:fs'
import { mkdir, readdir, realpath, rename, rm, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { setTimeout } from 'node:timers/promises'

// Versions of a site are side by side in one folder, and a link points to the version in use.

const DAY = 86_400_000

/** Name of an unfinished folder or link, with the id of the process that makes it. */
const UNFINISHED = /-(\d+)\.(?:partial|link)$/

/** Whether a name is that of an unfinished folder or link, and its process has ended. */
const isLeftover = (name: string): boolean => {
  const unfinished = UNFINISHED.exec(name)
  if (!unfinished) return false
  try {
    process.kill(Number(unfinished[1]), 0)
    return false
  } catch (error) {
    // a process of another user is running too
    return (error as NodeJS.ErrnoException).code !== 'EPERM'
  }
}

/** A name that sorts by time: `20261125T080910123`. */
const stamp = (time = Date.now()): string => new Date(time).toISOString().replace(/[-:.Z]/g, '')

/** A new version: its folder once it is whole, and the folder in which it is made. */
export type NewVersion = { readonly folder: string; readonly partial: string }

/** Makes the folder in which a new version is made, named after this moment. */
export const newVersion = async (store: string): Promise<NewVersion> => {
  await mkdir(store, { recursive: true })
  const folder = join(store, stamp())
  const partial = `${folder}-${process.pid}.partial`
  try {
    if (!existsSync(folder)) {
      await mkdir(partial)
      return { folder, partial }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  // this process started another version in the same millisecond, or even completed it
  await setTimeout(1)
  return newVersion(store)
}

/**
 * Points a link to a version in one step: a reader finds the old version or the new one.
 *
 * @param before Runs just before the switch, to move a folder away: a link can't replace a folder.
 */
export const switchLink = async (
  link: string,
  folder: string,
  before?: () => Promise<void>,
): Promise<void> => {
  const fresh = `${folder}-${process.pid}.link`
  // relative, so that both may move together
  await symlink(relative(dirname(link), folder), fresh)
  await before?.()
  await rename(fresh, link)
}

/** Removes the unfinished folders and links that killed processes left in a folder. */
export const removeUnfinished = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder))
    if (isLeftover(name)) await rm(join(folder, name), { recursive: true, force: true })
}

/** Removes the old versions, and the unfinished ones of killed processes; never the version in use. */
export const removeOld = async (
  store: string,
  link: string,
  { versions, days }: { readonly versions: number; readonly days: number },
): Promise<void> => {
  await removeUnfinished(store)
  const inUse = await realpath(link)
  const whole = (await readdir(store)).filter((name) => !UNFINISHED.test(name)).sort()
  const old = whole.slice(0, -versions).filter((name) => name < stamp(Date.now() - days * DAY))
  for (const path of old.map((name) => join(store, name)))
    if (path !== inUse) await rm(path, { recursive: true, force: true })
}
