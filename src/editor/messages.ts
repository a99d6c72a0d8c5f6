import { LOCALES } from '../../src/site/data/site.ts'

/** A list that is longer than this ends with the number of its other items. */
export const LONGEST = 50

const nl = {
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

type Counts = Readonly<Record<'same' | 'elsewhere' | 'advice' | 'gone' | 'added' | 'redirects', number>>

/** What the editors' tools say, in one language. */
export type Messages = typeof nl

const en: Messages = {
  title: (since) => `What changes for visitors since ${since}`,
  faulty: 'The content still has problems: “npm run check:content” lists them.',
  nothing: 'Nothing: each answer leads where it led, and each text is the same.',
  summary: (counts) =>
    `the same: ${counts.same}, elsewhere: ${counts.elsewhere}, other advice: ${counts.advice}, ` +
    `gone: ${counts.gone}, new: ${counts.added}, redirects: ${counts.redirects}`,
  elsewhere: 'Answers that lead elsewhere',
  advice: 'Outcomes with another first step or other notes',
  gone: 'Ways that are gone',
  added: 'New ways',
  ids: 'Names that partners may use in start, links and events',
  proposals: 'Answers that need a successor in published.yaml',
  redirects: 'Addresses that redirect',
  words: 'Texts that change',
  start: 'the start',
  question: (title) => `the question “${title}”`,
  outcome: (title, step) => `the outcome “${title}”${step ? `, from the step “${step}”` : ''}`,
  was: (what) => `was: ${what}`,
  is: (what) => `becomes: ${what}`,
  arrive: (what, isSame) =>
    `visitors now arrive at: ${what}${isSame ? '' : ' (mind: that is something else)'}`,
  noteAdded: (text) => `note added: “${text}”`,
  noteGone: (text) => `note gone: “${text}”`,
  idAdded: 'new',
  idGone: 'gone',
  kinds: {
    questions: 'questions',
    answers: 'answers',
    outcomes: 'outcomes',
    guides: 'guides',
    steps: 'steps',
  },
  proposal: (id, successors) =>
    successors.length > 0
      ? `\`${id}: [${successors.join(', ')}]\``
      : `\`${id}: []\` (no successor found: visitors then answer the question again)`,
  more: (count) => `and ${count} more`,
  map: 'All questions of the wizard',
  since: (version) => `with what changed since ${version}`,
  from: (step) => `from ${step}`,
  marks: { new: 'new', gone: 'gone', changed: 'changed' },
  legend: 'Since the earlier version: + new, − gone, ≠ changed.',
  list: 'The same questions as a list',
  seeQuestion: (title) => `see the question “${title}” above`,
  written: (file) => `The drawing is in ${file}; open that file in a browser.`,
}

const MESSAGES: Readonly<Record<string, Messages>> = { nl, en }

const asked = process.env.EDITOR_LANGUAGE ?? LOCALES[0]

/** Language of the editors: the first of the site, or the one that EDITOR_LANGUAGE names; English without messages in it. */
export const LANGUAGE = asked in MESSAGES ? asked : 'en'

/** The messages in the language of the editors. */
export const messages: Messages = MESSAGES[LANGUAGE] ?? en
