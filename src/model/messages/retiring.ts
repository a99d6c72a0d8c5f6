/** The texts of the desk about a change that removes published content, and about a deletion. */
export const retiring = {
  title: 'Dit vervalt. Wat komt ervoor in de plaats?',
  why: 'Bezoekers hebben de adressen bewaard, en partners gebruiken de namen. Die leiden voortaan naar wat je hier kiest.',
  answer: (label: string, id: string) => `Het antwoord “${label}” (${id})`,
  guide: (title: string, id: string) => `De gids “${title}” (${id})`,
  step: (title: string, id: string, guide: string) => `De stap “${title}” (${id}) van de gids “${guide}”`,
  askAgain: 'Niets: bezoekers beantwoorden de vraag opnieuw',
  choose: 'Kies …',
  confirm: 'Bevestigen en opslaan',
  cancel: 'Niet opslaan',
  cancelled: 'Niet opgeslagen: kies eerst wat in de plaats komt van wat vervalt.',
  kept: 'Dit kan nog niet weg',
  fixFirst: 'Als je dit verwijdert, klopt er iets niet meer. Verander dat eerst:',
  close: 'Sluiten',
} as const
