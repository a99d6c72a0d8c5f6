/** Language of the editors. */
export const LANGUAGE = 'nl'

/** A list that is longer than this ends with the number of its other items. */
export const LONGEST = 50

type Counts = Readonly<Record<'same' | 'elsewhere' | 'advice' | 'gone' | 'added' | 'redirects', number>>

/** The texts of the editors' tools about a change and about the flow. */
export const messages = {
  title: (since: string) => `Wat er voor bezoekers verandert sinds ${since}`,
  faulty: 'De inhoud heeft nog fouten: “npm run check:content” noemt ze.',
  nothing: 'Niets: elk antwoord leidt waar het heen leidde, en elke tekst is gelijk.',
  summary: (counts: Counts) =>
    `gelijk: ${counts.same}, ergens anders heen: ${counts.elsewhere}, ander advies: ${counts.advice}, ` +
    `vervallen: ${counts.gone}, nieuw: ${counts.added}, doorverwijzingen: ${counts.redirects}`,
  elsewhere: 'Antwoorden die ergens anders heen leiden',
  advice: 'Uitkomsten met een andere eerste stap of andere aantekeningen',
  gone: 'Wegen die vervallen',
  added: 'Nieuwe wegen',
  ids: 'Namen die partners kunnen gebruiken, in start, links en gebeurtenissen',
  proposals: 'Antwoorden die een opvolger nodig hebben in published.yaml',
  redirects: 'Adressen die doorverwijzen',
  words: 'Teksten die veranderen',
  start: 'het begin',
  question: (title: string) => `de vraag “${title}”`,
  outcome: (title: string, step: string | undefined) =>
    `de uitkomst “${title}”${step ? `, vanaf de stap “${step}”` : ''}`,
  was: (what: string) => `was: ${what}`,
  is: (what: string) => `wordt: ${what}`,
  arrive: (what: string, isSame: boolean) =>
    `bezoekers komen nu bij: ${what}${isSame ? '' : ' (let op: dat is iets anders)'}`,
  noteAdded: (text: string) => `aantekening erbij: “${text}”`,
  noteGone: (text: string) => `aantekening weg: “${text}”`,
  idAdded: 'nieuw',
  idGone: 'vervallen',
  kinds: {
    questions: 'vragen',
    answers: 'antwoorden',
    outcomes: 'uitkomsten',
    guides: 'gidsen',
    steps: 'stappen',
  },
  proposal: (id: string, successors: readonly string[]) =>
    successors.length > 0
      ? `\`${id}: [${successors.join(', ')}]\``
      : `\`${id}: []\` (geen opvolger gevonden: bezoekers beantwoorden dan opnieuw de vraag)`,
  more: (count: number) => `en nog ${count}`,
  map: 'Alle vragen van de wegwijzer',
  since: (version: string) => `met wat veranderde sinds ${version}`,
  from: (step: string) => `vanaf ${step}`,
  marks: { new: 'nieuw', gone: 'vervallen', changed: 'gewijzigd' },
  legend: 'Sinds de vorige versie: + nieuw, − vervallen, ≠ gewijzigd.',
  list: 'Dezelfde vragen als lijst',
  seeQuestion: (title: string) => `zie de vraag “${title}” hierboven`,
  written: (file: string) => `De tekening staat in ${file}; open dat bestand in een browser.`,
}
