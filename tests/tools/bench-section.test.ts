import { describe, expect, it } from 'vitest'
import { benchSection } from '../../bench/bench-section.ts'

const TABLE = '| page | blocking, ms |\n| --- | ---: |\n| guide | 8 |'
const WHY = 'guide: blocking is 8, and has to be 0'
const ran = { name: 'bench:lighthouse', day: '2026-11-24', stdout: `${TABLE}\n`, stderr: `${WHY}\n` }

describe('the report on a benchmark', () => {
  it('gives the reasons below the table where it is not within its limits', () => {
    const section = benchSection({ ...ran, status: 1 })
    expect(section).toContain('(not within its limits)')
    expect(section.indexOf(WHY)).toBeGreaterThan(section.indexOf(TABLE))
  })

  it('gives no reasons where it is within its limits', () => {
    const section = benchSection({ ...ran, status: 0 })
    expect(section).toContain(TABLE)
    expect(section).not.toContain(WHY)
    expect(section).not.toContain('not within')
  })

  it('shows output without a table as a code block', () => {
    expect(benchSection({ ...ran, stdout: 'nl, 2 queries', status: 0 })).toContain('```\nnl, 2 queries\n```')
  })
})
