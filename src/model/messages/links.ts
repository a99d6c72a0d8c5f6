import type { Finding } from '../fault.ts'
import { correctName, quoted } from './quoted.ts'

/** Faults in links and in the words of the interface. */
export const links = {
  addressInLabel: (address: string): Finding => ({
    found: `het adres "${address}" in een label`,
    expected: 'geen adres, of {address}: daar laat de site het adres van de link zien',
    fix: 'schrijf {address} op die plek, tussen aanhalingstekens als het label ermee begint: "{address}"',
  }),
  braces: (written: string, isMissing: boolean): Finding => ({
    found: `${written} in een label`,
    expected: isMissing
      ? 'woorden: deze link heeft geen adres om te laten zien'
      : '{address} en verder niets tussen { en }',
    fix: 'haal het weg, of verbeter de naam',
  }),
  unknown: (name: string, known: readonly string[]): Finding => ({
    found: `een link "${name}"`,
    expected: `de naam van een link in links.yaml: ${quoted(known)}`,
    fix: correctName(name, known, 'verbeter de naam, of voeg de link toe aan links.yaml'),
  }),
  contact: (name: string, isThere: boolean, known: readonly string[]): Finding => ({
    found: `"${name}"${isThere ? ', een link zonder adres' : ''}`,
    expected: `de naam van een link in links.yaml met een adres: ${quoted(known)}`,
    fix: correctName(
      name,
      isThere ? [] : known,
      'schrijf de naam van de link waar bezoekers alles kunnen vragen',
    ),
  }),
  askWithoutAddress: (ask: string): Finding => ({
    found: `"${ask}", die ook geen adres heeft`,
    expected: 'een link met een adres, waar de bezoeker het kan vragen',
    fix: 'schrijf de naam van een andere link, of zet het adres bij die link',
  }),
} as const

/** Differences between the languages of the site. */
export const languages = {
  samePath: (path: string, other: string): Finding => ({
    found: `"${path}", dat ook bij "${other}" hoort`,
    expected: 'een deel van het adres dat in deze taal nergens anders bij hoort',
    fix: 'schrijf een ander woord',
  }),
  noText: (key: string, file: string, text: string): Finding => ({
    found: `geen tekst voor "${key}"`,
    expected: `een tekst in elke taal, zoals in ${file}`,
    fix: `vertaal deze hier: "${text}"`,
  }),
  otherNames: (ours: string, theirs: string, file: string): Finding => ({
    found: ours || 'geen namen tussen { en }',
    expected: `dezelfde namen als in ${file}: ${theirs || 'geen'}`,
    fix: 'gebruik in elke taal dezelfde namen tussen { en }: de site vult ze in',
  }),
  statement: (day: string, items: readonly number[]): string =>
    `getest op ${day}; punten per onderdeel: ${items.join(', ')}`,
  otherStatement: (ours: string, theirs: string, file: string): Finding => ({
    found: ours,
    expected: `hetzelfde als in ${file}: ${theirs}`,
    fix: 'schrijf in elke taal dezelfde onderdelen, punten en dag',
  }),
} as const
