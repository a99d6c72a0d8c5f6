/** Markup that an editor writes to get an effect, but that the page shows as it is written. */
export type Mistake = { readonly pattern: RegExp; readonly found: string; readonly fix: string }

const ENTITY: Mistake = {
  pattern: /&(?:#\w|[a-z])\w+;/i,
  found: 'the code of a character, such as &eacute;, which does not work here',
  fix: 'write the character itself: é, €, &',
}

/** In a body: Markdown that this site does not have, and Markdown with a mistake. */
export const IN_BODIES: readonly Mistake[] = [
  {
    pattern: /^(?=.*\|)(?=.*-)[|:\- \t]+$|^\|.*\|[ \t]*$/m,
    found: 'a table',
    fix: 'write a list or sentences, and remove the | and ---',
  },
  { pattern: /~~/, found: '~~, for struck-out words', fix: 'remove the ~~, or the words as well' },
  {
    pattern: /^#{2,}/m,
    found: '#, for a heading that does not work',
    fix: 'write ### and a space before the words',
  },
  {
    pattern: /^[•●▪◦‣·]|(?<![^])[–—] /m,
    found: 'a list character that does not work in Markdown',
    fix: 'start each line of the list with a hyphen and a space: "- "',
  },
  {
    pattern: /(?<=\n)[2-9][.)] /,
    found: 'a numbered list within a paragraph',
    fix: 'put an empty line above it; if it is not a list, do not start a line with the number',
  },
  { pattern: /^\[[ xX]\] /, found: 'a checkbox', fix: 'remove the [ ]' },
  { pattern: /\[\^[^\]\s]+\]/, found: 'a footnote', fix: 'write it in the text itself' },
  {
    pattern: /\*\*/,
    found: '**, which does not make words bold here',
    fix: 'put ** directly before and after the words, without a space inside: **words**',
  },
  ENTITY,
]

const TAG: Mistake = {
  pattern: /<\/?[a-z][^>]*>/i,
  found: 'a tag between < and >',
  fix: 'remove it, and keep the words',
}

/** In a field: Markdown that works in bodies only. */
export const IN_FIELDS: readonly Mistake[] = [
  { pattern: /\*\*/, found: '**, for bold words', fix: 'remove the **' },
  {
    pattern: /\[[^\]]*\]\(/,
    found: 'a link in Markdown',
    fix: 'remove it; write the name of its entry in links.yaml under "link" if there is one here',
  },
  TAG,
  ENTITY,
]

/** In the words of the interface, where ** makes words bold. */
export const IN_STRINGS: readonly Mistake[] = [TAG, ENTITY]
