import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Version } from '../../src/engine/compare.ts'
import type { Flow } from '../../src/engine/flow.ts'
import { addressOf, forwards, stateAddresses } from '../../src/engine/forwards.ts'
import {
  answersIn,
  guideNow,
  NOTHING_PUBLISHED,
  stepNow,
  unrecorded,
  withRetired,
  type Published,
} from '../../src/engine/published.ts'
import { replay } from '../../src/engine/replay.ts'
import { resolve } from '../../src/engine/resolve.ts'
import { answerIds, proposeAnswers } from '../../src/engine/successors.ts'
import { soundFlow } from './random-flows.ts'

const LOCALES = ['nl', 'en']

/** Puts what a version adds into the record, as the build writes it. */
const recorded = (published: Published, version: Version): Published => {
  const fresh = unrecorded(published, version)
  const merged = <T>(known: Readonly<Record<string, Readonly<Record<string, T>>>>, more: typeof known) =>
    Object.fromEntries(
      [...new Set([...Object.keys(known), ...Object.keys(more)])].map((key) => [
        key,
        { ...known[key], ...more[key] },
      ]),
    )
  return {
    ...published,
    states: merged(published.states, fresh.states),
    guides: merged(published.guides, fresh.guides),
    steps: Object.fromEntries(
      [...new Set([...Object.keys(published.steps), ...Object.keys(fresh.steps)])].map((guide) => [
        guide,
        [...(published.steps[guide] ?? []), ...(fresh.steps[guide] ?? [])],
      ]),
    ),
  }
}

const listsOf = ({ states }: Published) =>
  Object.values(states).flatMap((addresses) => Object.values(addresses).map(answersIn))

/** Confirms the proposal for every removed answer, as an editor does; restored answers lose their entry. */
const confirmed = (published: Published, flow: Flow): Published => {
  const current = answerIds(flow)
  const kept = Object.entries(published.successors.answers).filter(([id]) => !current.has(id))
  const proposals = proposeAnswers(listsOf(published), withRetired(flow, published))
  return {
    ...published,
    successors: { ...published.successors, answers: { ...proposals, ...Object.fromEntries(kept) } },
  }
}

/** A version of a flow; some of its slugs are new in this version. */
const versionOf = (flow: Flow, seed: number): Version => ({
  flow,
  slugs: Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      Object.fromEntries(
        [...answerIds(flow)].map((id, at) => [id, `${locale}-${id}${at % 4 === seed % 4 ? `-${seed}` : ''}`]),
      ),
    ]),
  ),
  guides: Object.fromEntries(
    flow.outcomes.map((id) => [
      id,
      { line: 'line', slugs: { nl: `${id}-nl`, en: `${id}-${seed % 2}` }, steps: [`step-${seed}`, 'last'] },
    ]),
  ),
  words: {},
})

/** A flow of which some answers get other ids, as when an editor replaces them. */
const renamed = (flow: Flow, seed: number): Flow => ({
  ...flow,
  questions: flow.questions.map(({ id, answers }) => ({
    id,
    answers: answers.map((answer, at) =>
      (at + seed) % 3 === 0 ? { ...answer, id: `${answer.id}-${seed}` } : answer,
    ),
  })),
})

const history = fc.array(soundFlow, { minLength: 5, maxLength: 5 }).map((flows) => flows.map(renamed))

describe('the record of what was published', () => {
  it('sends every address of five versions directly to a state that exists', () => {
    fc.assert(
      fc.property(history, (flows) => {
        let published = NOTHING_PUBLISHED
        for (const [seed, made] of flows.entries()) {
          published = confirmed(published, made)
          const flow = withRetired(made, published)
          const { slugs } = versionOf(flow, seed)
          for (const locale of LOCALES) {
            const own = slugs[locale] ?? {}
            const current = stateAddresses(flow, own)
            const written = Object.entries(published.states[locale] ?? {})
            const moved = forwards(
              written.map(([address, ids]) => [address, answersIn(ids)] as const),
              flow,
              own,
            )
            const targets = new Map(moved.map(({ from, answers }) => [from, addressOf(answers, own)]))
            for (const [address] of written) expect(current.has(targets.get(address) ?? address)).toBe(true)
            // no redirect leads to an address that moved
            for (const target of targets.values()) expect(targets.has(target)).toBe(false)
          }
          for (const answers of listsOf(published))
            expect(resolve(flow, replay(flow, answers)).kind).not.toBe('invalid')
          published = recorded(published, versionOf(made, seed))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('asks for a successor of every removed answer, and of no other', () => {
    fc.assert(
      fc.property(soundFlow, soundFlow, (was, is) => {
        const published = recorded(NOTHING_PUBLISHED, versionOf(was, 0))
        const gone = [...answerIds(was)].filter((id) => !answerIds(is).has(id))
        expect(Object.keys(proposeAnswers(listsOf(published), is)).sort()).toEqual(gone.sort())
        expect(proposeAnswers(listsOf(published), withRetired(is, confirmed(published, is)))).toEqual({})
      }),
    )
  })

  it('has everything of a version once that is recorded', () => {
    fc.assert(
      fc.property(soundFlow, fc.nat(9), (flow, seed) => {
        const version = versionOf(flow, seed)
        const published = recorded(NOTHING_PUBLISHED, version)
        expect(unrecorded(published, version)).toEqual({ states: {}, guides: {}, steps: {} })
      }),
      { numRuns: 30 },
    )
  })

  it('follows guides and steps over several successors, and finds none in a circle', () => {
    const published: Published = {
      ...NOTHING_PUBLISHED,
      successors: {
        answers: {},
        guides: { old: 'older', older: 'now', round: 'about', about: 'round' },
        steps: { old: { ask: 'request' }, now: { request: 'apply' }, loop: { a: 'b', b: 'a' } },
      },
    }
    const guide = (steps: readonly string[]) => ({ line: 'line', slugs: {}, steps })
    const guides = { now: guide(['apply', 'last']), loop: guide(['c']) }
    expect(guideNow('old', published, guides)).toBe('now')
    expect(guideNow('now', published, guides)).toBe('now')
    expect(guideNow('round', published, guides)).toBeUndefined()
    expect(stepNow('old', 'ask', published, guides)).toEqual({ guide: 'now', step: 'apply' })
    expect(stepNow('old', 'last', published, guides)).toEqual({ guide: 'now', step: 'last' })
    expect(stepNow('loop', 'a', published, guides)).toBeUndefined()
    expect(stepNow('round', 'ask', published, guides)).toBeUndefined()
  })

  it('ignores the successor of a restored answer', () => {
    const flow: Flow = {
      start: 'q',
      questions: [{ id: 'q', answers: [{ id: 'a', to: 'o' }] }],
      outcomes: ['o'],
    }
    const successors = { ...NOTHING_PUBLISHED.successors, answers: { a: ['b'], b: ['a'], c: ['b'] } }
    expect(withRetired(flow, { ...NOTHING_PUBLISHED, successors }).retired).toEqual({ b: ['a'], c: ['a'] })
  })
})
