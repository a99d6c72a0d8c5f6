import { describe, expect, it } from 'vitest'
import { fill } from '../../src/widgets/wegwijzer/words.ts'

describe('fill', () => {
  it('puts values in the place of their names, as they are', () => {
    expect(fill('{count} × {what}', { count: 2, what: '<b>$& {count}</b>' })).toBe('2 × <b>$& {count}</b>')
  })

  it('leaves a name without a value for who fills it later', () => {
    expect(fill('{count} for {query}', { count: 2 })).toBe('2 for {query}')
  })
})
