import { readFile, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Gives files that are as they were in the build before the date they had there. Servers make `ETag` and
 * `Last-Modified` of it: after a rebuild that changed nothing, browsers need fetch nothing.
 */
export const keepDates = async (files: readonly string[], folder: string, before: string): Promise<void> => {
  for (const file of files) {
    const old = join(before, file)
    const then = await stat(old).catch((error: unknown) => {
      if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
      throw error
    })
    if (!then?.isFile()) continue
    const [now, was] = await Promise.all([readFile(join(folder, file)), readFile(old)])
    if (now.equals(was)) await utimes(join(folder, file), then.atime, then.mtime)
  }
}
