import type { Finding } from '../fault.ts'
import { correctName, quoted } from './quoted.ts'

const HTML_FIXES: Readonly<Record<string, string>> = {
  br: 'haal het weg; met een lege regel begint een nieuwe alinea',
  img: 'haal het weg, en beschrijf het plaatje in woorden',
  a: 'schrijf <Link to="naam">…</Link>, of <Guide to="naam">…</Guide> voor een pagina van deze site',
}

const PLAIN_MARKDOWN = 'gewone Markdown: op de pagina zouden deze tekens gewoon te zien zijn'
const PLAIN_WORDS = 'gewone woorden: op de pagina is elk teken hier gewoon te zien'

/** Where the address belongs: the entry of links.yaml that has it, or a new one. */
const inLinks = (known: string | undefined): string =>
  known === undefined
    ? 'voeg het adres toe aan links.yaml, onder een naam die je zelf kiest (docs/redactie/een-adres-bevestigen.md)'
    : `dit adres staat al in links.yaml, met de naam "${known}"`

/** Faults in the texts of the site, in words for its editors. */
export const texts = {
  html: (name: string, components: readonly string[]): Finding => ({
    found: `<${name}>`,
    expected: 'gewone Markdown met <Link>, <Guide> en <Foreign>, zonder HTML',
    fix: correctName(
      name,
      components,
      HTML_FIXES[name] ?? 'haal het weg; schrijf **woorden** voor vette woorden',
    ).replace(/^schrijf (\w+):/, 'schrijf <$1>:'),
  }),
  runsAsCode: (word: string): Finding => ({
    found: `een alinea die begint met "${word}": de site leest dat als code`,
    expected: 'tekst, <Link>, <Guide> en <Foreign>',
    fix: 'haal dit weg, of begin met een ander woord',
  }),
  comment: {
    found: 'een opmerking: <!--',
    expected: 'een tekst zonder opmerkingen',
    fix: 'haal de opmerking weg, tot en met -->',
  },
  unreadable: (tag: string | undefined): Finding => ({
    found:
      tag === undefined
        ? 'een teken dat de site niet kan lezen, zoals <, { of }'
        : `${tag}, zonder het begin of het einde dat erbij hoort`,
    expected: 'een tekst waarin elke <Link …>, <Guide …> en <Foreign …> ook eindigt: </Link>',
    fix: 'vergelijk deze regel met een andere gids; schrijf &lt; als je het teken < zelf bedoelt',
  }),
  address: (address: string, known: string | undefined): Finding => ({
    found: `het adres "${address}" in de tekst`,
    expected: 'de naam van een link: alleen in links.yaml staan adressen',
    fix: `${inLinks(known)}; schrijf hier <Link to="${known ?? 'naam'}">woorden</Link>, of <Guide to="naam">woorden</Guide> voor een pagina van deze site`,
  }),
  addressInField: (address: string, known: string | undefined): Finding => ({
    found: `het adres "${address}" in een tekst`,
    expected: 'woorden: alleen in links.yaml staan adressen',
    fix: `haal het hier weg; ${inLinks(known)}; schrijf die naam hier achter "link:" als dat veld er is, of schrijf in de tekst van een gids of stap <Link to="${known ?? 'naam'}">woorden</Link>`,
  }),
  emptyHeading: (marks: string): Finding => ({
    found: 'een kop zonder woorden',
    expected: `woorden achter ${marks}`,
    fix: `schrijf ze, of haal ${marks} weg`,
  }),
  headingLevel: (marks: string, right: string): Finding => ({
    found: `een kop met ${marks}`,
    expected: `${right}: de titel boven de tekst is een ##, en alle koppen in een tekst zijn een niveau lager`,
    fix: `zet ${right} in plaats van ${marks}`,
  }),
  footnote: {
    found: 'een voetnoot',
    expected: 'gewone Markdown, zonder voetnoten',
    fix: 'zet de woorden in de tekst zelf',
  },
  picture: (address: string): Finding => ({
    found: `het plaatje "${address}"`,
    expected: 'geen plaatjes in teksten',
    fix: 'haal het weg, en beschrijf het in woorden',
  }),
  braces: {
    found: 'code tussen { en }',
    expected: 'tekst, <Link> en <Guide>',
    fix: 'haal de { en } weg; gebruik ( en )',
  },
  stepWithoutText: {
    found: 'een stap zonder tekst',
    expected: 'wat er in deze stap gebeurt, onder de velden',
    fix: 'schrijf het op, in een zin of meer',
  },
  unknownComponent: (name: string, components: readonly string[]): Finding => ({
    found: `<${name}>`,
    expected: `gewone tekst, of een van deze: ${quoted(components)}`,
    fix: correctName(name, components, 'haal het weg, of verbeter de naam').replace(
      /^schrijf (\w+):/,
      'schrijf <$1>:',
    ),
  }),
  linkInLink: (name: string): Finding => ({
    found: `een link binnen <${name}>`,
    expected: 'één link tegelijk',
    fix: 'sluit de eerste link af voordat de tweede begint',
  }),
  linkWithoutWords: (name: string): Finding => ({
    found: `<${name}> zonder woorden`,
    expected: `de woorden die bezoekers lezen: <${name} …>woorden</${name}>`,
    fix: 'schrijf ze tussen het begin en het einde, of haal het weg',
  }),
  unknownAttribute: (names: readonly string[], component: string, allowed: readonly string[]): Finding => ({
    found: `${quoted(names)} in <${component}>`,
    expected: `alleen: ${quoted(allowed)}`,
    fix: correctName(names[0], allowed, 'verbeter de naam, of haal het weg'),
  }),
  withoutLanguage: {
    found: '<Foreign> zonder taal',
    expected: '<Foreign lang="nl">',
    fix: 'zet de taal erbij: nl, en, …',
  },
  unknownLink: (to: string, known: readonly string[]): Finding => ({
    found: `<Link to="${to || '…'}">…</Link>`,
    expected: `de naam van een link in links.yaml: ${quoted(known)}`,
    fix: correctName(to, known, 'verbeter de naam, of voeg de link toe aan links.yaml'),
  }),
  unknownGuide: (to: string, known: readonly string[]): Finding => ({
    found: `<Guide to="${to || '…'}">…</Guide>`,
    expected: `de naam van een gids: ${quoted(known)}`,
    fix: correctName(to, known, 'verbeter de naam, of voeg de gids toe'),
  }),
  unknownStep: (to: string, step: string, known: readonly string[]): Finding => ({
    found: `<Guide to="${to}" step="${step || '…'}">…</Guide>`,
    expected: `een stap van deze gids: ${quoted(known)}`,
    fix: correctName(step, known, 'verbeter de naam van de stap'),
  }),
  markupInBody: ({ found, fix }: Omit<Finding, 'expected'>): Finding => ({
    found,
    expected: PLAIN_MARKDOWN,
    fix,
  }),
  markupInField: ({ found, fix }: Omit<Finding, 'expected'>, written: string): Finding => ({
    found: `${found}: ${written}`,
    expected: PLAIN_WORDS,
    fix,
  }),
  sourceWord: (word: string, around: string): Finding => ({
    found: `"${word}", in: ${around}`,
    expected: 'woorden waar bezoekers iets aan hebben: over bronnen lezen zij alleen onder Bronnen',
    fix: 'schrijf wat je nu doet en bij wie je het vraagt; waar een gids van de bron afwijkt, schrijf je als afwijking bij de bronnen van die gids',
  }),
  repeatedIf: (word: string, written: string): Finding => ({
    found: `"${written}", dat zelf met "${word}" begint`,
    expected: `het vervolg van een zin: de site zet er "${word}" voor`,
    fix: `haal "${word}" hier weg`,
  }),
  endedIf: (written: string): Finding => ({
    found: `"${written}", met een punt aan het eind`,
    expected: 'een deel van een zin: de site zet er een punt achter',
    fix: 'haal de punt weg',
  }),
  otherNumberOfSteps: (written: string, count: number): Finding => ({
    found: `"${written}"`,
    expected: `het aantal stappen van deze gids: ${count}`,
    fix: 'verbeter het aantal, of laat het weg; bedoel je een deel van de stappen, schrijf dan welk deel: "de eerste …"',
  }),
} as const

type Markup = Omit<Finding, 'expected'>

/** Markup that does not work where it is written. */
export const markup = {
  entity: {
    found: 'de code van een teken, zoals &eacute;, die hier niet werkt',
    fix: 'schrijf het teken zelf: é, €, &',
  },
  table: { found: 'een tabel', fix: 'schrijf een lijst of zinnen, en haal de | en --- weg' },
  struck: { found: '~~, voor doorgestreepte woorden', fix: 'haal de ~~ weg, of ook de woorden' },
  heading: { found: '#, voor een kop die niet werkt', fix: 'schrijf ### en een spatie voor de woorden' },
  bullet: {
    found: 'een teken voor een lijst dat in Markdown niet werkt',
    fix: 'begin elke regel van de lijst met een streepje en een spatie: "- "',
  },
  tightBullet: {
    found: 'een streepje zonder spatie: dat wordt geen lijst',
    fix: 'zet een spatie achter het streepje: "- "; is het geen lijst, zet dan \\ voor het streepje',
  },
  tightNumber: {
    found: 'een nummer zonder spatie: dat wordt geen lijst',
    fix: 'zet een spatie achter het nummer: "1. "; is het geen lijst, begin de regel dan niet met het nummer',
  },
  numbers: {
    found: 'een genummerde lijst midden in een alinea',
    fix: 'zet er een lege regel boven; is het geen lijst, begin de regel dan niet met het nummer',
  },
  checkbox: { found: 'een hokje om aan te vinken', fix: 'haal de [ ] weg' },
  footnote: { found: 'een voetnoot', fix: 'zet de woorden in de tekst zelf' },
  bold: {
    found: '**, die hier geen woorden vet maakt',
    fix: 'zet ** vlak voor en vlak achter de woorden, zonder spatie ertussen: **woorden**',
  },
  tag: { found: 'een code tussen < en >', fix: 'haal die weg, en laat de woorden staan' },
  boldInField: { found: '**, voor vette woorden', fix: 'haal de ** weg' },
  linkInField: {
    found: 'een link in Markdown',
    fix: 'haal die weg; schrijf de naam uit links.yaml achter "link:" als dat veld er is',
  },
  listInField: {
    found: 'een kop of lijst in Markdown',
    fix: 'haal het teken aan het begin van de regel weg, en schrijf zinnen',
  },
} as const satisfies Readonly<Record<string, Markup>>
