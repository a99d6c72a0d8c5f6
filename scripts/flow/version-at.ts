import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { filesIn } from '../../src/content-check/folder-files.ts'
import { readVersion } from '../../src/content-check/read-version.ts'
import { CONTENT } from '../../src/content-folder.ts'
import type { Version } from '../../src/engine/compare.ts'
import { Fault, FOR_EDITORS } from '../../src/model/fault.ts'

/** Writes the files below a path at a commit, branch or tag to a folder. */
const extract = (ref: string, path: string, folder: string): void => {
  try {
    // the name of a ref that looks like an option would be read as one
    const archive = execFileSync('git', ['archive', '--format=tar', '--end-of-options', ref, path], {
      maxBuffer: Infinity,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    execFileSync('tar', ['-x', '-C', folder], { input: archive })
  } catch (error) {
    throw new Fault(
      {
        found: `${path} at "${ref}" can't be read: ${error instanceof Error ? error.message : String(error)}`,
        expected: 'a commit, branch or tag with content',
        fix: 'name another one, such as main; in a shallow clone run "git fetch --unshallow" first',
      },
      { cause: error },
    )
  }
}

/** The version of the content at a commit, branch or tag. */
export const versionAt = async (ref: string): Promise<Version> => {
  const path = relative('.', CONTENT)
  const folder = await mkdtemp(join(tmpdir(), 'content-'))
  try {
    extract(ref, path, folder)
    return readVersion(filesIn(join(folder, path)))
  } catch (error) {
    if (error instanceof Fault) throw error
    const problems = (error instanceof Error ? error.message : String(error)).split('\n\n')
    const [where = '', ...rows] = problems[0]?.split('\n') ?? []
    const found =
      rows.find((row) => row.startsWith(`  ${FOR_EDITORS.found}`))?.replace(/^ *\S+ */, ': ') ?? ''
    throw new Fault(
      {
        found: `${path} at "${ref}" can't be compared. The first of its problems (${problems.length}): ${where}${found}`,
        expected: 'content in the form that this version of the site reads',
        fix: 'compare with a commit after the form of the content changed, or one without these problems',
      },
      { cause: error },
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The version of the content as it is now. */
export const versionNow = (): Version => readVersion(filesIn(CONTENT))
