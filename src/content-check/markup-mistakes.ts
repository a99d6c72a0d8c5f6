/** Signs that an editor means as something and a page shows as they are. */
export type Sign = { readonly sign: RegExp; readonly found: string; readonly fix: string }

const ENTITY: Sign = {
  sign: /&(?:#\w|[a-z])\w+;/i,
  found: 'the code of a sign, such as &eacute;, which says none here',
  fix: 'write the sign itself: é, €, &',
}

/** What other kinds of Markdown know, and what was meant as Markdown and is none. */
export const IN_BODIES: readonly Sign[] = [
  {
    sign: /^(?=.*\|)(?=.*-)[|:\- \t]+$|^\|.*\|[ \t]*$/m,
    found: 'a table',
    fix: 'write a list, or sentences; then take the | and --- out',
  },
  { sign: /~~/, found: '~~, for words that are struck out', fix: 'take the ~~ out, or the words with it' },
  { sign: /^#{2,}/m, found: '#, for a heading that is none', fix: 'write ### and a space before the words' },
  {
    sign: /^[•●▪◦‣·]|(?<![^])[–—] /m,
    found: 'a sign of a list that Markdown does not know',
    fix: 'begin each line of the list with a hyphen and a space: "- "',
  },
  {
    sign: /(?<=\n)[2-9][.)] /,
    found: 'a number of a list within a paragraph',
    fix: 'put an empty line above it; where it is no list, let it not begin a line',
  },
  { sign: /^\[[ xX]\] /, found: 'a box to tick', fix: 'take the [ ] out' },
  { sign: /\[\^[^\]\s]+\]/, found: 'a footnote', fix: 'say it in the text itself' },
  {
    sign: /\*\*/,
    found: '**, which makes no words strong here',
    fix: 'put ** before and behind the words, with no space inside: **words**',
  },
  ENTITY,
]

const TAG: Sign = {
  sign: /<\/?[a-z][^>]*>/i,
  found: 'a mark between < and >',
  fix: 'take it out, and leave the words',
}

/** What does something below a block, and nothing in it. */
export const IN_BLOCKS: readonly Sign[] = [
  { sign: /\*\*/, found: '**, for words that are strong', fix: 'take the ** out' },
  {
    sign: /\[[^\]]*\]\(/,
    found: 'a link in Markdown',
    fix: 'take it out; name its entry in links.yaml under "link" where this place has one',
  },
  TAG,
  ENTITY,
]

/** The same among the words of the interface, where ** makes some strong. */
export const IN_STRINGS: readonly Sign[] = [TAG, ENTITY]
