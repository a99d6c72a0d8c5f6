import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Results that are slow to make, kept between builds under the hash of all they depend on. */
export const KEPT = resolve('.cache/kept')

/** Age at which an unused result is removed: tests and trials build other sites in between. */
const DAYS = 7
const DAY = 86_400_000

/** The content of a kept file, its age set back to zero; undefined where there is none. */
const read = async (file: string): Promise<Buffer | undefined> => {
  try {
    const now = new Date()
    await utimes(file, now, now)
    return await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * The result of an earlier build where nothing that it depends on has changed, else a new one, which is kept.
 *
 * @param kind Kind of the result, such as `png`: a part of the file name.
 * @param input Everything else that the result depends on.
 */
export const kept = async (
  kind: string,
  input: string | Uint8Array,
  make: () => Promise<Buffer>,
  folder = KEPT,
): Promise<Buffer> => {
  const file = join(folder, `${createHash('sha256').update(input).digest('hex')}.${kind}`)
  const known = await read(file)
  if (known) return known
  const made = await make()
  await mkdir(folder, { recursive: true })
  // a build that is killed leaves no incomplete result
  const partial = `${file}-${randomUUID()}`
  await writeFile(partial, made)
  await rename(partial, file)
  return made
}

/** Removes the results that no build has used for a week. */
export const removeUnused = async (folder = KEPT): Promise<void> => {
  const names = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  })
  for (const name of names) {
    const file = join(folder, name)
    const used = await stat(file).catch((error: unknown) => {
      // another build removed it
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    })
    if (used && Date.now() - used.mtimeMs > DAYS * DAY) await rm(file, { force: true })
  }
}
