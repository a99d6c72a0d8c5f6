import type { Finding } from '../fault.ts'
import { correctName, quoted } from './quoted.ts'

/** Faults in guides, steps, actors, lines and the map. */
export const guides = {
  noVisitor: (visitor: string): Finding => ({
    found: `geen partij "${visitor}"`,
    expected: `de bezoeker bij de partijen, als "${visitor}": de site laat zien wat bezoekers zelf doen`,
    fix: `zet "${visitor}" erbij, met een naam in elke taal`,
  }),
  unknownActor: (actor: string, known: readonly string[]): Finding => ({
    found: `de partij "${actor}"`,
    expected: `partijen uit actors.yaml: ${quoted(known)}`,
    fix: correctName(actor, known, 'schrijf een van deze namen, of voeg de partij toe aan actors.yaml'),
  }),
  otherActors: (actors: readonly string[], theirs: readonly string[], file: string): Finding => ({
    found: quoted(actors),
    expected: `hetzelfde als in ${file}: ${quoted(theirs)}`,
    fix: 'schrijf in elke taal dezelfde partijen, in dezelfde volgorde',
  }),
  sameSlug: (slug: string, other: string): Finding => ({
    found: `het adres "${slug}", dat "${other}" ook heeft`,
    expected: 'een ander adres voor elke gids in een taal',
    fix: 'geef een van de twee een ander adres',
  }),
  sameDay: (day: string): Finding => ({
    found: `${day}, de dag van nog een wijziging`,
    expected: 'elke dag één keer: hij is een deel van de naam van het bericht in de feed',
    fix: 'maak één wijziging van de twee',
  }),
  noChangeOn: (day: string, file: string): Finding => ({
    found: `geen wijziging op ${day}`,
    expected: `dezelfde dagen in elke taal, zoals in ${file}`,
    fix: 'vertaal de wijziging hier, of verbeter de dag daar, of haal haar daar weg',
  }),
  noNext: (file: string): Finding => ({
    found: 'geen "next"',
    expected: `wat je nu doet, zoals in ${file}`,
    fix: 'vertaal het hier, of haal het daar weg',
  }),
  unknownRecurring: (step: string, steps: readonly string[]): Finding => ({
    found: `de stap "${step}"`,
    expected: `een stap van deze gids: ${quoted(steps)}`,
    fix: correctName(step, steps, 'verbeter het kenmerk, of haal "recurs" weg'),
  }),
  stepTwice: (step: string): Finding => ({
    found: `de stap "${step}" voor de tweede keer`,
    expected: 'elke stap één keer: het kenmerk is een deel van het adres',
    fix: 'haal er een weg, of geef er een een ander kenmerk en eigen bestanden',
  }),
  stepNotTranslated: (step: string, others: readonly string[], list: string): Finding => ({
    found: 'dit bestand is er niet',
    expected: `de stap "${step}" in elke taal, zoals in ${others.join(' en ')}`,
    fix: `schrijf het; of haal de stap weg, uit ${list} en in elke taal`,
  }),
  stepWithoutFile: (step: string, files: readonly string[]): Finding => ({
    found: `de stap "${step}", die geen bestand heeft`,
    expected: `een bestand in elke taal: ${quoted(files)}`,
    fix: 'verbeter het kenmerk tot dat van de bestanden, schrijf de bestanden, of haal de stap uit deze lijst',
  }),
  unknownReview: (guide: string, known: readonly string[]): Finding => ({
    found: `de gids "${guide}"`,
    expected: `het kenmerk van een gids: ${quoted(known)}`,
    fix: correctName(guide, known, 'verbeter het kenmerk, of haal deze regels weg'),
  }),
} as const

/** The backgrounds of a colour, by their names in the model of contrast. */
const GROUNDS: Readonly<Record<string, string>> = {
  paper: "de achtergrond van de pagina's",
  card: 'de achtergrond van vakken en van het element',
  'on-line': 'de woorden op een bord met deze kleur',
}

/** Faults in lines and their place on the map. */
export const lines = {
  unknown: (line: string, known: readonly string[]): Finding => ({
    found: `de lijn "${line}", die geen kleuren heeft`,
    expected: `een lijn uit lines.yaml: ${quoted(known)}`,
    fix: correctName(
      line,
      known,
      'schrijf een van deze namen, of voeg de lijn met haar kleuren toe aan lines.yaml',
    ),
  }),
  contrast: (
    colour: string,
    contrast: number,
    ground: { readonly name: string; readonly colour: string },
    least: number,
    better: string | undefined,
  ): Finding => ({
    found: `${colour}, met een contrast van ${contrast} met ${GROUNDS[ground.name] ?? ground.name}, ${ground.colour}`,
    expected: `een contrast van minstens ${least}, zodat iedereen het kan lezen (WCAG 2.2, 1.4.3)`,
    fix: better ? `de meest gelijkende kleur met genoeg contrast is "${better}"` : 'kies een andere kleur',
  }),
  joinsNoLine: (guide: string, known: readonly string[]): Finding => ({
    found: `"${guide}", die geen eigen lijn heeft`,
    expected: `een gids zonder "joins": ${quoted(known)}`,
    fix: correctName(
      guide,
      known,
      'schrijf een andere gids, of haal "joins" weg: dan krijgt deze route een eigen lijn',
    ),
  }),
  unknownStep: (step: string, guide: string | undefined, steps: readonly string[]): Finding => ({
    found: `de stap "${step}"`,
    expected: `een stap van ${guide === undefined ? 'deze gids' : `de gids "${guide}"`}: ${quoted(steps)}`,
    fix: correctName(step, steps, 'verbeter het kenmerk van de stap'),
  }),
  changesBesideJoins: {
    found: '"changes" naast "joins"',
    expected: '"changes" alleen bij een route met een eigen lijn',
    fix: 'haal een van de twee weg',
  },
  secondJoin: (as: string, guide: string, first: string): Finding => ({
    found: `een tweede ${as} van "${guide}", na "${first}"`,
    expected: `één ${as} voor elke lijn: de kaart heeft plaats voor één`,
    fix: 'haal "joins" weg bij een van de twee: dan krijgt die een eigen lijn',
  }),
  changeToNoLine: (to: string, known: readonly string[]): Finding => ({
    found: `"${to}"`,
    expected: `een andere gids met een eigen lijn: ${quoted(known)}`,
    fix: correctName(to, known, 'verbeter het kenmerk van de gids'),
  }),
  changeByOtherAnswer: (answer: string, to: string, leading: readonly string[]): Finding => ({
    found: `het antwoord "${answer}"`,
    expected: `een antwoord in questions/ dat naar "${to}" leidt: ${quoted(leading)}`,
    fix: correctName(answer, leading, 'schrijf een van deze, of laat het antwoord daarheen leiden'),
  }),
} as const
