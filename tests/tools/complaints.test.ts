import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const run = (script: string, ...given: readonly string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...given], {
    encoding: 'utf8',
  })
  return { printed: stdout + stderr, status }
}

describe('an argument that a command cannot use', { timeout: 60_000 }, () => {
  it.each([
    ['scripts/check/report-content.ts', '--strict'],
    ['scripts/check/screenshots.ts', 'nonexist'],
    ['bench/run-benches.ts', 'nonexist'],
  ])('%s reports %s with a fix, without a stack trace', (script, given) => {
    const { printed, status } = run(script, given)
    expect(status).toBe(1)
    expect(printed).toContain(given)
    expect(printed).toContain('fix')
    expect(printed).not.toMatch(/^ +at |^\w*Error/m)
  })

  it('check:content prints its usage', () => {
    const { printed, status } = run('scripts/check/report-content.ts', '--help')
    expect(status).toBe(0)
    expect(printed).toContain('npm run check:content')
  })
})
