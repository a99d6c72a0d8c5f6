import type { AdviceLink } from '../../model/guidance.ts'

/** A guide or a step as the search knows it. */
export type Entry = {
  readonly guide: string
  /** Absent for the guide as a whole. */
  readonly step?: string
  readonly title: string
  /** Title of the guide. */
  readonly route: string
  readonly audience: string
  /** The guide's coloured line. */
  readonly line: string
  /** Path below the root of the site, with the step's anchor. */
  readonly path: string
  readonly actors: readonly string[]
  readonly keywords: readonly string[]
  /** The sentences of the text. */
  readonly sentences: readonly string[]
}

/** A topic that visitors ask for and the sources do not cover. */
export type Unknown = {
  readonly id: string
  readonly keywords: readonly string[]
  readonly answer: string
  readonly ask: AdviceLink
}

/** The part of the list file that answers queries. */
export type SearchList = {
  readonly locale: string
  readonly entries: readonly Entry[]
  /** Names by which visitors mean this site, beside those in capitals. */
  readonly names: readonly string[]
  /** Words that many guides share: beside an unknown word they find nothing. */
  readonly weak: readonly string[]
  readonly unknown: readonly Unknown[]
}
