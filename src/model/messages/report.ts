type Counts = Readonly<Record<'guides' | 'steps' | 'questions' | 'answers', number>>

/** The texts that `npm run check:content` and `npm run check:links` print. */
export const report = {
  problems: (count: number): string =>
    `De inhoud heeft ${count === 1 ? '1 fout' : `${count} fouten`}; er is niets gebouwd.`,
  sound: ({ guides, steps, questions, answers }: Counts): string =>
    `De inhoud klopt: ${guides} gidsen met ${steps} stappen, ${questions} vragen met ${answers} antwoorden, in elke taal.`,
  unconfirmed: 'Te bevestigen voor de publicatie',
  missing: 'Door de bron genoemd, adres onbekend',
  overdue: 'Gidsen die al met hun bronnen vergeleken hadden moeten zijn; publiceren kan pas daarna',
  due: 'Gidsen om binnen twee maanden met hun bronnen te vergelijken',
  before: (day: string): string => `voor ${day}`,
  labels: { where: 'waar', source: 'bron', reason: 'waarom', last: 'laatst', later: 'later' },
  moved: (address: string, to: string) => ({
    found: `${address} is verhuisd naar ${to}`,
    fix: 'bekijk het nieuwe adres, en schrijf het hier',
  }),
  dead: (address: string, reason: string) => ({
    found: `${address} geeft: ${reason}`,
    fix: 'zoek de pagina; is ze er niet meer, zet "state" op "missing" en schrijf bij wie je het kunt vragen',
  }),
  answers: 'een adres dat antwoordt met de pagina',
  noAnswer: 'geen antwoord op tijd',
  allAnswer: (count: number): string => `Alle ${count} adressen antwoorden.`,
} as const
