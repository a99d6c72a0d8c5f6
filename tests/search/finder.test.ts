import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeFinder, type Result } from '../../src/widgets/search/finder.ts'
import { loadStemmer } from '../../src/widgets/search/stems.ts'
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

for (const locale of ['nl', 'en']) await loadStemmer(locale)

const { find, nearest } = makeFinder(list)
/** The sentence of a result, with its marked words in brackets. */
const marked = (result: Result | undefined) =>
  result?.sentence.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('')
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

  it('returns the sentence that has the words of the query', () => {
    expect(marked(find('voeten').hits[0])).toBe('De winkel meet je [voeten].')
  })

  it.each([
    ['a broken line', 'zwem- men'],
    ['a space in a word', 'zwem men'],
    ['a ligature', 'certi\uFB01ceren'],
    ['soft hyphens', 'zwem\u00ADmen'],
    ['a hyphen of a PDF', 'zwem\u0002men'],
    ['invisible joiners', 'zw\u200De\u2060m\uFEFFmen'],
    ['zero-width spaces', 'zwem\u200Bmen'],
    ['full-width letters', '\uFF5A\uFF57\uFF45\uFF4D\uFF4D\uFF45\uFF4E'],
    ['combining accents', 'zwe\u0301mmen'],
    ['a space that does not break', 'wat\u00A0zwemmen'],
    ['a hyphen that does not break', 'badmeester\u2011zwemmen'],
  ])('finds a word with %s', (_, query) => {
    expect(paths(query)).toEqual(['zw/'])
    expect(find(query).corrected).toBeUndefined()
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

/** A finder for entries of these titles, with keywords and sentences. */
const finderOf = (
  entries: Readonly<Record<string, Partial<Entry>>>,
  others: Partial<SearchList> = {},
): ReturnType<typeof makeFinder> =>
  makeFinder({
    ...list,
    entries: Object.entries(entries).map(([title, over]) =>
      entry({ title, path: title, route: title, audience: '', ...over }),
    ),
    ...others,
  })

describe('results that share only a part of the query', () => {
  const { find } = finderOf(
    {
      Dossier: { keywords: ['opsturen'], sentences: ['Stuur je dossier op.'] },
      Dossiertoets: { keywords: ['beoordeling'], sentences: ['Wij lezen alles.'] },
      Aanmelden: { sentences: ['Meld je aan voor het dossier.'] },
      Zwemmen: { keywords: ['badmeester', 'beoordeling'] },
    },
    { weak: ['aanmelden'] },
  )
  const titles = (query: string) => find(query).hits.map(({ entry: { title } }) => title)

  it.each([
    ['all words', 'dossier opsturen', ['Dossier']],
    ['a compound', 'dossierbeoordeling', ['Dossiertoets']],
    ['a correction', 'dosier beoordelling', ['Dossiertoets']],
    ['a beginning', 'dossier beoord', ['Dossiertoets']],
    ['all known words, beside an unknown one', 'ooit dossier xqzqz beoordeling', ['Dossiertoets']],
  ])('are left out beside one that has %s', (_, query, expected) => {
    expect(titles(query)).toEqual(expected)
  })

  it('stay if each has a word that the others lack', () => {
    expect(titles('badmeester opsturen').toSorted()).toEqual(['Dossier', 'Zwemmen'])
  })

  it('stay if they lack only a weak word', () => {
    expect(titles('dossiertoets aanmelden')).toContain('Dossiertoets')
  })
})

describe('the sentence of a result', () => {
  const definition = 'CMC (Certified Management Consultant) is een titel.'
  const { find } = finderOf({
    CMC: { sentences: ['Vraag het aan.', definition] },
    Zwemmen: { sentences: [definition, 'Je wacht in het cafe\u0301.'] },
    Bureau: { sentences: [definition, '(Oud-)medewerkers helpen.'] },
    Raadgever: { keywords: ['consultant'], sentences: [definition] },
    Adviseur: { keywords: ['consultant'], sentences: [definition, 'Je geeft advies.'] },
  })

  it('is in no other result; one that has nothing else is left out', () => {
    expect(find('certified').hits).toHaveLength(1)
    expect(find('consultant').hits.map(marked)).toEqual([
      'CMC (Certified Management [Consultant]) is een titel.',
      'Je geeft advies.',
    ])
  })

  it.each([
    ['inflections', 'consultants', 'CMC (Certified Management [Consultant]) is een titel.'],
    ['accents', 'cafe', 'Je wacht in het [cafe\u0301].'],
    ['words with punctuation', 'oudmedewerkers', '[(Oud-)medewerkers] helpen.'],
    ['corrections', 'konsultant', 'CMC (Certified Management [Consultant]) is een titel.'],
    ['nothing where only the title matches', 'bureau', definition],
  ])('has %s marked', (_, query, expected) => {
    expect(find(query).hits.map(marked)).toContain(expected)
  })
})

describe('a topic that the sources do not cover', () => {
  const { find } = finderOf(
    { Zwemmen: { keywords: ['diploma halen'] } },
    {
      unknown: [
        {
          id: 'objection',
          keywords: ['niet gehaald', 'hoe lang duurt het'],
          answer: '',
          ask: { kind: 'known', label: '', href: '' },
        },
      ],
    },
  )

  it.each([
    ['diploma niet gehaald', 1],
    ['diploma halen', 0],
    ['hoe lang duurt een diploma', 1],
    ['duurt', 0],
  ])('is met by its phrase, with half of the small words: "%s"', (query, count) => {
    expect(find(query).unknown).toHaveLength(count)
  })
})
