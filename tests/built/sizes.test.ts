import { globSync, readFileSync } from 'node:fs'
import { parse } from 'node-html-parser'
import { describe, expect, it } from 'vitest'
import { CHARACTERS } from '../../scripts/font.ts'
import { measure } from '../../scripts/measure.ts'

describe('sizes', () => {
  it.each(measure())('$name stays within $budget bytes', ({ bytes, budget }) => {
    expect(bytes).toBeLessThanOrEqual(budget)
  })

  it.each(measure())('README.md says what is so: $name', ({ name, bytes }) => {
    const row = readFileSync('README.md', 'utf8')
      .split('\n')
      .find((line) => line.startsWith(`| ${name} `))
    const said = Number(/\| *([\d.]+) kB/.exec(row ?? '')?.[1]) * 1000
    // a word more or less in a guide is no reason to change the documents
    expect(Math.abs(said - bytes), `measured ${bytes} bytes; "npm run sizes"`).toBeLessThan(bytes * 0.08)
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
