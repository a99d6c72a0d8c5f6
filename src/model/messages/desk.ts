/** Joins names with “en”: `nl en en`. */
const listed = (names: readonly string[]): string => names.join(' en ')

/** The problems of the content that the editors' desk reports, with their fixes. */
export const problems = {
  noStart: (start: string) =>
    `De eerste vraag “${start}” bestaat niet. Kies bij “Begin en einde van de vragen” een andere.`,
  sameId: (id: string) => `Het kenmerk “${id}” komt twee keer voor. Geef een van beide een ander kenmerk.`,
  noAnswers: (question: string) =>
    `De vraag “${question}” heeft geen antwoorden: de bezoeker loopt er vast. Voeg een antwoord toe.`,
  leadsNowhere: (answer: string, to: string) =>
    `Het antwoord “${answer}” leidt naar “${to}”, en dat bestaat niet. Kies bij “Leidt naar” een vraag of een uitkomst.`,
  loop: (questions: readonly (string | undefined)[]) =>
    `De bezoeker blijft in een kring: ${questions.join(' → ')}. Laat een van die antwoorden ergens anders heen leiden.`,
  unreachableQuestion: (id: string) =>
    `Geen antwoord leidt naar de vraag “${id}”. Laat een antwoord erheen leiden, of verwijder de vraag.`,
  unreachableOutcome: (id: string) =>
    `Geen antwoord leidt naar de uitkomst “${id}”. Laat een antwoord erheen leiden, of haal de uitkomst weg.`,
  noGuide: (outcome: string) =>
    `Bij de uitkomst “${outcome}” hoort nog geen gids en geen eigen tekst. Maak de gids, of schrijf de tekst.`,
  tooManyStates: (count: string, limit: number) =>
    `De antwoorden geven ${count} mogelijke reeksen, en elke reeks is een pagina: hooguit ${limit}. Laat vragen eerder naar een uitkomst leiden.`,
  changeByOtherAnswer: (guide: string, answer: string, to: string) =>
    `Gids “${guide}”: geen antwoord “${answer}” leidt naar de gids “${to}”. Kies bij de overstap een ander antwoord.`,
  contact: 'De site, contact',
  unreadable: (path: string) => `Het bestand ${path} is niet te lezen. Herstel de vorige versie ervan.`,
  untranslated: (where: string, locales: readonly string[]) =>
    `${where}: een tekst ontbreekt in de taal ${listed(locales)}. Vul hem in elke taal in.`,
  unknownLink: (where: string, name: string) =>
    `${where}: de link “${name}” bestaat niet. Kies een link uit de lijst, of maak hem daar eerst.`,
  unknownLinkInText: (where: string, name: string) =>
    `${where}: de link “#${name}” bestaat niet. Gebruik een naam uit de lijst met links, of maak hem daar eerst.`,
  unknownGuideInText: (where: string, guide: string) =>
    `${where}: de gids “${guide}” bestaat niet. Gebruik het kenmerk van een gids.`,
  unknownStepInText: (where: string, guide: string, step: string) =>
    `${where}: de gids “${guide}” heeft geen stap “${step}”. Gebruik het kenmerk van een van haar stappen.`,
  guideWithoutText: (guide: string, locale: string) =>
    `De gids “${guide}” heeft nog geen tekst in de taal ${locale}. Schrijf die eerst, bij de gids.`,
  stepWithoutFile: (guide: string, step: string, locale: string) =>
    `De stap “${step}” van de gids “${guide}” heeft nog geen tekst in de taal ${locale}. Schrijf die eerst, bij de gids.`,
  notAStep: (guide: string, what: keyof typeof STEP_OF, step: string, of: string) =>
    `Gids “${guide}”: ${STEP_OF[what]} “${step}” is geen stap van de gids “${of}”. Kies een andere stap.`,
  unknownLine: (guide: string, line: string) =>
    `Gids “${guide}”: de lijn “${line}” bestaat niet. Kies een lijn, of maak hem eerst.`,
  unknownGuide: (guide: string, other: string) =>
    `Gids “${guide}”: de gids “${other}” bestaat niet. Kies een andere gids.`,
  unknownActor: (where: string, actor: string) =>
    `${where}: de partij “${actor}” bestaat niet. Kies een partij, of maak hem eerst.`,
  stepWithoutText: (where: string) =>
    `${where}: de stap heeft geen tekst. Schrijf wat er in deze stap gebeurt.`,
  stepNotListed: (guide: string, step: string) =>
    `De stap “${step}” staat nog niet in de volgorde van de gids “${guide}”.`,
  pageMissing: (name: string, locale: string) =>
    `${name}: de tekst ontbreekt in de taal ${locale}. Schrijf hem in elke taal.`,
  outcomeWithoutFile: (id: string) =>
    `De uitkomst “${id}” bestaat niet. Maak hem eerst, of haal hem uit de lijst.`,
  outcomeNotListed: (id: string) =>
    `De uitkomst “${id}” staat nog niet in de lijst bij “Begin en einde van de vragen”.`,
  startOutsideGuide: (answer: string, from: string, guide: string) =>
    `Het antwoord “${answer}” begint bij de stap “${from}”, en die heeft de gids “${guide}” niet. Kies een andere stap.`,
  unknownNote: (answer: string, note: string) =>
    `Het antwoord “${answer}” heeft een onbekende aantekening “${note}”. Kies een andere.`,
  sameSlug: (answer: string, other: string, slug: string) =>
    `De antwoorden “${other}” en “${answer}” hebben hetzelfde adres “${slug}”. Geef een van beide een ander adres.`,
  noNext: (answer: string, outcome: string, step: string | undefined) =>
    `Wie “${answer}” kiest, leest nog niet wat die nu doet. Vul “Wat nu” in bij ${step === undefined ? `de uitkomst “${outcome}”` : `de stap “${step}” van de gids “${outcome}”`}.`,
  incompleteLink: (id: string, field: keyof typeof LINK_FIELD) =>
    `De link “${id}” heeft geen ${LINK_FIELD[field]}. Vul dat in, of kies iets anders bij “Hoe zeker is het adres”.`,
} as const

const LINK_FIELD = {
  address: 'adres',
  reason: 'reden',
  notice: 'twijfel voor de bezoeker',
  ask: 'naam van wie je het vraagt',
} as const

const STEP_OF = {
  recurs: 'de stap die terugkomt,',
  around: 'de omweg om',
  change: 'de overstap bij',
} as const

/** The reasons why a form cannot become a file. */
export const forms = {
  noId: 'Een kenmerk is leeg. Geef elk onderdeel van de lijst een kenmerk.',
  idTwice: (id: string) => `Het kenmerk “${id}” staat er twee keer in. Geef een van beide een ander kenmerk.`,
  changesMore: 'Deze wijziging past niet in het bestand zonder iets anders te veranderen.',
} as const

/** The texts of the desk about a save. */
export const saves = {
  changed: (path: string) =>
    `${path}: dit bestand is intussen door iemand anders veranderd of verwijderd. Kopieer je tekst, laad de pagina opnieuw en verander het dan.`,
  exists: (path: string) => `${path}: dit bestand bestaat al. Kies een ander kenmerk.`,
  last: 'Laatste wijziging',
  saved: 'Je laatste wijziging is bewaard.',
  changedLater: 'Dit kan niet meer ongedaan worden gemaakt: het bestand is daarna weer veranderd.',
  undoFailed: 'Ongedaan maken is niet gelukt. Probeer het nog eens.',
  undo: 'Ongedaan maken',
  close: 'Sluiten',
} as const

/** The texts of a desk without a repository, on another computer. */
export const notice = {
  title: 'Beheer',
  text: 'Deze site heeft geen beheer op afstand. Bewerk de teksten op je eigen computer: start daar “npm run edit” in de map van de site.',
  home: 'Naar de site',
} as const

/** The texts that the desk shows beside a form. */
export const beside = {
  sound: 'De vragen kloppen',
  unsound: 'Dit klopt nog niet',
  allWell: 'Elke bezoeker komt aan, en elke tekst is er in elke taal.',
  noTexts: 'Hier staat de pagina zodra de gids teksten heeft.',
  publication: 'de publicatie',
  fixFirst: 'Los eerst op wat niet klopt. Daarna staat hier wat er voor bezoekers verandert.',
} as const
