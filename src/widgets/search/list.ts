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
  /** The text, a sentence each. */
  readonly sentences: readonly string[]
}

/** What visitors ask for and no source tells. */
export type Unknown = {
  readonly id: string
  readonly keywords: readonly string[]
  readonly answer: string
  readonly ask: AdviceLink
}

/** What the search loads first: all it takes to answer at once. */
export type SearchList = {
  readonly locale: string
  /** Whether every guide and step is in; a very large site leaves some to the full index. */
  readonly whole: boolean
  readonly entries: readonly Entry[]
  /** Words of guides and steps that had to be left out, to recognise those of a query by; the commonest, as one text. */
  readonly vocabulary: string
  readonly unknown: readonly Unknown[]
}
