import { beforeAll, describe, expect, it } from 'vitest'
import { readQueries } from '../../bench/search/queries.ts'
import { builtList, compare } from '../../bench/search/rivals.ts'
import { LOCALES } from '../support/content.ts'

const FEWEST = { nl: 120, en: 60 }

let scores: Awaited<ReturnType<typeof compare>>

beforeAll(async () => {
  scores = await compare()
})

describe.each(LOCALES)('the labelled queries in %s', (locale) => {
  it('are many and different, and name guides and steps that exist', () => {
    const queries = readQueries(locale)
    expect(queries.length).toBeGreaterThanOrEqual(FEWEST[locale])
    expect(new Set(queries.map(({ text }) => text)).size).toBe(queries.length)
    const known = builtList(locale).entries.map(({ guide, step }) => (step ? `${guide}/${step}` : guide))
    expect(queries.flatMap(({ answers }) => answers).filter((answer) => !known.includes(answer))).toEqual([])
    expect(queries.filter(({ answers }) => answers.length === 0).length).toBeGreaterThan(5)
  })

  it('are answered by the first result in 92% and the first three in 98% of cases', () => {
    const { ours } = scores[locale]
    expect(ours.first).toBeGreaterThanOrEqual(0.92)
    expect(ours.three).toBeGreaterThanOrEqual(0.98)
  })

  it.each(['Pagefind', 'MiniSearch'] as const)(
    'are answered better than %s does with the same keywords, stemmer and stop words',
    (rival) => {
      const { ours, [rival]: theirs } = scores[locale]
      expect(ours.first).toBeGreaterThan(theirs.first)
      expect(ours.three).toBeGreaterThan(theirs.three)
      expect(ours.reciprocal).toBeGreaterThan(theirs.reciprocal)
    },
  )
})
