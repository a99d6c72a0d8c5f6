import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const run = (script: string, ...given: readonly string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [`scripts/${script}`, ...given], {
    encoding: 'utf8',
  })
  return { printed: stdout + stderr, status }
}

describe('what a command cannot use', { timeout: 60_000 }, () => {
  it.each([
    ['check-content.ts', '--strict'],
    ['screenshots.ts', 'nonexist'],
    ['bench.ts', 'nonexist'],
  ])('%s says so of %s in a sentence, without a trace of calls', (script, given) => {
    const { printed, status } = run(script, given)
    expect(status).toBe(1)
    expect(printed).toContain(given)
    expect(printed).toContain('to mend')
    expect(printed).not.toMatch(/^ +at |^\w*Error/m)
  })

  it('check-content.ts says how it is used', () => {
    const { printed, status } = run('check-content.ts', '--help')
    expect(status).toBe(0)
    expect(printed).toContain('npm run check:content')
  })
})
