/** The address that opens a new mail with this subject and text, to nobody yet: who sends it says to whom. */
export const mailDraft = (subject: string, lines: readonly string[]): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`
