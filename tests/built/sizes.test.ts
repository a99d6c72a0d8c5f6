import { globSync, readFileSync } from 'node:fs'
import { parse } from 'node-html-parser'
import { describe, expect, it } from 'vitest'
import { CHARACTERS } from '../../scripts/build/font.ts'
import { measure } from '../../scripts/check/measure-sizes.ts'
import { BUILT } from './dist.ts'

// Budgets are for the sample, so that a word more in the real content fails nothing. `npm run sizes` reports the real site.
describe('the sample site', () => {
  it.each(measure().flatMap(({ budget, ...size }) => (budget === undefined ? [] : [{ budget, ...size }])))(
    '$name is at most $budget bytes',
    ({ path, bytes, budget }) => {
      expect(bytes, path).toBeLessThanOrEqual(budget)
    },
  )
})

/** Characters that no font has to draw. */
const UNSEEN = /[\n\p{Default_Ignorable_Code_Point}]/u

describe('the font', () => {
  it('has every character of the pages, so that no letter comes from another font', () => {
    const known = new Set(CHARACTERS)
    const missing = new Set<string>()
    for (const file of globSync(`${BUILT}/**/*.html`))
      for (const character of parse(readFileSync(file, 'utf8')).querySelector('body')?.text ?? '')
        if (!known.has(character) && !UNSEEN.test(character)) missing.add(character)
    expect([...missing]).toEqual([])
  })
})
