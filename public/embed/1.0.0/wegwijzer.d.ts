// Types of <ooa-wegwijzer>, version 1.0.0.

/** The detail of every event. */
export type WegwijzerDetail = {
  /** Ids of the answers so far, the same in every language. */
  readonly answers: readonly string[]
  /** Id of the route, once there is one. */
  readonly outcome?: string
  /** Address of the same place on this site. */
  readonly url: string
}

/** The attributes of the element. */
export type WegwijzerAttributes = {
  /** The language of the finder. */
  lang?: 'nl' | 'en' | undefined
  /** Answers that are given already, as ids with a space between them. The visitor starts after those answers. */
  start?: string | undefined
  /** Light or dark colours. With auto the finder follows your page (color-scheme). */
  theme?: 'auto' | 'light' | 'dark' | undefined
  /** The level of the question's heading, so that it fits the headings of your page. */
  'heading-level'?: '1' | '2' | '3' | '4' | '5' | '6' | 1 | 2 | 3 | 4 | 5 | 6 | undefined
}

/** The events that the element fires; they bubble, out of shadow roots too. */
export interface WegwijzerEventMap {
  /** An answer was given or changed. */
  'wegwijzer-answer': CustomEvent<WegwijzerDetail>
  /** The visitor has arrived at a route. */
  'wegwijzer-outcome': CustomEvent<WegwijzerDetail>
  /** The visitor starts again. */
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
