import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const run = promisify(execFile)

/** The output of an npm script that failed; empty if it succeeded. */
const failure = (script: string) =>
  run('npm', ['run', script], { maxBuffer: 1e8 }).then(
    () => '',
    (error: unknown) => {
      const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string }
      return stdout + stderr || 'it failed without output'
    },
  )

describe('the tools find nothing to fix', { timeout: 300_000 }, () => {
  it.each(['lint', 'types'])('npm run %s', async (script) => {
    expect(await failure(script)).toBe('')
  })
})
