import type { Finding } from '../model/fault.ts'
import { markup } from '../model/messages/texts.ts'

/** Markup that an editor writes to get an effect, but that the page shows as it is written. */
export type Mistake = { readonly pattern: RegExp; readonly words: Omit<Finding, 'expected'> }

const ENTITY: Mistake = { pattern: /&(?:#\w|[a-z])\w+;/i, words: markup.entity }

/** In the source of a paragraph of a body: text that was meant as a heading, a list or a table. */
export const IN_PARAGRAPHS: readonly Mistake[] = [
  { pattern: /^(?=.*\|)(?=.*-)[|:\- \t]+$|^\|.*\|[ \t]*$/m, words: markup.table },
  // "#1" may be plain text
  { pattern: /^[ \t]*#(?:#|(?=[^\s\d]))/m, words: markup.heading },
  { pattern: /^[ \t]*[•●▪◦‣·]|(?<![^])[–—] /m, words: markup.bullet },
  // not a word such as "-adviseurs" at the start of a line in the middle of a sentence
  {
    pattern: /(?<=(?<![^])|[^\p{L},]\n)[ \t]*(?:[-+]|\*(?![^\n]*\*))(?=\p{L}|\*\*|<)/u,
    words: markup.tightBullet,
  },
  { pattern: /^[ \t]*\d{1,2}[.)](?=\p{L}|\*\*|<)/mu, words: markup.tightNumber },
  { pattern: /(?<=\n)[ \t]*[2-9][.)] /, words: markup.numbers },
]

/** In the words of a body: Markdown that this site does not support, and Markdown with a mistake. */
export const IN_BODIES: readonly Mistake[] = [
  { pattern: /~~/, words: markup.struck },
  { pattern: /^\[[ xX]\] /, words: markup.checkbox },
  { pattern: /\[\^[^\]\s]+\]/, words: markup.footnote },
  { pattern: /\*\*/, words: markup.bold },
  ENTITY,
]

const TAG: Mistake = { pattern: /<\/?[a-z][^>]*>/i, words: markup.tag }

/** In a field: Markdown that works in bodies only. */
export const IN_FIELDS: readonly Mistake[] = [
  { pattern: /\*\*/, words: markup.boldInField },
  { pattern: /\[[^\]]*\]\(/, words: markup.linkInField },
  { pattern: /^(?:#+ ?\p{L}|[-*•] ?\p{L}.*\n[-*•])/mu, words: markup.listInField },
  TAG,
  ENTITY,
]

/** In the words of the interface, where ** makes words bold. */
export const IN_STRINGS: readonly Mistake[] = [TAG, ENTITY]
