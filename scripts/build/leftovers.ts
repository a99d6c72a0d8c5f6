import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const DAY = 86_400_000

/** Removes the folder of a killed build; that of a running build is younger than a day. */
const clearOld = async (folder: string): Promise<void> => {
  if (Date.now() - (await stat(folder)).mtimeMs > DAY) await rm(folder, { recursive: true, force: true })
}

/** Removes what killed builds left in a folder. */
export const clearLeftovers = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder))
    if (name.startsWith('build-'))
      await clearOld(join(folder, name)).catch((error: unknown) => {
        // another build finished or removed it meanwhile
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      })
}
