// Types of <ooa-wegwijzer>, version 1.0.0.

/** The detail of each event. */
export type WegwijzerDetail = {
  /** Ids of the answers so far, the same in every language. */
  readonly answers: readonly string[]
  /** Id of the outcome, if the answers lead to one. */
  readonly outcome?: string
  /** Address of the same state on the site. */
  readonly url: string
}

/** The attributes of the element. */
export type WegwijzerAttributes = {
  lang?: 'nl' | 'en' | undefined
  /** Answer ids in order, with spaces: 'consultant no-cmc'. */
  start?: string | undefined
  theme?: 'auto' | 'light' | 'dark' | undefined
  'heading-level'?: '1' | '2' | '3' | '4' | '5' | '6' | 1 | 2 | 3 | 4 | 5 | 6 | undefined
}

/** The events that the element fires; they bubble, out of shadow roots too. */
export interface WegwijzerEventMap {
  'wegwijzer-answer': CustomEvent<WegwijzerDetail>
  'wegwijzer-outcome': CustomEvent<WegwijzerDetail>
  'wegwijzer-restart': CustomEvent<WegwijzerDetail>
}

/** Handlers for JSX. */
export type WegwijzerHandlers = {
  [Name in keyof WegwijzerEventMap as `on${Name}`]?: ((event: WegwijzerEventMap[Name]) => void) | undefined
}

export interface WegwijzerElement extends HTMLElement {}

declare global {
  interface HTMLElementTagNameMap {
    'ooa-wegwijzer': WegwijzerElement
  }
  interface GlobalEventHandlersEventMap extends WegwijzerEventMap {}
}
