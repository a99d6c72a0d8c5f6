// What a page may count on: names here never change within a major version. The manifest, the type declarations and the
// tables of the partners' page are made from this file and from the style sheets (src/site/widget-manifest.ts).

/** The attributes of the element, all of them watched. */
export const ATTRIBUTES = ['lang', 'start', 'theme', 'heading-level'] as const

/** Schemes of colours; `auto` follows the page around the element. */
export const THEMES = ['auto', 'light', 'dark'] as const

/** What the element tells the page, as `wegwijzer-answer` and so on. */
export const EVENTS = ['answer', 'outcome', 'restart'] as const

/** The classes in the views that a page may style, as `::part(title)`. */
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
  /** Id of the outcome, once there is one. */
  readonly outcome?: string
  /** Address of the same state on the site. */
  readonly url: string
}
