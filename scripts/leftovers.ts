import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const DAY = 86_400_000

/** Takes away what a build that was killed left behind; one that still runs is younger than a day. */
const clearOld = async (folder: string): Promise<void> => {
  if (Date.now() - (await stat(folder)).mtimeMs > DAY) await rm(folder, { recursive: true, force: true })
}

/** Takes away what builds that were killed left behind in a folder. */
export const clearLeftovers = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder))
    if (name.startsWith('build-'))
      await clearOld(join(folder, name)).catch((error: unknown) => {
        // another build was ready, or cleared it, in the meantime
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      })
}
