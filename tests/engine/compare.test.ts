import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, type Version } from '../../src/engine/compare.ts'
import type { Flow } from '../../src/engine/flow.ts'
import { stateAddresses } from '../../src/engine/forwards.ts'
import { replay } from '../../src/engine/replay.ts'
import { resolve } from '../../src/engine/resolve.ts'
import { statesOf } from '../../src/engine/states.ts'
import { followed } from '../../src/engine/successors.ts'
import { kitchenSink } from './kitchen-sink.ts'
import { answered, answersOf, soundFlow } from './random-flows.ts'

const answersIn = (flow: Flow) => flow.questions.flatMap(({ answers }) => answers.map(({ id }) => id))

/** A version whose slugs are the ids, or the ones given. */
const versionOf = (flow: Flow, more: Partial<Version> = {}): Version => ({
  flow,
  slugs: { nl: Object.fromEntries(answersIn(flow).map((id) => [id, id])) },
  guides: {},
  words: {},
  ...more,
})

/** The flow, in which an answer leads elsewhere. */
const led = (flow: Flow, answer: string, more: object): Flow => ({
  ...flow,
  questions: flow.questions.map((question) => ({
    ...question,
    answers: question.answers.map((each) => (each.id === answer ? { ...each, ...more } : each)),
  })),
})

const without = (flow: Flow, answer: string): Flow => ({
  ...flow,
  questions: flow.questions.map((question) => ({
    ...question,
    answers: question.answers.filter(({ id }) => id !== answer),
  })),
})

describe('replay', () => {
  it('keeps answers that fit, and what follows an answer that no longer does', () => {
    expect(replay(kitchenSink, ['coffee', 'white', 'plain'])).toEqual(['coffee', 'white', 'plain'])
    expect(replay(led(kitchenSink, 'coffee', { to: 'sugar' }), ['coffee', 'white', 'plain'])).toEqual([
      'coffee',
      'plain',
    ])
    expect(replay(kitchenSink, ['white', 'unknown'])).toEqual([])
  })

  it('uses the successors of a retired answer, however many', () => {
    const flow = { ...kitchenSink, retired: { latte: ['coffee', 'white'], juice: [] } }
    expect(replay(flow, ['latte', 'sweet'])).toEqual(['coffee', 'white', 'sweet'])
    expect(replay(flow, ['juice', 'sweet'])).toEqual([])
  })

  it('ends at a state for any answers, changes none that fit, and ends in a flow with a loop', () => {
    fc.assert(
      fc.property(soundFlow, soundFlow, (was, is) => {
        for (const { trail } of statesOf(was)) {
          const left = replay(is, answersOf(trail))
          expect(resolve(is, left).kind).not.toBe('invalid')
          expect(replay(is, left)).toEqual(left)
        }
        for (const { trail } of statesOf(is)) expect(replay(is, answersOf(trail))).toEqual(answersOf(trail))
      }),
      { numRuns: 50 },
    )
    const loop = answered(kitchenSink, 'sugar', { id: 'again', to: 'drink' })
    expect(replay(loop, ['tea', 'again', 'water'])).toEqual(['tea', 'again', 'water'])
  })
})

describe('followed', () => {
  const current = new Set(['c', 'd'])

  it('follows successors of successors to current ids, and keeps a current id', () => {
    expect(followed('a', { a: ['b', 'd'], b: ['c'], c: ['d'] }, current)).toEqual(['c', 'd'])
    expect(followed('a', { a: [] }, current)).toEqual([])
  })

  it('finds nothing at the end of a circle or of an unknown id', () => {
    expect(followed('a', { a: ['b'], b: ['a'] }, current)).toBeUndefined()
    expect(followed('a', { a: ['x'] }, current)).toBeUndefined()
  })
})

describe('compare', () => {
  it('finds no difference between a version and itself', () => {
    fc.assert(
      fc.property(soundFlow, (flow) => {
        const version = versionOf(flow)
        const { same, elsewhere, advice, gone, added, redirects, proposals, words } = compare(
          version,
          version,
        )
        expect(same).toBe(statesOf(flow).length)
        expect([elsewhere, advice, gone, added, redirects, words]).toEqual([[], [], [], [], [], []])
        expect(proposals).toEqual({})
      }),
      { numRuns: 50 },
    )
  })

  it('reports answers that lead elsewhere, those after them, and where visitors arrive instead', () => {
    const { same, elsewhere, gone, added, redirects } = compare(
      versionOf(kitchenSink),
      versionOf(led(kitchenSink, 'coffee', { to: 'sugar' })),
    )
    expect(elsewhere).toMatchObject([
      { answers: ['coffee'], was: { kind: 'question', id: 'milk' }, is: { kind: 'question', id: 'sugar' } },
    ])
    expect(
      gone.map(({ answers, now, notes }) => [answers.join(' '), now.join(' '), notes.gone.join(' ')]),
    ).toEqual([
      ['coffee black', 'coffee', ''],
      ['coffee white', 'coffee', 'lactose'],
      ['coffee black sweet', 'coffee sweet', ''],
      ['coffee black plain', 'coffee plain', ''],
      ['coffee black to-go', 'coffee to-go', ''],
      ['coffee white sweet', 'coffee sweet', 'lactose'],
      ['coffee white plain', 'coffee plain', 'lactose'],
      ['coffee white to-go', 'coffee to-go', 'lactose'],
    ])
    expect(added.map((answers) => answers.join(' '))).toEqual([
      'coffee sweet',
      'coffee plain',
      'coffee to-go',
    ])
    expect(same).toBe(statesOf(kitchenSink).length - elsewhere.length - gone.length)
    expect(redirects).toContainEqual({
      of: 'state',
      locale: 'nl',
      from: 'coffee/white/to-go/',
      to: 'coffee/to-go/',
    })
    expect(redirects).toHaveLength(gone.length)
  })

  it('reports notes and first steps gained and lost', () => {
    const { advice, elsewhere } = compare(
      versionOf(kitchenSink),
      versionOf(led(led(kitchenSink, 'sweet', { from: 'spoon' }), 'white', { notes: ['vegan'] })),
    )
    expect(elsewhere).toEqual([])
    expect(advice).toContainEqual({
      answers: ['coffee', 'white', 'sweet'],
      was: { kind: 'outcome', id: 'cup', from: undefined, notes: ['hot', 'lactose'] },
      is: { kind: 'outcome', id: 'cup', from: 'spoon', notes: ['hot', 'vegan'] },
      notes: { added: ['vegan'], gone: ['lactose'] },
    })
  })

  it('lists added and removed ids, and changed texts', () => {
    const was = versionOf(kitchenSink, {
      guides: { cup: { line: 'hot', slugs: { nl: 'kop' }, steps: ['stir', 'drink'] } },
      words: { nl: { a: 'one', b: 'two', c: 'three' } },
    })
    const is = versionOf(answered(without(kitchenSink, 'to-go'), 'sugar', { id: 'honey', to: 'beaker' }), {
      guides: { cup: { line: 'hot', slugs: { nl: 'beker' }, steps: ['stir', 'sip'] } },
      words: { nl: { a: 'one', b: 'deux', d: 'four' } },
    })
    const { ids, words, redirects, proposals } = compare(was, is)
    expect(ids.answers).toEqual({ added: ['honey'], gone: ['to-go'] })
    expect(ids.steps).toEqual({ added: ['cup#sip'], gone: ['cup#drink'] })
    expect(words).toEqual([{ locale: 'nl', place: 'b', was: 'two', is: 'deux' }])
    expect(redirects).toContainEqual({ of: 'guide', locale: 'nl', from: 'kop/', to: 'beker/' })
    expect(proposals).toEqual({ 'to-go': ['honey'] })
  })

  it('proposes no successor where no answer or several answers are new to the question', () => {
    const less = without(kitchenSink, 'to-go')
    const cups = ['mug', 'glass-cup'].map((id) => ({ id, to: 'beaker' }))
    const more = cups.reduce((flow, cup) => answered(flow, 'sugar', cup), less)
    expect(compare(versionOf(kitchenSink), versionOf(less)).proposals).toEqual({ 'to-go': [] })
    expect(compare(versionOf(kitchenSink), versionOf(more)).proposals).toEqual({ 'to-go': [] })
    const settled = { ...less, retired: { 'to-go': ['sweet'] } }
    expect(compare(versionOf(kitchenSink), versionOf(settled)).proposals).toEqual({})
  })

  it('sends every address of one flow that another lacks to a state of that one, also when slugs change', () => {
    const slugged = (flow: Flow, suffix: string) =>
      versionOf(flow, {
        slugs: {
          nl: Object.fromEntries(answersIn(flow).map((id, at) => [id, at % 3 === 0 ? id + suffix : id])),
        },
      })
    fc.assert(
      fc.property(soundFlow, soundFlow, fc.constantFrom('', '-new'), (old, fresh, suffix) => {
        const [was, is] = [slugged(old, ''), slugged(fresh, suffix)]
        const { redirects, same, elsewhere, advice, gone } = compare(was, is)
        const current = stateAddresses(is.flow, is.slugs.nl ?? {})
        const published = [...stateAddresses(was.flow, was.slugs.nl ?? {}).keys()]
        expect(redirects.map(({ from }) => from)).toEqual(published.filter((from) => !current.has(from)))
        expect(redirects.filter(({ to }) => !current.has(to))).toEqual([])
        expect(same + elsewhere.length + advice.length + gone.length).toBe(published.length)
      }),
      { numRuns: 100 },
    )
  })
})
