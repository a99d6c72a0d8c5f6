// The contract with the pages around the element: these names never change within a major version. This file is the
// source of the values that the element accepts, the manifest, the type declarations, docs/partners.md and the tables
// on the partners' page. The defaults of the tokens come from the style sheets (src/site/partners/partner-contract.ts).

/** The name of the element. */
export const ELEMENT = 'ooa-wegwijzer'

/** The type of an attribute that takes one of some values. */
export type Choice = {
  readonly values: readonly (string | number)[]
  /** Absent if the default depends on the page. */
  readonly default?: string | number
}

/** The type of an attribute: one of some values, any text, or present and absent. */
export type AttributeType = Choice | { readonly type: 'string' | 'boolean' }

/** Colour schemes; `auto` follows the page around the element. */
export const THEMES = ['auto', 'light', 'dark'] as const

/** The attributes of the element, all observed; `lang` takes the languages of the site. */
export const ATTRIBUTES = {
  lang: { type: 'string' },
  start: { type: 'string' },
  theme: { values: THEMES, default: 'auto' },
  'heading-level': { values: [1, 2, 3, 4, 5, 6], default: 2 },
} as const satisfies Readonly<Record<string, AttributeType>>

/** The events of the element, without their prefix: `answer` is `wegwijzer-answer`. */
export const EVENTS = ['answer', 'outcome', 'restart'] as const

/** The event that most pages listen for. */
export const OUTCOME_EVENT = 'wegwijzer-outcome' satisfies `wegwijzer-${(typeof EVENTS)[number]}`

/**
 * The tokens besides those of the route lines, without their prefix: `ink` is `--wegwijzer-ink`. Each takes the values of
 * the CSS property here; any other value is ignored.
 */
export const TOKENS = {
  card: 'color',
  ink: 'color',
  muted: 'color',
  rule: 'color',
  sun: 'color',
  'on-line': 'color',
  'border-radius': 'border-radius',
  padding: 'padding',
  'font-size': 'font-size',
  'font-family': 'font-family',
} as const satisfies Readonly<Record<string, string>>

/** Returns the CSS property of every token; each route line has a token for its colour. */
export const tokenKinds = (lines: readonly string[]): Readonly<Record<string, string>> => ({
  ...TOKENS,
  ...Object.fromEntries(lines.map((line) => [line, 'color'])),
})

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

/** The detail of every event. */
export type WegwijzerDetail = {
  /** Ids of the answers so far, the same in every language. */
  readonly answers: readonly string[]
  /** Id of the outcome, if the answers lead to one. */
  readonly outcome?: string
  /** Address of the same state on the site. */
  readonly url: string
}
