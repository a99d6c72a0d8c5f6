import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const run = promisify(execFile)

/** What the command printed when it failed; empty when it did not. */
const failure = (...words: readonly string[]) =>
  run('npx', words, { maxBuffer: 1e8 }).then(
    () => '',
    (error: unknown) => {
      const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string }
      return stdout + stderr || 'it failed without a word'
    },
  )

describe('the tools find nothing to mend', { timeout: 300_000 }, () => {
  it.each([
    ['eslint', 'eslint', '.'],
    ['prettier', 'prettier', '--check', '.'],
    ['astro check', 'astro', 'check'],
    ['the engine without a browser or Node', 'tsc', '-p', 'src/engine'],
  ])('%s', async (_, ...words) => {
    expect(await failure(...words)).toBe('')
  })
})
