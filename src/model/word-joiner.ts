/**
 * The text with an invisible word joiner (U+2060) after each hyphen that starts a word, so that no line ends between
 * the two.
 *
 * @example withJoinedHyphens('managers en -adviseurs') // 'managers en -\u2060adviseurs'
 */
export const withJoinedHyphens = (written: string): string =>
  written.replace(/(?<=^|[\s(])-(?=\p{L})/gu, '-\u2060')

/** The text without word joiners, which outside the page only disturb searches and copies. */
export const withoutJoiners = (text: string): string => text.replaceAll('\u2060', '')
