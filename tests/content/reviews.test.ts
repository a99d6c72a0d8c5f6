import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkContent } from '../../src/content-check/content-report.ts'
import { assertReviewed } from '../../scripts/release/release-site.ts'
import { Planted } from './planted.ts'

let content: Planted

beforeEach(async () => {
  content = await Planted.copy()
  await content.reviewAll(new Date('2024-08-31'))
})

afterEach(() => rm(content.folder, { recursive: true }))

/** The guides that are due on a day: `cmc soon` or `cmc overdue`. */
const dueOn = (day: string) => {
  const report = checkContent(content.folder, new Date(`${day}T12:00:00Z`))
  if (report.kind === 'faulty') throw new Error(JSON.stringify(report.problems))
  return report.reviews.map(({ guide, isOverdue }) => `${guide} ${isOverdue ? 'overdue' : 'soon'}`)
}

const months = (count: number) => content.replace('review.yaml', /^months: .*$/m, `months: ${count}`)
const postpone = (until: string) =>
  content.replace('review.yaml', 'postponed: {}', `postponed:\n  cmc: { until: ${until}, reason: a reason }`)

describe('the check of a guide against its sources', () => {
  it('is announced two months before its day, and overdue the day after', () => {
    expect(dueOn('2025-06-30')).toEqual([])
    expect(dueOn('2025-07-01')).toContain('cmc soon')
    expect(dueOn('2025-08-31')).toContain('cmc soon')
    expect(dueOn('2025-09-01')).toContain('cmc overdue')
  })

  it('has a term in whole months, which ends with a shorter month', async () => {
    await months(6)
    expect(dueOn('2025-02-28')).toContain('cmc soon')
    expect(dueOn('2025-03-01')).toContain('cmc overdue')
  })

  it('may be postponed to a later day', async () => {
    await postpone('2025-12-31')
    expect(dueOn('2025-10-30')).not.toContain('cmc overdue')
    expect(dueOn('2025-10-30')).toContain('atp overdue')
    expect(dueOn('2025-12-31')).toContain('cmc soon')
    expect(dueOn('2026-01-01')).toContain('cmc overdue')
  })

  it('is not due before its term because of an old postponement', async () => {
    await postpone('2024-12-31')
    expect(dueOn('2025-01-01')).toEqual([])
  })

  it('fails npm run check:content only on request, as in the weekly run', async () => {
    const statusOf = (...words: readonly string[]) =>
      spawnSync(process.execPath, ['scripts/check/report-content.ts', content.folder, ...words]).status
    expect([statusOf(), statusOf('--due')]).toEqual([0, 1])
    await content.reviewAll(new Date())
    expect(statusOf('--due')).toBe(0)
  })

  it('stops a release when it is overdue, with the guides and what to do', async () => {
    expect(() => assertReviewed(content.folder)).toThrow(/cmc[^]*fix/)
    await content.reviewAll(new Date())
    expect(() => assertReviewed(content.folder)).not.toThrow()
  })
})
