import type { Finding } from '../model/fault.ts'
import { texts } from '../model/messages/texts.ts'

// with the compounds of "bron" that mean a text, and without "resource" and "brons"
const SOURCE =
  /(?<!\p{L})(?:bron(?:nen)?|bron(?:tekst|pagina|document|bestand|materiaal|vermelding|opgave)\p{L}*|sources?)(?!\p{L})/iu

/** The first word for the sources in a text for visitors, in any language, with the fault to report. */
export const sourceWord = (text: string): { readonly at: number; readonly finding: Finding } | undefined => {
  const match = SOURCE.exec(text)
  if (!match) return undefined
  const [word] = match
  const at = match.index
  return { at, finding: texts.sourceWord(word, text.slice(Math.max(0, at - 20), at + 30).trim()) }
}
