import { readFile, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Gives a file the date that it has in the previous build, where its bytes are the same. Servers derive `ETag` and
 * `Last-Modified` from the date: after a rebuild that changed nothing, browsers fetch nothing again.
 */
export const keepDate = async (file: string, folder: string, before: string): Promise<void> => {
  const [fresh, old] = [join(folder, file), join(before, file)]
  const then = await stat(old).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  })
  if (!then?.isFile() || then.size !== (await stat(fresh)).size) return
  const [now, was] = await Promise.all([readFile(fresh), readFile(old)])
  if (now.equals(was)) await utimes(fresh, then.atime, then.mtime)
}
