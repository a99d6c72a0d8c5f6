import type { Flow, OutcomeState, QuestionState } from './flow.ts'
import { addressOf, forwards, stateAddresses } from './forwards.ts'
import { replay } from './replay.ts'
import { resolve } from './resolve.ts'
import { statesOf } from './states.ts'
import { proposeAnswers } from './successors.ts'

/** The published facts of a guide. */
export type PublishedGuide = {
  /** The line on which the map shows it. */
  readonly line: string
  /** Its part of the address, per language. */
  readonly slugs: Readonly<Record<string, string>>
  readonly steps: readonly string[]
}

/** One version of all that visitors and partners can notice. */
export type Version = {
  readonly flow: Flow
  /** The slug of each answer, per language. */
  readonly slugs: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly guides: Readonly<Record<string, PublishedGuide>>
  /** The texts of each language, by a name such as `answers › firm › label`. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** The question or outcome to which answers lead. */
export type Arrival = {
  readonly kind: 'question' | 'outcome'
  readonly id: string
  /** The step at which the visitor starts, where that is not the first. */
  readonly from?: string | undefined
  readonly notes: readonly string[]
}

/** Ids that only the new or only the old version has. */
export type Ids = { readonly added: readonly string[]; readonly gone: readonly string[] }

/** Answers that both versions accept, with the question or outcome to which they lead in each version. */
export type Changed = {
  readonly answers: readonly string[]
  readonly was: Arrival
  readonly is: Arrival
  readonly notes: Ids
}

/** Answers that the new version no longer accepts. */
export type Gone = {
  readonly answers: readonly string[]
  readonly was: Arrival
  /** The answers that the new version still accepts, and where their visitors arrive instead. */
  readonly now: readonly string[]
  readonly is: Arrival
  readonly notes: Ids
}

/** A former address of a state or guide, and the address that takes its place; both are below their section. */
export type Redirect = {
  readonly of: 'state' | 'guide'
  readonly locale: string
  readonly from: string
  readonly to: string
}

/** The effect of a change on visitors and partners. */
export type Comparison = {
  /** The number of states that are the same for a visitor. */
  readonly same: number
  /** Answers that lead to another question or outcome. */
  readonly elsewhere: readonly Changed[]
  /** Answers to the same outcome, with another first step or other notes. */
  readonly advice: readonly Changed[]
  readonly gone: readonly Gone[]
  /** Answers that only the new version accepts. */
  readonly added: readonly (readonly string[])[]
  /** Ids that partners may use in `start`, in links or in events. A step is written as `guide#step`. */
  readonly ids: Readonly<Record<'questions' | 'answers' | 'outcomes' | 'guides' | 'steps', Ids>>
  /** For each answer that is gone without a successor, the proposed successors; empty where there is no proposal. */
  readonly proposals: Readonly<Record<string, readonly string[]>>
  readonly redirects: readonly Redirect[]
  /** Texts that both versions have and that are different. */
  readonly words: readonly {
    readonly locale: string
    readonly place: string
    readonly was: string
    readonly is: string
  }[]
}

const arrivalOf = (state: QuestionState | OutcomeState): Arrival =>
  state.kind === 'question'
    ? { kind: 'question', id: state.question.id, notes: state.notes }
    : { kind: 'outcome', id: state.outcome, from: state.from, notes: state.notes }

const arrival = (flow: Flow, answers: readonly string[]): Arrival => {
  const state = resolve(flow, answers)
  if (state.kind === 'invalid') throw new Error(`The answers ${answers.join(', ')} do not fit the flow.`)
  return arrivalOf(state)
}

const difference = (was: readonly string[], is: readonly string[]): Ids => {
  const [old, fresh] = [new Set(was), new Set(is)]
  return { added: is.filter((id) => !old.has(id)), gone: was.filter((id) => !fresh.has(id)) }
}

const isEmpty = ({ added, gone }: Ids): boolean => added.length + gone.length === 0

const idsOf = ({ flow, guides }: Version) => ({
  questions: flow.questions.map(({ id }) => id),
  answers: flow.questions.flatMap(({ answers }) => answers.map(({ id }) => id)),
  outcomes: flow.outcomes,
  guides: Object.keys(guides),
  steps: Object.entries(guides).flatMap(([guide, { steps }]) => steps.map((step) => `${guide}#${step}`)),
})

/** The changes between the states of two flows. */
const compareStates = (was: Flow, is: Flow) => {
  const key = ({ trail }: QuestionState | OutcomeState) => trail.map(({ answer }) => answer).join(' ')
  const answersOf = (text: string) => text.split(' ').filter(Boolean)
  const old = new Map(statesOf(was).map((state) => [key(state), arrivalOf(state)]))
  const fresh = new Map(statesOf(is).map((state) => [key(state), arrivalOf(state)]))
  const gone: Gone[] = []
  const elsewhere: Changed[] = []
  const advice: Changed[] = []
  for (const [text, before] of old) {
    const answers = answersOf(text)
    const after = fresh.get(text)
    if (!after) {
      const now = replay(is, answers)
      const instead = arrival(is, now)
      gone.push({ answers, was: before, now, is: instead, notes: difference(before.notes, instead.notes) })
      continue
    }
    const changed = { answers, was: before, is: after, notes: difference(before.notes, after.notes) }
    if (before.id !== after.id) elsewhere.push(changed)
    // a question shows no notes yet
    else if (before.kind === 'outcome' && (before.from !== after.from || !isEmpty(changed.notes)))
      advice.push(changed)
  }
  return {
    same: old.size - gone.length - elsewhere.length - advice.length,
    elsewhere,
    advice,
    gone,
    added: [...fresh.keys()].filter((text) => !old.has(text)).map(answersOf),
  }
}

const redirectsOf = (was: Version, is: Version): readonly Redirect[] =>
  Object.keys(was.slugs).flatMap((locale): readonly Redirect[] => {
    const slugs = is.slugs[locale]
    if (!slugs) return []
    const states = forwards(stateAddresses(was.flow, was.slugs[locale] ?? {}), is.flow, slugs)
    return [
      ...states.map(
        ({ from, answers }) => ({ of: 'state', locale, from, to: addressOf(answers, slugs) }) as const,
      ),
      ...Object.entries(was.guides).flatMap(([id, guide]) => {
        const [from, to] = [guide.slugs[locale], is.guides[id]?.slugs[locale]]
        return from === undefined || to === undefined || from === to
          ? []
          : [{ of: 'guide', locale, from: `${from}/`, to: `${to}/` } as const]
      }),
    ]
  })

/** The changes that visitors and partners notice between two versions; `check` found both flows sound. */
export const compare = (was: Version, is: Version): Comparison => {
  const [old, fresh] = [idsOf(was), idsOf(is)]
  const ids = {
    questions: difference(old.questions, fresh.questions),
    answers: difference(old.answers, fresh.answers),
    outcomes: difference(old.outcomes, fresh.outcomes),
    guides: difference(old.guides, fresh.guides),
    steps: difference(old.steps, fresh.steps),
  }
  const published = statesOf(was.flow).map(({ trail }) => trail.map(({ answer }) => answer))
  return {
    ...compareStates(was.flow, is.flow),
    ids,
    proposals: proposeAnswers(published, is.flow),
    redirects: redirectsOf(was, is),
    words: Object.entries(was.words).flatMap(([locale, texts]) =>
      Object.entries(texts).flatMap(([place, before]) => {
        const after = is.words[locale]?.[place]
        return after === undefined || after === before ? [] : [{ locale, place, was: before, is: after }]
      }),
    ),
  }
}
