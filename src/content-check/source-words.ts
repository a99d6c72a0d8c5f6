import type { Finding } from './problem.ts'

// with the compounds of "bron" that mean a text, and without "resource" and "brons"
const SOURCE =
  /(?<!\p{L})(?:bron(?:nen)?|bron(?:tekst|pagina|document|bestand|materiaal|vermelding|opgave)\p{L}*|sources?)(?!\p{L})/iu

/** The first word for the sources in a text for visitors, in any language, and how to do without it. */
export const sourceWord = (text: string): { readonly at: number; readonly finding: Finding } | undefined => {
  const match = SOURCE.exec(text)
  return (
    match && {
      at: match.index,
      finding: {
        found: `"${match[0]}", in: ${text.slice(Math.max(0, match.index - 20), match.index + 30).trim()}`,
        expected: 'words that help visitors, who read of the sources under Sources alone',
        fix: 'write what to do now and whom to ask; where a guide differs from its source goes under "sources", in "corrections"',
      },
    }
  )
}
