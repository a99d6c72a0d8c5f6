// The contract with the pages around the element: these names never change within a major version. The manifest, the
// type declarations and the tables on the partners' page are generated from this file and the style sheets
// (src/site/partners/widget-manifest.ts).

/** The attributes of the element, all observed. */
export const ATTRIBUTES = ['lang', 'start', 'theme', 'heading-level'] as const

/** Colour schemes; `auto` follows the page around the element. */
export const THEMES = ['auto', 'light', 'dark'] as const

/** The events of the element, without their prefix: `answer` is `wegwijzer-answer`. */
export const EVENTS = ['answer', 'outcome', 'restart'] as const

/** The event that most pages listen for. */
export const OUTCOME_EVENT = 'wegwijzer-outcome' satisfies `wegwijzer-${(typeof EVENTS)[number]}`

/** The classes in the views that a page can style, for example with `::part(title)`. */
export const PARTS = [
  'wegwijzer',
  'title',
  'sign',
  'plate',
  'next',
  'notes',
  'stations',
  'button',
  'trail',
  'why-not',
  'dated',
] as const

/** The detail of each event. */
export type WegwijzerDetail = {
  /** Ids of the answers so far, the same in every language. */
  readonly answers: readonly string[]
  /** Id of the outcome, if the answers lead to one. */
  readonly outcome?: string
  /** Address of the same state on the site. */
  readonly url: string
}
