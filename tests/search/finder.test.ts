import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeFinder } from '../../src/widgets/search/finder.ts'
import type { Entry, SearchList } from '../../src/widgets/search/search-types.ts'

const entry = (over: Partial<Entry>): Entry => ({
  guide: 'dance',
  title: 'Dansen',
  route: 'Dansen',
  audience: 'Danser',
  line: 'atp',
  path: 'gidsen/dansen/',
  actors: ['you'],
  keywords: [],
  sentences: [],
  ...over,
})

const list: SearchList = {
  locale: 'nl',
  names: [],
  weak: [],
  entries: [
    entry({ keywords: ['DNS'], sentences: ['Je leert dansen.'] }),
    entry({
      step: 'shoes',
      title: 'Dansschoenen kopen',
      path: 'gidsen/dansen/#shoes',
      sentences: ['Je koopt schoenen.', 'De winkel meet je voeten.'],
    }),
    entry({
      step: 'school',
      title: 'Dansschool kiezen',
      keywords: ['instituut'],
      path: 'gidsen/dansen/#school',
    }),
    entry({
      guide: 'swim',
      title: 'Zwemmen',
      route: 'Zwemmen',
      keywords: ['gecertificeerde badmeester'],
      path: 'zw/',
    }),
  ],
  unknown: [
    {
      id: 'cost',
      keywords: ['kosten', 'kost'],
      answer: 'Niet bekend.',
      ask: { kind: 'known', label: 'Ons', href: 'mailto:a@example.org' },
    },
  ],
}

const { find, nearest } = makeFinder(list)
const paths = (query: string) => find(query).hits.map(({ entry: { path } }) => path)

describe('the finder', () => {
  it.each([
    ['an inflection', 'danste', 'gidsen/dansen/'],
    ['a part of a compound', 'schoenen', 'gidsen/dansen/#shoes'],
    ['a compound of known parts', 'schoenenwinkel', 'gidsen/dansen/#shoes'],
    ['a keyword', 'instituten', 'gidsen/dansen/#school'],
    ['a participle by its verb', 'certificeren', 'zw/'],
    ['an acronym in any case', 'dns', 'gidsen/dansen/'],
    ['an acronym with points', 'D.N.S.', 'gidsen/dansen/'],
    ['a beginning', 'dansschoe', 'gidsen/dansen/#shoes'],
    ['a whole question', 'Waar kan ik hier zwemmen?', 'zw/'],
    ['accents', 'ínstituut', 'gidsen/dansen/#school'],
  ])('finds %s', (_, query, path) => {
    expect(paths(query)[0]).toBe(path)
    expect(find(query).corrected).toBeUndefined()
  })

  it.each(['instituit', 'intsituut', 'instiutt'])('corrects "%s", and reports the correction', (query) => {
    expect(paths(query)[0]).toBe('gidsen/dansen/#school')
    expect(find(query).corrected).toBe('instituut')
    expect(find(query, true)).toMatchObject({ hits: [] })
    expect(find(query, true).corrected).toBeUndefined()
  })

  it('returns the sentence that answers the query', () => {
    expect(find('voeten').hits[0]?.sentence).toBe('De winkel meet je voeten.')
  })

  it.each(['', '?!', 'hoe', 'qqqxxx', 'fietsband plakken'])('finds nothing for "%s"', (query) => {
    expect(find(query)).toMatchObject({ hits: [], unknown: [] })
  })

  it('reports topics the sources do not cover, beside the results', () => {
    expect(find('wat kost het').unknown.map(({ id }) => id)).toEqual(['cost'])
    expect(find('wat kost het').hits).toEqual([])
    expect(find('wat kost zwemmen').unknown).toHaveLength(1)
    expect(paths('wat kost zwemmen')).toEqual(['zw/'])
  })

  it('returns the nearest word to one that is unknown', () => {
    expect(nearest('zwemmmmen')).toBe('zwemmen')
    expect(nearest('qqqxxx')).toBeUndefined()
  })

  // trying every position in such a word would take minutes
  it('answers a word of 50,000 letters at once', () => {
    expect(find('zwemschoen'.repeat(5000))).toMatchObject({ hits: [], unknown: [] })
    expect(nearest('zwemschoen'.repeat(5000))).toBeUndefined()
  })

  it('answers any query', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(find(query).hits.length).toBeLessThanOrEqual(list.entries.length)
        nearest(query)
      }),
    )
  })
})
