import { globSync, readFileSync } from 'node:fs'
import { parse } from 'node-html-parser'
import { describe, expect, it } from 'vitest'
import { CHARACTERS } from '../../scripts/font.ts'
import { measure } from '../../scripts/measure.ts'

/** The documents that name sizes, and the bytes that a line of each says. */
const SAID: Readonly<Record<string, (line: string) => number>> = {
  'README.md': (line) => Number(/\| *([\d.]+) kB/.exec(line)?.[1]) * 1000,
  'BENCH.md': (line) => Number(/^ *(\d+) /.exec(line)?.[1]),
}

describe('sizes', () => {
  const sizes = measure()

  it.each(sizes)('$name stays within $budget bytes', ({ path, bytes, budget, mend }) => {
    expect(bytes, `${path}\n  to mend   ${mend}`).toBeLessThanOrEqual(budget)
  })

  describe.each(Object.entries(SAID))('%s says what is so', (file, said) => {
    it.each(sizes)('$name', ({ name, bytes }) => {
      const lines = readFileSync(file, 'utf8').split('\n')
      const [told = NaN] = lines
        .filter((line) => line.includes(name))
        .map(said)
        .filter(Boolean)
      // a word more or less in a guide is no reason to change the documents
      expect(Math.abs(told - bytes), `measured ${bytes} bytes; "npm run sizes"`).toBeLessThan(bytes * 0.08)
    })
  })
})

/** Signs that no font has to draw. */
const UNSEEN = /[\n\p{Default_Ignorable_Code_Point}]/u

describe('the font', () => {
  it('has every character of the pages, so that no letter comes from another font', () => {
    const known = new Set(CHARACTERS)
    const missing = new Set<string>()
    for (const file of globSync('dist/**/*.html'))
      for (const sign of parse(readFileSync(file, 'utf8')).querySelector('body')?.text ?? '')
        if (!known.has(sign) && !UNSEEN.test(sign)) missing.add(sign)
    expect([...missing]).toEqual([])
  })
})
