import { describe, expect, it } from 'vitest'
import { partsByLanguage, unmarked } from '../../src/model/foreign-words.ts'

const TEXT = 'Called “<Foreign lang="nl">Adviseur</Foreign>” *here*'

describe('partsByLanguage', () => {
  it('gives the language of marked words, and leaves other markup as it is written', () => {
    expect(partsByLanguage(TEXT)).toEqual([
      { words: 'Called “' },
      { lang: 'nl', words: 'Adviseur' },
      { words: '” *here*' },
    ])
  })

  it('takes a text without marks that is not MDX', () => {
    expect(partsByLanguage('<3 and {')).toEqual([{ words: '<3 and {' }])
  })
})

describe('unmarked', () => {
  it('gives the text without its marks', () => {
    expect(unmarked(TEXT)).toBe('Called “Adviseur” *here*')
  })
})
