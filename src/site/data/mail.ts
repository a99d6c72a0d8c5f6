import { withoutJoiners } from '../../model/word-joiner.ts'

/**
 * Returns a mailto: address with this subject and text, without a recipient: the sender adds one. Mail programs cut
 * addresses at about 2,000 characters; our longest, CMC with an ATP diploma in Dutch, has 1,653 on localhost.
 */
export const mailDraft = (subject: string, lines: readonly string[]): string => {
  const encoded = (text: string) => encodeURIComponent(withoutJoiners(text))
  return `mailto:?subject=${encoded(subject)}&body=${encoded(lines.join('\r\n'))}`
}
