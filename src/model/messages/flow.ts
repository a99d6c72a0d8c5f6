import type { Finding } from '../fault.ts'
import { correctName, quoted } from './quoted.ts'

const byAnswers = (path: readonly string[]): string =>
  path.length > 0 ? ` (na de antwoorden ${path.join(' → ')})` : ''

const OF = {
  question: 'de vraag',
  answer: 'het antwoord',
  outcome: 'de uitkomst',
} as const

/** Faults in the questions, answers, outcomes and notes. */
export const flow = {
  outcomeWithoutFile: (id: string, written: Iterable<string>): Finding => ({
    found: `de uitkomst "${id}", die geen bestand heeft`,
    expected: `een bestand in outcomes/: ${quoted(written)}`,
    fix: `verbeter het kenmerk, of schrijf outcomes/${id}.yaml`,
  }),
  outcomeNotListed: (id: string, listed: Iterable<string>): Finding => ({
    found: `de uitkomst "${id}", die niet in flow.yaml staat`,
    expected: `een van de uitkomsten in flow.yaml: ${quoted(listed)}`,
    fix: 'zet het kenmerk bij "outcomes" in flow.yaml, verbeter de naam van dit bestand, of haal het weg',
  }),
  unknownNote: (name: string, known: readonly string[]): Finding => ({
    found: `de aantekening "${name}"`,
    expected: `een aantekening in notes.yaml: ${quoted(known)}`,
    fix: correctName(name, known, 'verbeter de naam, of schrijf de aantekening in notes.yaml'),
  }),
  unusedNote: (name: string): Finding => ({
    found: `de aantekening "${name}", die bij geen antwoord hoort`,
    expected: 'alleen aantekeningen die een antwoord noemt onder "notes"',
    fix: 'laat een antwoord de aantekening noemen, of haal haar weg',
  }),
  startOutsideGuide: (from: string, to: string, steps: readonly string[]): Finding => ({
    found: `"from: ${from}"`,
    expected:
      steps.length > 0
        ? `een stap van de gids "${to}": ${quoted(steps)}`
        : `geen "from", want "${to}" is geen gids en heeft geen stappen`,
    fix:
      steps.length > 0
        ? correctName(from, steps, 'verbeter de naam van de stap')
        : 'zet "from" bij het antwoord dat naar de gids leidt',
  }),
  noNext: (answer: string): Finding => ({
    found: `geen "next", terwijl bezoekers met het antwoord "${answer}" hier beginnen`,
    expected: 'wat deze bezoeker nu doet: iedere bezoeker heeft een volgende stap nodig',
    fix: 'zet "next" erbij, met een "text" en, als er een is, een "link"',
  }),
  tooManyStates: (count: string, limit: number): Finding => ({
    found: `${count} mogelijke reeksen antwoorden`,
    expected: `hooguit ${limit}: elke reeks is een pagina`,
    fix: 'laat vragen eerder naar een uitkomst leiden, of laat minder antwoorden naar dezelfde vraag leiden',
  }),
  noIf: (answers: readonly string[]): Finding => ({
    found: `geen "if", terwijl alleen ${quoted(answers)} beslist tussen deze route en een andere`,
    expected: 'minstens één antwoord met "if" bij de antwoorden die tussen twee routes beslissen',
    fix: 'zet "if" erbij: het antwoord als einde van een zin die met "als" begint, in elke taal',
  }),
  sameSlug: (slug: string, other: string): Finding => ({
    found: `het adres "${slug}", dat "${other}" ook heeft`,
    expected: 'een ander adres voor elk antwoord op een vraag',
    fix: 'geef een van de twee een ander adres',
  }),
  guidesSlug: (slug: string): Finding => ({
    found: `het adres "${slug}", waarmee ook het adres van de gidsen begint`,
    expected:
      'een ander adres voor een antwoord op de eerste vraag: in een frame beginnen beide op dezelfde plek',
    fix: 'geef het antwoord een ander adres',
  }),
  guideNotListed: (guide: string, outcomes: readonly string[]): Finding => ({
    found: `de gids "${guide}", die geen uitkomst is`,
    expected: `een van de uitkomsten in flow.yaml: ${quoted(outcomes)}`,
    fix: 'zet de gids bij de uitkomsten, en laat er een antwoord naartoe leiden',
  }),
  noStart: (start: string, questions: readonly string[]): Finding => ({
    found: `"${start}"`,
    expected: `een vraag, een bestand in questions/: ${quoted(questions)}`,
    fix: correctName(start, questions, 'verbeter het kenmerk, of voeg de vraag toe'),
  }),
  sameId: (of: keyof typeof OF, id: string): Finding => ({
    found: `${OF[of]} "${id}": dat kenmerk staat ook ergens anders bij de vragen`,
    expected: 'een kenmerk dat maar één vraag, antwoord of uitkomst heeft',
    fix: 'geef een van de twee een ander kenmerk',
  }),
  noAnswers: (question: string, path: readonly string[]): Finding => ({
    found: `geen antwoorden op "${question}"${byAnswers(path)}`,
    expected: 'minstens één antwoord: hier komt de bezoeker niet verder',
    fix: 'zet de antwoorden erbij, of haal de vraag weg en elk antwoord dat ernaartoe leidt',
  }),
  leadsNowhere: (
    to: string,
    path: readonly string[],
    questions: readonly string[],
    outcomes: readonly string[],
  ): Finding => ({
    found: `"${to}", dat geen vraag en geen uitkomst is${byAnswers(path)}`,
    expected: `een vraag (${quoted(questions)}) of een uitkomst (${quoted(outcomes)})`,
    fix: correctName(
      to,
      [...questions, ...outcomes],
      'verbeter het kenmerk, of voeg de vraag of uitkomst toe',
    ),
  }),
  loop: (questions: readonly (string | undefined)[], path: readonly string[]): Finding => ({
    found: `een kringetje: ${questions.join(' → ')}${byAnswers(path)}`,
    expected: 'dat een bezoeker een vraag maar één keer krijgt',
    fix: 'laat dit antwoord naar een andere vraag of naar een uitkomst leiden',
  }),
  unreachable: (of: 'question' | 'outcome', id: string): Finding => ({
    found: `${OF[of]} "${id}", waar geen antwoord naartoe leidt`,
    expected: 'dat je elke vraag en uitkomst vanaf de eerste vraag kunt bereiken',
    fix: 'laat er een antwoord naartoe leiden, of haal dit bestand weg',
  }),
  noGuide: (outcome: string, overview: string, guides: readonly string[]): Finding => ({
    found: `de uitkomst "${outcome}", zonder gids en zonder "text"`,
    expected: `"${overview}", het kenmerk van een gids (${quoted(guides)}), of een "text"`,
    fix: 'schrijf hier een "text", verbeter het kenmerk, of voeg de gids toe (docs/redactie/een-gids-toevoegen.md)',
  }),
} as const

/** A name that one file should have, and that several places use. */
export const missingName = (
  name: string,
  similar: string | undefined,
  places: readonly string[],
): Finding => ({
  found: similar ? `de naam "${similar}", en nergens de naam "${name}"` : `nergens de naam "${name}"`,
  expected: `"${name}", want die naam staat op ${places.length} plekken: ${places.join(', ')}`,
  fix: similar
    ? `schrijf hier "${name}" in plaats van "${similar}", of verbeter de naam op die plekken`
    : `zet "${name}" hier (weer) neer, of verbeter de naam op die plekken`,
})
