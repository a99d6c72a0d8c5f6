import type { Flow } from '../../engine/flow.ts'

/** A sentence for the visitor. */
export type Advice = {
  readonly text: string
  /** Name of one of the `links`. */
  readonly link?: string | undefined
}

export type KnownLink =
  | { readonly kind: 'known'; readonly label: string; readonly href: string }
  /** The address is in the sources but in doubt, which `notice` says. */
  | { readonly kind: 'unconfirmed'; readonly label: string; readonly href: string; readonly notice: string }

/** A link; `missing` if no address is known, with a link to ask at instead. */
export type AdviceLink =
  KnownLink | { readonly kind: 'missing'; readonly label: string; readonly ask: KnownLink }

export type StepSummary = {
  /** Stable in every language; the anchor on the guide's page. */
  readonly id: string
  readonly title: string
  readonly actors: readonly string[]
  /** What to do now, for a visitor who starts here. */
  readonly next?: Advice
}

export type GuideSummary = {
  readonly title: string
  readonly audience: string
  /** Colour of the route: atp, acp or adviser. */
  readonly line: string
  /** Address below the root of the site, such as `gidsen/acp/`. */
  readonly path: string
  readonly steps: readonly StepSummary[]
}

/** Everything the wizard shows, in one language. Plain JSON. */
export type Guidance = {
  readonly locale: string
  readonly flow: Flow
  /** Address of the first question below the root of the site: `wegwijzer/`. */
  readonly path: string
  readonly questions: Readonly<Record<string, { readonly title: string; readonly hint?: string | undefined }>>
  readonly answers: Readonly<
    Record<
      string,
      {
        readonly label: string
        readonly hint?: string | undefined
        readonly slug: string
        /** Colour of the routes it leads to, if they share one. */
        readonly line?: string
        /** The answer as the end of a sentence, such as "if you have a diploma". */
        readonly if?: string | undefined
      }
    >
  >
  readonly outcomes: Readonly<
    Record<string, { readonly title: string; readonly summary: string; readonly next?: Advice | undefined }>
  >
  readonly notes: Readonly<Record<string, Advice>>
  /** The links that advice names. */
  readonly links: Readonly<Record<string, AdviceLink>>
  /** By id, in the order of the routes. */
  readonly guides: Readonly<Record<string, GuideSummary>>
  /** Words of the interface, by the key without its `wizard.` prefix. */
  readonly words: Readonly<Record<string, string>>
}
