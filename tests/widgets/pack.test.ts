import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack, unpack } from '../../src/widgets/wegwijzer/pack.ts'

/** A text as editors write them: its spaces are single, for a page shows no others, and it has no ~. */
const text = fc
  .array(fc.string({ minLength: 1 }))
  .map((words) => words.join(' ').replace(/~/g, '').replace(/\s+/g, ' '))

type Form = string | readonly Form[] | { readonly [key: string]: Form }

/** The same form in two languages, its texts different or not. */
const pair: fc.Arbitrary<readonly [Form, Form]> = fc.letrec<{ node: readonly [Form, Form] }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.tuple(text, text),
    text.map((same) => [same, same] as const),
    fc.array(tie('node')).map((all) => [all.map(([one]) => one), all.map(([, two]) => two)] as const),
    fc
      .dictionary(fc.stringMatching(/^[a-z-]{1,8}$/), tie('node'))
      .map(
        (all) =>
          [
            Object.fromEntries(Object.entries(all).map(([key, [one]]) => [key, one])),
            Object.fromEntries(Object.entries(all).map(([key, [, two]]) => [key, two])),
          ] as const,
      ),
  ),
})).node

describe('pack and unpack', () => {
  it('give back the data of each language', () => {
    fc.assert(
      fc.property(pair, (languages) => {
        expect(unpack(pack(languages))).toEqual(languages)
      }),
    )
  })

  it('carry texts that come again only once', () => {
    const nl = { a: 'eerste', b: 'noot', c: ['noot', 'eerste', 'anders'], d: 'noot' }
    const en = { a: 'first', b: 'note', c: ['note', 'first', 'note'], d: 'note' }
    const { texts, ...packed } = pack([nl, en])
    expect(texts.join().match(/noot/g)).toHaveLength(1)
    expect(unpack({ texts, ...packed })).toEqual([nl, en])
  })

  it('give an empty text where one language has none', () => {
    expect(unpack(pack([{ a: 'x', b: 'hint' }, { a: 'y' }]))).toEqual([
      { a: 'x', b: 'hint' },
      { a: 'y', b: '' },
    ])
  })

  it('fold runs of spaces, of which a page shows one', () => {
    expect(unpack(pack([{ a: 'een\n  twee' }, { a: 'one  two' }]))).toEqual([
      { a: 'een twee' },
      { a: 'one two' },
    ])
  })

  it('refuse a text with the sign that stands between texts', () => {
    expect(() => pack([{ a: 'x' }, { a: 'about ~5' }])).toThrow('about ~5')
  })

  it('refuse languages that differ in more than their texts', () => {
    expect(() => pack([{ steps: ['one', 'two'] }, { steps: ['one'] }])).toThrow('differ in form')
  })
})
