import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { fill, longDate } from '../../src/widgets/wegwijzer/words.ts'

describe('fill', () => {
  it('replaces names by their values, unchanged', () => {
    expect(fill('{count} × {what}', { count: 2, what: '<b>$& {count}</b>' })).toBe('2 × <b>$& {count}</b>')
  })

  it('keeps a name without a value', () => {
    expect(fill('{count} for {query}', { count: 2 })).toBe('2 for {query}')
  })
})

describe('longDate', () => {
  it('gives the same day in a time zone west of Greenwich', () => {
    vi.stubEnv('TZ', 'America/New_York')
    onTestFinished(() => void vi.unstubAllEnvs())
    const day = new Date('2026-11-24')
    expect(day.getDate()).toBe(23)
    expect(longDate('nl-NL', day)).toBe('24 november 2026')
    expect(longDate('en-GB', day)).toBe('24 November 2026')
  })
})
