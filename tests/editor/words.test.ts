import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dutchWords } from '../../scripts/build/desk-bundle.ts'

type Words = { readonly [name: string]: string | Words }

const keysOf = (words: Words, at = ''): readonly string[] =>
  Object.entries(words).flatMap(([name, each]) =>
    typeof each === 'string' ? [at + name] : keysOf(each, `${at}${name}.`),
  )

const english = keysOf(
  JSON.parse(readFileSync('node_modules/@sveltia/cms/locales/en-US.json', 'utf8')) as Words,
)

describe('the words of the desk', () => {
  it('are in Dutch wherever Sveltia CMS has words, except about its configuration', () => {
    const dutch = new Set(keysOf(dutchWords()))
    expect(english.filter((key) => !dutch.has(key) && !key.startsWith('config.'))).toEqual([])
  })

  it('are all words that Sveltia CMS uses', () => {
    expect(keysOf(dutchWords()).filter((key) => !english.includes(key))).toEqual([])
  })
})
