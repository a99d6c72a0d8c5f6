/** One choice: leads to a question or an outcome. Ids are unique in the whole flow. */
export type Answer = {
  readonly id: string
  /** Id of the question or outcome this answer leads to. */
  readonly to: string
  /** Id of the guide's step at which a visitor with this answer starts; the first step when absent. */
  readonly from?: string
  /** Ids of notes this answer gives the visitor. */
  readonly notes?: readonly string[]
}

export type Question = {
  readonly id: string
  readonly answers: readonly Answer[]
}

/** Routing only: ids to ids, in the order in which they are shown. */
export type Flow = {
  /** Id of the first question. */
  readonly start: string
  readonly questions: readonly Question[]
  readonly outcomes: readonly string[]
}

/** The outcome for who does not know: it needs no guide, it shows all of them. */
export const OVERVIEW = 'overview'

/** One question with the answer given to it. */
export type Given = {
  readonly question: string
  readonly answer: string
}

/** The answers so far, in order, each with its question. */
export type Trail = readonly Given[]

export type QuestionState = {
  readonly kind: 'question'
  readonly question: Question
  readonly trail: Trail
  /** Notes of the answers so far, in order, each once. */
  readonly notes: readonly string[]
}

export type OutcomeState = {
  readonly kind: 'outcome'
  readonly outcome: string
  /** Id of the step where this visitor starts; absent: the first. */
  readonly from?: string
  readonly trail: Trail
  readonly notes: readonly string[]
}

/** Answers that do not fit the flow. `trail` is the part that did. */
type InvalidState = {
  readonly kind: 'invalid'
  readonly reason: 'unknown-answer' | 'after-outcome'
  /** The first answer that does not fit. */
  readonly answer: string
  readonly trail: Trail
}

export type State = QuestionState | OutcomeState | InvalidState
