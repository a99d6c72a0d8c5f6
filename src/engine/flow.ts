/** A choice that leads to a question or an outcome. Ids are unique in the whole flow. */
export type Answer = {
  readonly id: string
  /** Id of the question or outcome this answer leads to. */
  readonly to: string
  /** Id of the guide's step at which a visitor with this answer starts; the first step when absent. */
  readonly from?: string | undefined
  /** Ids of notes that this answer adds for the visitor. */
  readonly notes?: readonly string[] | undefined
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
  /** Answers that no longer exist, each with the answers of this flow that take its place. */
  readonly retired?: Readonly<Record<string, readonly string[]>> | undefined
}

/** The outcome for visitors who do not know their route: it shows all guides and needs none. */
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
  /** Id of the step where this visitor starts; the first step when absent. */
  readonly from?: string
  readonly trail: Trail
  readonly notes: readonly string[]
}

/** Answers that do not fit the flow. `trail` is the part that fits. */
type InvalidState = {
  readonly kind: 'invalid'
  readonly reason: 'unknown-answer' | 'after-outcome'
  /** The first answer that does not fit. */
  readonly answer: string
  readonly trail: Trail
}

export type State = QuestionState | OutcomeState | InvalidState

type FaultKind =
  /** The first question is not among the questions. */
  | { readonly kind: 'no-start'; readonly start: string }
  /** An id of two questions or two outcomes, or (`of: 'outcome'`) of a question and an outcome. */
  | { readonly kind: 'duplicate-id'; readonly of: 'question' | 'outcome'; readonly id: string }
  /** An answer to `question` with the id of an earlier answer, a question or an outcome. */
  | { readonly kind: 'duplicate-id'; readonly of: 'answer'; readonly id: string; readonly question: string }
  | { readonly kind: 'no-answers'; readonly question: string }
  /** An answer to `question` that leads to an id of neither a question nor an outcome. */
  | {
      readonly kind: 'unknown-target'
      readonly question: string
      readonly answer: string
      readonly to: string
    }
  /** Answers that lead back to an earlier question. Loops that share a question are reported once. */
  | {
      readonly kind: 'loop'
      /** The question whose answer closes the loop, and that answer. */
      readonly question: string
      readonly answer: string
      /** The questions of the loop, in order: first the one to which it returns, last `question`. */
      readonly questions: readonly string[]
    }
  /** A question or outcome to which no answer leads. Questions and outcomes that follow it are not reported. */
  | { readonly kind: 'unreachable'; readonly of: 'question' | 'outcome'; readonly id: string }
  /** An outcome that has no guide and is not the overview. */
  | { readonly kind: 'no-guide'; readonly outcome: string }

/** A fault of a flow. */
export type FlowFault = FaultKind & {
  /** The answers, from the first question on, that lead to the fault; empty where none do. */
  readonly path: readonly string[]
}
