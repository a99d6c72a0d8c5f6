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
