import type { Finding } from '../fault.ts'
import { characterCode, correctName, quoted } from './quoted.ts'

const QUOTES = 'zet aanhalingstekens om een tekst die met dit teken begint'
const VALID = {
  json: 'goede JSON, met elke naam één keer',
  yaml: 'goede YAML, met elke naam één keer',
} as const

/** A finding whose expectation depends on the kind of file. */
type Words = Omit<Finding, 'expected'>

const colon: Words = {
  found: 'een tweede dubbele punt op een regel, in een tekst zonder aanhalingstekens',
  fix: 'zet rechte aanhalingstekens (") om de tekst: anders worden de woorden voor de dubbele punt een naam',
}

const startsSpecially = (what: string): Words => ({
  found: `een tekst die begint met ${what}, een teken dat in YAML iets anders betekent`,
  fix: QUOTES,
})

const shifted: Words = {
  found: 'een regel die verder naar links of rechts begint dan de regels waar hij bij hoort',
  fix: 'laat de regel precies onder de regels boven en onder beginnen, met evenveel spaties',
}

/** Faults in the YAML of a file. */
export const yaml = {
  valid: (isJson: boolean): string => (isJson ? VALID.json : VALID.yaml),
  colon,
  shifted,
  special: startsSpecially('een bijzonder teken, zoals @, `, %, !, > of |'),
  dash: startsSpecially('een streepje'),
  tab: { found: 'een tab aan het begin van een regel', fix: 'zet spaties in plaats van de tab' },
  noName: {
    found: 'een regel die niet begint met een naam, een dubbele punt en een spatie',
    fix: 'begin de regel zo, met een gewone spatie; laat een regel die een tekst vervolgt inspringen',
  },
  afterQuotes: {
    found: 'meer tekst achter het einde van een tekst tussen aanhalingstekens, of achter een lijst',
    fix: `zet de andere soort aanhalingstekens om de hele tekst: '"een" twee', "zzp'er"`,
  },
  twice: {
    found: 'een naam die hier al eerder staat',
    fix: 'laat er één staan, of geef een van de twee een andere naam',
  },
  escape: {
    found: 'een \\ in een tekst tussen "',
    fix: `zet ' in plaats van " om de tekst, of schrijf \\\\`,
  },
  list: {
    found: 'een lijst of { … } waarin een komma, een ] of een } ontbreekt',
    fix: 'schrijf een lijst als [een, twee] en velden als { nl: een, en: twee }; zet aanhalingstekens om een tekst met een komma of haakje',
  },
  dashes: {
    found: 'een regel met --- midden in het bestand',
    fix: 'haal die regel weg',
  },
  other: {
    found: 'een regel die de site niet kan lezen',
    fix: 'vergelijk de regel met die eromheen: spaties aan het begin, dubbele punten, aanhalingstekens',
  },
  unclosed: (quote: string): Words => ({
    found: `een tekst die begint met ${quote} en er niet mee eindigt: het aanhalingsteken aan het eind ontbreekt`,
    fix: `zet het erbij; hoort ${quote} bij de tekst, zet dan ${quote === '"' ? "'" : '"'} om de hele tekst`,
  }),
  lateComment: (comment: string): Finding => ({
    found: `${comment}, een opmerking die midden in een regel begint`,
    expected: 'aanhalingstekens om een tekst met #, en opmerkingen op een eigen regel',
    fix: 'zet aanhalingstekens om de tekst: zonder begint met # een opmerking; een echte opmerking zet je op de regel erboven',
  }),
  reference: (name: string): Finding => ({
    found: `${name}, dat YAML leest als verwijzing naar een andere plek in het bestand`,
    expected: 'alleen teksten en namen: een bestand verwijst nooit naar zichzelf',
    fix: QUOTES,
  }),
  type: {
    found: 'een waarde die begint met !, dat YAML leest als een soort waarde',
    expected: 'gewone teksten, getallen en lijsten',
    fix: QUOTES,
  },
  impossibleDay: (written: string): Finding => ({
    found: written,
    expected: 'een dag die bestaat, geschreven als 2026-11-24',
    fix: 'verbeter de dag; is het een tekst, zet er dan aanhalingstekens om',
  }),
  indentedItem: {
    found: 'een regel met - die YAML leest als deel van de tekst erboven',
    expected: 'alle regels van een lijst even ver van de linkerkant',
    fix: 'begin de regel precies onder die erboven, allebei met "- "; is het één tekst, zet er dan aanhalingstekens om',
  },
  roundQuotes: (written: string): Finding => ({
    found: `ronde aanhalingstekens om een hele tekst: ${written}`,
    expected: 'rechte aanhalingstekens, die bezoekers niet zien, of geen',
    fix: 'zet " in plaats ervan; moeten bezoekers ze zien, zet er dan " omheen',
  }),
  specialSpace: (space: string, written: string): Finding => ({
    found: `een bijzondere spatie (${characterCode(space)}) in de naam "${written}"`,
    expected: 'alleen gewone spaties',
    fix: 'typ de spaties van deze regel opnieuw',
  }),
} as const

/** Faults of a file as a whole. */
export const files = {
  byteOrderMark: {
    found: 'een onzichtbaar teken aan het begin van het bestand (BOM)',
    expected: VALID.json,
    fix: 'bewaar het bestand als UTF-8 zonder BOM',
  },
  invalidJson: {
    found: 'een plek die geen goede JSON is',
    expected: VALID.json,
    fix: 'zoek een komma die ontbreekt of te veel is, en enkele aanhalingstekens: JSON heeft " nodig',
  },
  emptyFields: {
    found: 'niets tussen de twee regels met ---',
    expected: 'de velden van deze gids of stap, zoals de titel',
    fix: 'zet de velden terug; elke andere gids is een voorbeeld',
  },
  empty: {
    found: 'een leeg bestand',
    expected: 'de inhoud van dit bestand',
    fix: 'zet een eerdere versie van het bestand terug',
  },
  noFields: {
    found: 'geen velden boven de tekst',
    expected: 'velden tussen twee regels met ---, bovenaan het bestand, met niets erboven',
    fix: 'zet de twee regels erbij; elke andere gids is een voorbeeld',
  },
  openFields: {
    found: 'velden zonder regel met --- eronder',
    expected: 'een regel met precies --- tussen de velden en de tekst',
    fix: 'zet die regel hier, direct onder het laatste veld',
  },
  otherDashes: (written: string): Finding => ({
    found: `de regel ${written}, waar de velden eindigen`,
    expected: 'een regel met precies drie streepjes: ---',
    fix: 'schrijf ---, zonder iets ervoor of erachter',
  }),
  notText: (character: string): Finding => ({
    found: `het teken ${characterCode(character)}, dat niet in een tekst hoort`,
    expected: 'zichtbare tekens, bewaard als UTF-8',
    fix:
      character === '\r'
        ? 'bewaar het bestand met LF of CRLF aan het eind van elke regel'
        : 'haal het weg en typ de goede tekst opnieuw; bewaar het bestand dan als UTF-8',
  }),
  notUtf8: {
    found: 'een bestand dat niet in UTF-8 is',
    expected: 'UTF-8, zoals elke pagina',
    fix: 'bewaar het als UTF-8; kijk daarna of é, ë en € nog kloppen',
  },
  conflict: (marker: string): Finding => ({
    found: `${marker}: twee mensen hebben dezelfde regels veranderd, en git kon die niet samenvoegen`,
    expected: 'één versie van deze regels',
    fix: 'laat de goede regels staan, en haal die met <<<<<<<, ======= en >>>>>>> weg',
  }),
  unread: (name: string, beside: readonly string[], fix: string): Finding => ({
    found: `"${name}", dat de site niet leest`,
    expected: `alleen: ${quoted(beside)}`,
    fix,
  }),
  moveOut: 'verbeter de naam, of haal het uit de map met de inhoud: op geen pagina komt het te zien',
  ifFlowFile: (kind: string, out: string): string =>
    `is het een ${kind === 'question' ? 'vraag' : 'uitkomst'}, geef het dan het kenmerk als naam, zoals "iso-9001.yaml": geen hoofdletters of spaties; anders: ${out}`,
  ifStep: (guide: string, out: string): string =>
    `is het een stap, zet het kenmerk dan bij "steps" in guides/${guide}.yaml; anders: ${out}`,
  ifGuide: (guide: string, out: string): string =>
    `is het een gids, schrijf dan guides/${guide}.yaml; anders: ${out}`,
  unreadable: {
    ENOENT: {
      found: 'dit bestand is er niet',
      expected: 'dit bestand',
      fix: 'zet het terug, of kopieer het bestand van de andere taal en vertaal het',
    },
    EISDIR: {
      found: 'een map met de naam van een bestand',
      expected: 'dit bestand',
      fix: 'geef de map een andere naam, of zet het bestand terug',
    },
    ENOTDIR: {
      found: 'een bestand met de naam van een map',
      expected: 'deze map',
      fix: 'geef het bestand een andere naam, of zet de map terug',
    },
    ELOOP: {
      found: 'een snelkoppeling die naar zichzelf leidt',
      expected: 'het bestand of de map zelf',
      fix: 'zet het bestand of de map zelf op deze plek',
    },
  },
} as const

/** Faults in fields that do not fit the schema of a file. */
export const fields = {
  nothing: 'niets',
  /** A key or, in a list, a number from 1. */
  part: (key: PropertyKey): string => (typeof key === 'number' ? `nummer ${key + 1}` : String(key)),
  file: 'het bestand',
  named: (key: PropertyKey | undefined): string =>
    key === undefined
      ? 'het bestand'
      : typeof key === 'number'
        ? `nummer ${key + 1} van de lijst`
        : `"${String(key)}"`,
  add: (named: string): string => `zet ${named} erbij`,
  fillIn: (named: string): string => `vul iets in bij ${named}`,
  change: (named: string): string => `verander ${named}`,
  writeList: (value: string): string => `schrijf een lijst: [${value}]`,
  quote: (named: string): string => `zet aanhalingstekens om de tekst van ${named}`,
  chooseName: (value: unknown, names: readonly unknown[]): string =>
    correctName(value, names, 'schrijf een van deze namen'),
  oneOf: (names: readonly unknown[]): string => `een van deze: ${quoted(names.map(String))}`,
  unknown: (names: readonly string[], allowed: readonly string[]): Finding => ({
    found: quoted(names),
    expected:
      allowed.length > 0 ? `alleen deze velden: ${quoted(allowed)}` : 'alleen de velden die hier horen',
    fix: correctName(names[0], allowed, 'verbeter de spelling, of haal het weg'),
  }),
  unlikeKind: (
    { key, kind }: { readonly key: string; readonly kind: string },
    belong: readonly string[],
    missing: readonly string[],
    extra: readonly string[],
  ): Finding => ({
    found: `"${key}: ${kind}", ${[
      ...(missing.length > 0 ? [`zonder ${quoted(missing)}`] : []),
      ...(extra.length > 0 ? [`met ${quoted(extra)}`] : []),
    ].join(' en ')}`,
    expected: `bij "${key}: ${kind}" deze velden: ${quoted(belong)}`,
    fix: [
      ...(missing.length > 0 ? [`zet ${quoted(missing)} erbij`] : []),
      ...(extra.length > 0 ? [`haal ${quoted(extra)} weg`] : []),
      `of schrijf een andere "${key}"`,
    ].join('; '),
  }),
  badName: (name: string, expected: string): Finding => ({
    found: `de naam "${name}"`,
    expected,
    fix: 'geef het een andere naam, hier en overal waar die naam staat',
  }),
  types: {
    array: 'een lijst',
    object: 'velden: op elke regel een naam, een dubbele punt en een waarde',
    record: 'namen, elk met een dubbele punt en een waarde',
    string: 'een tekst',
    number: 'een getal',
    int: 'een heel getal',
    boolean: 'true of false',
    date: 'een dag, geschreven als 2026-11-24',
  } as Readonly<Record<string, string>>,
  theseFields: (names: readonly string[]): string => `de velden ${quoted(names)}, elk op een eigen regel`,
  other: 'een andere waarde',
} as const
