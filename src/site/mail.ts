import { withoutJoiners } from '../model/word-joiner.ts'

/**
 * The address that opens a new mail with this subject and text, to nobody yet: who sends it says to whom. Mail programs
 * cut an address at some 2,000 characters; the longest of ours, CMC with an ATP diploma in Dutch, has 1,653 at localhost.
 */
export const mailDraft = (subject: string, lines: readonly string[]): string => {
  const encoded = (text: string) => encodeURIComponent(withoutJoiners(text))
  return `mailto:?subject=${encoded(subject)}&body=${encoded(lines.join('\r\n'))}`
}
