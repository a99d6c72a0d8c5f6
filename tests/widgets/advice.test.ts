import { describe, expect, it } from 'vitest'
import type { AdviceLink, Guidance, KnownLink } from '../../src/model/guidance.ts'
import { adviceAt } from '../../src/widgets/wegwijzer/advice.ts'
import type { WizardState } from '../../src/widgets/wegwijzer/wizard-state.ts'

const mail: KnownLink = { kind: 'unconfirmed', label: 'mail', href: 'mailto:a@example.org', notice: 'doubt' }
const page: KnownLink = { kind: 'known', label: 'page', href: 'https://example.org/' }
const links: Record<string, AdviceLink> = {
  mail,
  page,
  form: { kind: 'missing', label: 'form', ask: mail },
  letter: { kind: 'missing', label: 'letter', ask: mail },
}

/** The links that a state shows with what to do now and with its notes; all of them are named by the advice. */
const shown = (next: string | undefined, notes: readonly string[]) => {
  const guidance = {
    links,
    guides: {},
    outcomes: { end: { title: '', summary: '', ...(next && { next: { text: 'now', link: next } }) } },
    notes: Object.fromEntries(notes.map((link, at) => [`n${at}`, { text: `note ${at}`, link }])),
  } as unknown as Guidance
  const state = {
    kind: 'outcome',
    outcome: 'end',
    trail: [],
    notes: notes.map((_, at) => `n${at}`),
  } as unknown as WizardState
  const advice = adviceAt(guidance, state)
  expect(advice.notes.map(({ text }) => text)).toEqual(notes.map((_, at) => `note ${at}`))
  return [advice.next?.link, ...advice.notes.map(({ link }) => link)].map((link) => link?.label)
}

describe('the advice of a state', () => {
  it.each([
    ['the same contact', 'mail', ['mail'], ['mail', undefined]],
    ['a form that is asked for there', 'mail', ['form'], ['mail', undefined]],
    [
      'two forms that are asked for at one contact',
      'form',
      ['letter', 'mail'],
      ['form', undefined, undefined],
    ],
    ['another contact between', 'mail', ['page', 'mail', 'page'], ['mail', 'page', undefined, undefined]],
    ['notes alone', undefined, ['mail', 'form'], [undefined, 'mail', undefined]],
  ])('has each contact once, at its first use: %s', (_, next, notes, expected) => {
    expect(shown(next, notes)).toEqual(expected)
  })

  it('takes what to do now from the step at which the visitor starts', () => {
    const guidance = {
      links,
      guides: {
        end: {
          steps: [
            { id: 'one', next: { text: 'first' } },
            { id: 'two', next: { text: 'second' } },
          ],
        },
      },
      outcomes: { end: {} },
      notes: {},
    } as unknown as Guidance
    const at = (from?: string) =>
      adviceAt(guidance, {
        kind: 'outcome',
        outcome: 'end',
        trail: [],
        notes: [],
        from,
      } as unknown as WizardState)
    expect(at().next?.text).toBe('first')
    expect(at('two').next?.text).toBe('second')
  })
})
