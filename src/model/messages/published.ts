import type { Finding } from '../fault.ts'
import { quoted } from './quoted.ts'

const IF_NEVER = 'of, als het nooit gepubliceerd is, haal die regels uit dit bestand weg'
const SAME_THING = 'dat een gepubliceerd adres hetzelfde blijft tonen: bezoekers en partners bewaren het'

/** How to write a successor in published.yaml. */
const write = (line: string, part: string): string =>
  `schrijf "${line}" onder successors, ${part}; ${IF_NEVER}`

/** The fault of a successor for something that still exists. */
const exists = (what: string): Finding => ({
  found: `een opvolger voor ${what}, terwijl die nog bestaat`,
  expected: 'alleen opvolgers voor wat er niet meer is',
  fix: 'haal deze regel weg, of haal weg wat nog bestaat',
})

/** Faults in the record of published addresses. */
export const published = {
  answerLost: (id: string, written: readonly string[] | undefined, proposed: readonly string[]): Finding => ({
    found: written
      ? `de opvolgers ${quoted(written)} van het antwoord "${id}", die naar geen bestaand antwoord leiden`
      : `geen opvolger voor het antwoord "${id}", dat gepubliceerd is: de adressen en "start" zouden nergens heen leiden`,
    expected:
      'antwoorden die ervoor in de plaats komen, of [] om bezoekers de vraag opnieuw te laten beantwoorden',
    fix: write(`${id}: [${proposed.join(', ')}]`, 'answers'),
  }),
  answerExists: (id: string): Finding => exists(`het antwoord "${id}"`),
  guideLost: (
    id: string,
    written: string | undefined,
    known: readonly string[],
    proposed: string | undefined,
  ): Finding => ({
    found: written
      ? `de opvolger "${written}" van de gids "${id}", die naar geen bestaande gids leidt`
      : `geen opvolger voor de gids "${id}", die gepubliceerd is: het adres zou nergens heen leiden`,
    expected: `een gids die ervoor in de plaats komt: ${quoted(known)}`,
    fix: write(`${id}: ${proposed ?? 'andere-gids'}`, 'guides'),
  }),
  guideExists: (id: string): Finding => exists(`de gids "${id}"`),
  stepLost: (
    guide: string,
    step: string,
    written: string | undefined,
    now: string,
    steps: readonly string[],
    proposed: string | undefined,
  ): Finding => ({
    found: written
      ? `de opvolger "${written}" van de stap "${step}", die naar geen stap van "${now}" leidt`
      : `geen opvolger voor de stap "${step}" van "${guide}", die gepubliceerd is: het adres zou nergens heen leiden`,
    expected: `een stap van "${now}" die ervoor in de plaats komt: ${quoted(steps)}`,
    fix: write(`${guide}: { ${step}: ${proposed ?? 'andere-stap'} }`, 'steps'),
  }),
  stepExists: (step: string, guide: string): Finding => exists(`de stap "${step}" van "${guide}"`),
  stateReused: (address: string, was: string, is: readonly string[]): Finding => ({
    found: `het adres "${address}" van de antwoorden "${was}", dat nu "${is.join(' ')}" toont`,
    expected: SAME_THING,
    fix: `geef het antwoord "${is.at(-1)}" een adres dat hier nog niet gebruikt is`,
  }),
  guideReused: (slug: string, was: string, is: string): Finding => ({
    found: `het adres "${slug}" van de gids "${was}", dat nu "${is}" toont`,
    expected: SAME_THING,
    fix: `geef de gids "${is}" een adres dat nog niet gebruikt is`,
  }),
  languageLost: (locale: string, known: readonly string[]): Finding => ({
    found: `adressen in de taal "${locale}", die de site niet heeft`,
    expected: `de talen van de site: ${quoted(known)}`,
    fix: `zet de taal terug: de adressen zouden nergens heen leiden; ${IF_NEVER}`,
  }),
} as const
