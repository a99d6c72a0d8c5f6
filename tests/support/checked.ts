import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { CONTENT } from '../../src/content-folder.ts'

/** Returns the output of `npm run check:content` for the files of a desk; throws if the content has a fault. */
export const checked = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'desk-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      const place = join(folder, path)
      await mkdir(dirname(place), { recursive: true })
      await writeFile(place, text)
    }
    const run = promisify(execFile)
    const { stdout } = await run(process.execPath, ['scripts/check/report-content.ts', join(folder, CONTENT)])
    return stdout
  } finally {
    await rm(folder, { recursive: true })
  }
}
