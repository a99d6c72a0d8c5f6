import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkContent, describeProblem } from '../../src/content-check/content-report.ts'
import { FOR_EDITORS } from '../../src/model/fault.ts'
import { fields, files, yaml } from '../../src/model/messages/files.ts'
import { flow } from '../../src/model/messages/flow.ts'
import { guides } from '../../src/model/messages/guides.ts'
import { EXPECTED } from '../../src/model/messages/schemas.ts'
import { markup, texts } from '../../src/model/messages/texts.ts'
import { Planted } from './planted.ts'

let content: Planted

beforeEach(async () => {
  content = await Planted.copy()
})

afterEach(() => rm(content.folder, { recursive: true }))

/** How many items each section of the statement has. */
const { sections } = parse(readFileSync('tests/sample/content/accessibility/en.yaml', 'utf8')) as {
  readonly sections: readonly { readonly items: readonly string[] }[]
}
const ITEMS = sections.map(({ items }) => items.length)

type Fault = {
  readonly what: string
  readonly plant: (content: Planted) => Promise<unknown>
  /** The file to fix. */
  readonly file: string
  /** A text on the reported line; absent where the report has no line. */
  readonly on?: string
  /** Part of the message, which shows that it is about this fault. */
  readonly mentions: string
}

const FLOW = 'flow.yaml'
const FIRST = 'questions/role.yaml'
const HOLDS = 'questions/holds-cmc.yaml'
const ROUTE = 'guides/cmc.yaml'

const bombLine = (at: number) =>
  `bomb-${at}: &a${at} [${Array.from({ length: 9 }, () => `*a${at - 1}`).join(', ')}]`

const FAULTS: readonly Fault[] = [
  // careless mistakes
  ...(
    [
      ['a heading of one # without a space', '#Kop', markup.heading.found],
      ['a numbered list without spaces', '1.Eerste\n2.Tweede', markup.tightNumber.found],
      ['a numbered list with ) without spaces', '1)Eerste\n2)Tweede', markup.tightNumber.found],
      ['a list without spaces', '-een\n-twee', markup.tightBullet.found],
      ['a list of + without spaces', '+een\n+twee', markup.tightBullet.found],
      ['a list of * without spaces', '*een\n*twee', markup.tightBullet.found],
      ['a list of bold words without spaces', '-**een**\n-**twee**', markup.tightBullet.found],
      ['a link with a small letter', '<link to="ciio">CIIO</link>', '<Link>'],
      ['a guide in capitals', '<GUIDE to="cmc">gids</GUIDE>', '<Guide>'],
      ['an attribute with a capital', '<Link To="ciio">CIIO</Link>', '"to"'],
      ['the name of a link in capitals', '<Link to="CIIO">CIIO</Link>', 'schrijf ciio'],
      ['an address that a link has', 'Zie http://www.ciio.nl/ hier', '<Link to="ciio">'],
      ['a new address', 'Zie https://example.org/nieuw hier', 'een-adres-bevestigen.md'],
    ] as const
  ).map(([what, written, mentions]) => ({
    what: `${what} in a text`,
    plant: (c: Planted) => c.append('guides/nl/atp/award.mdx', `\n${written}\n`),
    file: 'guides/nl/atp/award.mdx',
    on: written.split('\n')[0] ?? written,
    mentions,
  })),
  ...(
    [
      ['nl', /je al een CMC hebt/, 'als je al een CMC hebt', '"als"'],
      ['nl', /je al een CMC hebt/, 'Als je al een CMC hebt', '"als"'],
      ['en', /(?<=if:\n.*\n {6}en: )/, 'if ', '"if"'],
      ['nl', /je al een CMC hebt/, 'je al een CMC hebt.', '"je al een CMC hebt."'],
    ] as const
  ).map(([locale, from, to, mentions]) => ({
    what: `a condition in ${locale} that does not fit its sentence: ${to}`,
    plant: (c: Planted) => c.replace(HOLDS, from, to),
    file: HOLDS,
    on: locale === 'nl' ? to : 'en: if ',
    mentions,
  })),
  ...(
    [
      ['guides/nl/cmc/index.mdx', /^lead: .*$/m, 'lead: In zeven stappen.', 'zeven stappen'],
      ['guides/nl/cmc/index.mdx', /^title: .*$/m, 'title: CMC in 7 stappen', '7 stappen'],
      ['guides/nl/cmc/index.mdx', /^title: .*$/m, 'title: Het 7-stappenplan', '7-stappen'],
      ['guides/en/cmc/index.mdx', /^description: .*$/m, 'description: Seven steps.', 'Seven steps'],
      ['guides/en/cmc/index.mdx', /^title: .*$/m, 'title: The seven-step way', 'seven-step'],
      ['outcomes/cmc.yaml', /(?<=summary:\n {2}nl: )/, 'In zeven stappen, ', 'zeven stappen'],
    ] as const
  ).map(([file, from, to, mentions]) => ({
    what: `another number of steps in ${file}: ${to}`,
    plant: (c: Planted) => c.replace(file, from, to),
    file,
    on: to,
    mentions: `"${mentions}"`,
  })),
  {
    what: 'a text that is indented further than its neighbours',
    plant: (c) => c.replace(FIRST, '      en: Training institute', '        en: Training institute'),
    file: FIRST,
    on: 'nl: Opleidingsinstituut',
    mentions: yaml.shifted.found,
  },
  {
    what: 'a list where texts per language should be',
    plant: (c) => c.replace(FIRST, /(?<=^title:)\n.*\n.*\n/m, ' [a, b]\n'),
    file: FIRST,
    on: 'title: [a, b]',
    mentions: '{ nl: …, en: … }',
  },
  {
    what: 'a text where a list should be',
    plant: (c) => c.replace('guides/nl/cmc/index.mdx', /^sources:\n(?: .*\n)+/m, 'sources: Ooa\n'),
    file: 'guides/nl/cmc/index.mdx',
    on: 'sources: Ooa',
    mentions: 'sources',
  },
  {
    what: 'an empty field where texts per language should be',
    plant: (c) => c.replace(FIRST, /(?<=^title:)\n.*\n.*\n/m, '\n'),
    file: FIRST,
    on: 'title:',
    mentions: fields.nothing,
  },
  ...(
    [
      ['without the line below its fields', '', 'award', files.openFields.found],
      ['with a dash too many below its fields', '----', '----', files.otherDashes('----').found],
      ['with long dashes below its fields', '———', '———', files.otherDashes('———').found],
    ] as const
  ).map(([what, line, on, mentions]) => ({
    what: `a step ${what}`,
    plant: (c: Planted) => c.replace('guides/nl/atp/award.mdx', /(?<=\n)---(?=\n)/, line),
    file: 'guides/nl/atp/award.mdx',
    ...(on === line && { on }),
    mentions,
  })),
  {
    what: 'a note with another name than its answers have',
    plant: async (c) => {
      await c.replace('questions/background.yaml', 'neither:', 'neither:\n    notes: [firm-nominates]')
      await c.replace('notes.yaml', 'firm-nominates:', 'firm-nominate:')
    },
    file: 'notes.yaml',
    on: 'firm-nominate:',
    mentions: '"firm-nominates"',
  },
  {
    what: 'a link with another name than its texts have',
    plant: (c) => c.replace('links.yaml', /^ciio:/m, 'ciioo:'),
    file: 'links.yaml',
    mentions: '"ciio"',
  },
  {
    what: 'an actor with another name than its steps have',
    plant: (c) => c.replace('actors.yaml', 'crp:', 'crpp:'),
    file: 'actors.yaml',
    mentions: '"crp"',
  },
  {
    what: 'the sixth outcome of a list with a capital',
    plant: (c) => c.replace(FLOW, /(?<=outcomes: \[(?:[^,]+, ){5})(?=\S)/, 'X'),
    file: FLOW,
    on: 'outcomes:',
    mentions: `outcomes › ${fields.part(5)}`,
  },
  ...(
    [
      ['a known link that is now unconfirmed', 'known', 'unconfirmed', '"reason", "notice"'],
      ['a link without an address that is now known', 'missing', 'known', '"reason", "ask"'],
      ['a doubted link that is now known', 'unconfirmed', 'known', '"reason", "notice"'],
    ] as const
  ).map(([what, was, is, mentions]) => ({
    what,
    plant: (c: Planted) => c.replace('links.yaml', `  state: ${was}`, `  state: ${is}`),
    file: 'links.yaml',
    mentions,
  })),
  // checks that are due
  {
    what: 'a postponed check of a guide that does not exist',
    plant: (c) =>
      c.replace('review.yaml', 'postponed: {}', 'postponed:\n  planted: { until: 2027-01-31, reason: x }'),
    file: 'review.yaml',
    on: 'planted',
    mentions: '"exemption"',
  },
  {
    what: 'a postponed check without a reason',
    plant: (c) => c.replace('review.yaml', 'postponed: {}', 'postponed:\n  exemption: { until: 2027-01-31 }'),
    file: 'review.yaml',
    on: 'exemption:',
    mentions: 'reason',
  },
  // the form of the files
  {
    what: 'a file that is not UTF-8',
    plant: async (c) => {
      await c.replace(HOLDS, 'nl: Heb je al', 'nl: Financiële planted\n    en: Heb je al')
      await c.saveAs('latin1', HOLDS)
    },
    file: HOLDS,
    on: ' planted',
    mentions: 'UTF-8',
  },
  {
    what: 'a guide that is not UTF-8',
    plant: async (c) => {
      await c.append('guides/nl/cmc/request.mdx', '\nFinanciële gegevens\n')
      await c.saveAs('latin1', 'guides/nl/cmc/request.mdx')
    },
    file: 'guides/nl/cmc/request.mdx',
    on: ' gegevens',
    mentions: 'UTF-8',
  },
  {
    what: 'a file in UTF-16',
    plant: async (c) => {
      await c.replace('strings/en.json', '{', '\uFEFF{')
      await c.saveAs('utf16le', 'strings/en.json')
    },
    file: 'strings/en.json',
    on: '{',
    mentions: 'UTF-8',
  },
  {
    what: 'a file in UTF-16 that does not say so',
    plant: (c) => c.saveAs('utf16le', FLOW),
    file: FLOW,
    mentions: 'U+0000',
  },
  {
    what: 'the character that replaces a lost letter',
    plant: (c) => c.replace(HOLDS, 'nl: Heb je al', 'nl: Financi\uFFFDle'),
    file: HOLDS,
    on: 'nl: Financi',
    mentions: 'U+FFFD',
  },
  ...(
    [
      ['zero-width space', '\u200B'],
      ['soft hyphen', '\u00AD'],
      ['change of the reading direction', '\u202E'],
      ['byte order mark', '\uFEFF'],
      ['line separator', '\u2028'],
      ['control character that was … in another encoding', '\u0085'],
    ] as const
  ).map(([what, character]) => ({
    what: `an invisible ${what}`,
    plant: (c: Planted) => c.replace(HOLDS, 'nl: Heb je al', `nl: Heb${character} je al`),
    file: HOLDS,
    on: `nl: Heb${character}`,
    mentions: `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  })),
  {
    what: 'line ends of old systems',
    plant: (c) => c.replace(FIRST, /\n/g, '\r'),
    file: FIRST,
    mentions: 'CRLF',
  },
  {
    what: 'JSON that starts with a byte order mark',
    plant: (c) => c.replace('strings/en.json', '{', '\uFEFF{'),
    file: 'strings/en.json',
    on: '{',
    mentions: 'BOM',
  },
  {
    what: 'a comment in JSON',
    plant: (c) => c.replace('strings/en.json', '{\n', '{\n  // nu\n'),
    file: 'strings/en.json',
    on: '// nu',
    mentions: 'JSON',
  },
  ...(
    [
      ['words above the frontmatter', /^/, 'Hallo\n'],
      ['frontmatter whose first line has a fourth hyphen', /^---/, '----'],
    ] as const
  ).map(([what, from, to]) => ({
    what,
    plant: (c: Planted) => c.replace('guides/nl/atp/award.mdx', from, to),
    file: 'guides/nl/atp/award.mdx',
    mentions: files.noFields.expected,
  })),
  ...[
    'acp.mdx~',
    'links (kopie).yaml',
    'questions/role (kopie).yaml',
    'questions/Rol.yaml',
    'outcomes/cmc.yml',
    'strings/fr.json',
    'accessibility/nl.yaml.bak',
  ].map((file) => ({
    what: `${file}, which nothing reads`,
    plant: (c: Planted) => c.append(file, 'tekst'),
    file,
    mentions: files.moveOut,
  })),
  ...['index.mdx~', 'index (kopie).mdx', 'Nieuw.mdx', 'nog een.mdx', 'nieuw.md'].map((name) => ({
    what: `${name} in a guide`,
    plant: (c: Planted) => c.append(`guides/nl/atp/${name}`, 'tekst'),
    file: `guides/nl/atp/${name}`,
    mentions: files.moveOut,
  })),
  {
    what: 'a text that starts like a YAML alias',
    plant: (c) => c.replace('guides/nl/atp/award.mdx', /^title: .*$/m, 'title: *Toekenning*'),
    file: 'guides/nl/atp/award.mdx',
    on: '*Toekenning*',
    mentions: '*Toekenning*',
  },
  {
    what: 'a text that starts like a YAML anchor, and would lose its first word',
    plant: (c) => c.replace('guides/nl/atp/award.mdx', /^title: .*$/m, 'title: &Co wordt erkend'),
    file: 'guides/nl/atp/award.mdx',
    on: '&Co',
    mentions: '&Co',
  },
  {
    what: 'aliases that expand a small file to a huge one',
    plant: (c) =>
      c.append(
        ROUTE,
        ['bomb: &a0 [x]', ...Array.from({ length: 9 }, (_, at) => bombLine(at + 1))].join('\n'),
      ),
    file: ROUTE,
    on: '&a1',
    mentions: '*a0',
  },
  {
    what: 'a text that starts like a YAML tag',
    plant: (c) => c.replace(FIRST, 'nl: Adviesbureau', 'nl: !foo Adviesbureau'),
    file: FIRST,
    on: '!foo',
    mentions: yaml.special.found,
  },
  {
    what: 'a text that YAML reads as a day',
    plant: (c) => c.replace(FIRST, 'nl: Adviesbureau', 'nl: 2026-11-24'),
    file: FIRST,
    on: 'nl: 2026-11-24',
    mentions: EXPECTED.text,
  },
  {
    what: 'a folder with the name of a file',
    plant: (c) => c.becomes('guides/nl/atp/award.mdx', 'folder'),
    file: 'guides/nl/atp/award.mdx',
    mentions: files.unreadable.EISDIR.found,
  },
  {
    what: 'a file with the name of a folder',
    plant: (c) => c.becomes('questions', 'file'),
    file: 'questions',
    mentions: files.unreadable.ENOTDIR.found,
  },
  {
    what: 'a file with the name of the folder of all guides',
    plant: (c) => c.becomes('guides', 'file'),
    file: 'guides',
    mentions: files.unreadable.ENOTDIR.found,
  },
  {
    what: 'a file with the name of a language',
    plant: (c) => c.becomes('guides/nl', 'file'),
    file: 'guides/nl',
    mentions: files.unreadable.ENOTDIR.found,
  },
  {
    what: 'a link to itself in place of a file',
    plant: (c) => c.becomes('links.yaml', 'link to itself'),
    file: 'links.yaml',
    mentions: files.unreadable.ELOOP.found,
  },
  {
    what: 'a link to itself in place of a folder',
    plant: (c) => c.becomes('guides', 'link to itself'),
    file: 'guides',
    mentions: files.unreadable.ELOOP.found,
  },
  ...(
    [
      ['a text with a colon', /^title: .*$/m, 'title: Toekenning: nu', yaml.colon.fix],
      ['a text that starts like a comment', /^title: .*$/m, 'title: # x', '# x'],
      ['a text that starts with a reserved character of YAML', /^title: .*$/m, 'title: @x', yaml.special.fix],
      ['one actor that is not in a list', /^actors: .*$/m, 'actors: ciio', fields.writeList('ciio')],
      ['an actor in capitals', /^actors: .*$/m, 'actors: [CIIO, ooa]', 'schrijf ciio'],
      ['an unknown name', /^actors: .*$/m, 'actors: [nso]', '"nso"'],
      ['a keyword with a colon', /^keywords:$/m, 'keywords:\n  - Nu: dan', EXPECTED.text],
      ['nothing where a list should be', /^actors: .*$/m, 'actors:', fields.nothing],
      ['a conflict marker', /^title: .*$/m, '<<<<<<< HEAD', files.conflict('').fix],
      ['a text that is a number', /^title: .*$/m, 'title: 0612', fields.quote('"title"')],
      ['a text that is a boolean in YAML', /^title: .*$/m, 'title: true', fields.quote('"title"')],
      ['a text that starts with !', /^title: .*$/m, 'title: ! Nu', yaml.type.found],
      ['a text that starts like a list', /^title: .*$/m, 'title: - nu', yaml.dash.found],
      ['a text that starts like a block text', /^title: .*$/m, 'title: > nu', yaml.special.found],
      ['a text that starts with an apostrophe', /^title: .*$/m, "title: 's Avonds", yaml.unclosed("'").found],
      ['a text that continues after quotes', /^title: .*$/m, 'title: "Kies" route', yaml.afterQuotes.found],
      ['round quotes around a text', /^title: .*$/m, 'title: “Kies route”', '“Kies route”'],
      ['round quotes around a colon', /^title: .*$/m, 'title: “Kies: route”', yaml.colon.found],
      ['a colon without a space', /^title: .*$/m, 'title:Kies', yaml.noName.found],
      ['a colon with a no-break space', /^title: .*$/m, 'title:\u00A0Kies', yaml.noName.found],
      ['a name with a no-break space', /^title: .*$/m, '\u00A0title: Kies', 'U+00A0'],
      [
        'a keyword that is indented too far',
        /^keywords:$/m,
        'keywords:\n  - a\n    - b',
        yaml.indentedItem.found,
      ],
      ['a # in a text, which would end the text', /^title: .*$/m, 'title: Kies route #2', '#2'],
      ['a # after a tab', /^title: .*$/m, 'title: Kies route\t#2', '#2'],
      ['a # on the second line of a text', /^title: .*$/m, 'title: Kies\n  route #2', '#2'],
      ['a # in the middle of a text', /^title: .*$/m, 'title: Kies #2\n  of 3', '#2'],
      ['a comment after quotes', /^title: .*$/m, 'title: "Kies" # of niet', '# of niet'],
      ['a comment after the start of a block text', /^title: .*$/m, 'title: > # nu\n  Kies', '# nu'],
      ['a comment after a name', /^keywords:$/m, 'keywords: # van bezoekers', '# van'],
      ['a keyword with a #', /^keywords:$/m, 'keywords:\n  - route #2', '#2'],
      ['a comment after a list', /^actors: .*$/m, 'actors: [ciio, ooa] # samen', '# samen'],
      ['a comment within a list', /^actors: .*$/m, 'actors: [ciio, # eerst\n  ooa]', '# eerst'],
      ['a # in a list', /^keywords:$/m, 'keywords: [route #2, weg]\nx:', '#2'],
    ] as const
  ).map(([what, from, to, mentions]) => ({
    what,
    plant: (c: Planted) => c.replace('guides/nl/atp/award.mdx', from, to),
    file: 'guides/nl/atp/award.mdx',
    on: to.split('\n').findLast((line) => line.includes('#')) ?? to.split('\n').at(-1) ?? to,
    mentions,
  })),
  ...(
    [
      ['a comment', 'Een <!-- x --> zin', texts.comment.fix],
      ['a break', 'Een <br> zin', '<br>'],
      ['a break that is closed', 'Een <br /> zin', '<br>'],
      ['a line that would import code', 'import x from "y"', '"import"'],
      ['a line that starts like code', 'import van goederen', '"import"'],
      ['a conflict marker', '>>>>>>> main', files.conflict('').fix],
      ['a picture', '![foto](foto.png)', '"foto.png"'],
    ] as const
  ).map(([what, written, mentions]) => ({
    what: `${what} in a text`,
    plant: (c: Planted) => c.append('guides/nl/atp/request.mdx', `\n${written}\n`),
    file: 'guides/nl/atp/request.mdx',
    on: written,
    mentions,
  })),
  {
    what: 'a conflict marker in the flow',
    plant: (c) => c.replace(FLOW, 'start: role', '<<<<<<< HEAD\nstart: role'),
    file: FLOW,
    on: '<<<<<<<',
    mentions: files.conflict('').fix,
  },
  ...[FLOW, 'strings/en.json', 'guides/nl/atp/award.mdx'].map((file) => ({
    what: `no content in ${file}`,
    plant: (c: Planted) => c.replace(file, /[^]*/, file.endsWith('.mdx') ? '---\n---\n' : ''),
    file,
    mentions: file.endsWith('.mdx') ? files.emptyFields.found : files.empty.found,
  })),
  // the accessibility statement
  {
    what: 'a statement with fewer items in one language',
    plant: (c) => c.replace('accessibility/en.yaml', /^ +- .*\n(?![^]*^ +- )/m, ''),
    file: 'accessibility/en.yaml',
    on: 'sections:',
    mentions: [...ITEMS.slice(0, -1), (ITEMS.at(-1) ?? 0) - 1].join(', '),
  },
  {
    what: 'a statement without a day',
    plant: (c) => c.replace('accessibility/nl.yaml', /^tested: .*\n/m, ''),
    file: 'accessibility/nl.yaml',
    mentions: 'tested',
  },
  // the routes
  {
    what: 'a recurring step of another guide',
    plant: (c) => c.replace('guides/acp.yaml', 'step: monitoring, years: 3', 'step: contract, years: 3'),
    file: 'guides/acp.yaml',
    on: 'step: contract',
    mentions: 'contract',
  },
  {
    what: 'a recurrence in half years',
    plant: (c) => c.replace('guides/atp.yaml', 'years: 5', 'years: 2.5'),
    file: 'guides/atp.yaml',
    on: 'years: 2.5',
    mentions: 'years',
  },
  // keywords
  {
    what: 'a step without keywords',
    plant: (c) => c.replace('guides/nl/cmc/contract.mdx', /keywords:\n(?: {2}- .*\n)+/, 'keywords: []\n'),
    file: 'guides/nl/cmc/contract.mdx',
    on: 'keywords: []',
    mentions: 'keywords',
  },
  {
    what: 'an unknown topic with an unknown link to ask',
    plant: (c) => c.replace('unknown.yaml', 'ask: ooa-mail', 'ask: ooa-phone'),
    file: 'unknown.yaml',
    on: 'ask: ooa-phone',
    mentions: 'ooa-phone',
  },
  // the site
  {
    what: 'an unknown link as the contact',
    plant: (c) => c.replace('site.yaml', 'contact: ooa-mail', 'contact: ooa-phone'),
    file: 'site.yaml',
    on: 'contact: ooa-phone',
    mentions: 'ooa-phone',
  },
  {
    what: 'two sections with one path',
    plant: (c) => c.replace('site.yaml', 'search: zoeken', 'search: gidsen'),
    file: 'site.yaml',
    on: 'search: gidsen',
    mentions: '"guides"',
  },
  {
    what: 'a section with the path of a language',
    plant: (c) => c.replace('site.yaml', 'finder: wegwijzer', 'finder: en'),
    file: 'site.yaml',
    on: 'finder: en',
    mentions: '"en"',
  },
  {
    what: 'a language without its texts',
    plant: (c) =>
      c.append(
        'site.yaml',
        '  de:\n    name: Deutsch\n    region: DE\n    site: Wegweiser\n' +
          '    paths: { guides: a, finder: b, search: c, embed: d, accessibility: e }\n',
      ),
    file: 'questions/acp-status.yaml',
    on: 'title:',
    mentions: fields.add('"de"'),
  },
  {
    what: 'a site without languages',
    plant: (c) => c.replace('site.yaml', /languages:[^]*/, 'languages: {}\n'),
    file: 'site.yaml',
    on: 'languages: {}',
    mentions: EXPECTED.oneLanguage,
  },
  // the flow
  {
    what: 'an answer that leads nowhere',
    plant: (c) => c.replace('questions/atp-status.yaml', 'to: atp\n', 'to: nowhere\n'),
    file: 'questions/atp-status.yaml',
    on: 'to: nowhere',
    mentions: 'nowhere',
  },
  {
    what: 'a loop',
    plant: (c) => c.replace('questions/exemption-wish.yaml', 'to: cmc', 'to: holds-cmc'),
    file: 'questions/exemption-wish.yaml',
    on: 'to: holds-cmc',
    mentions: 'holds-cmc',
  },
  {
    what: 'a question that no answer leads to',
    plant: (c) => c.replace('questions/acp-status.yaml', 'to: iso-9001', 'to: acp'),
    file: 'questions/iso-9001.yaml',
    mentions: flow.unreachable('question', 'iso-9001').found,
  },
  {
    what: 'an outcome that no answer leads to',
    plant: (c) => c.replace(HOLDS, 'to: recertification', 'to: cmc'),
    file: 'outcomes/recertification.yaml',
    mentions: flow.unreachable('outcome', 'recertification').found,
  },
  {
    what: 'an answer id used for two questions',
    plant: (c) => c.replace('questions/exemption-wish.yaml', '  wants-exemption:', '  neither:'),
    file: 'questions/exemption-wish.yaml',
    on: '  neither:',
    mentions: 'neither',
  },
  {
    what: 'a question without answers',
    plant: (c) => c.replace('questions/atp-status.yaml', /answers:[^]*/, 'answers: {}\n'),
    file: 'questions/atp-status.yaml',
    on: 'answers: {}',
    mentions: 'atp-status',
  },
  {
    what: 'a first question that does not exist',
    plant: (c) => c.replace(FLOW, 'start: role', 'start: rol'),
    file: FLOW,
    on: 'start: rol',
    mentions: 'rol',
  },
  {
    what: 'an outcome that has no file',
    plant: (c) => c.replace(FLOW, 'outcomes: [atp,', 'outcomes: [apt, atp,'),
    file: FLOW,
    on: 'outcomes: [',
    mentions: 'outcomes/apt.yaml',
  },
  {
    what: 'a file of an outcome that the flow does not list',
    plant: (c) => c.replace(FLOW, 'outcomes: [atp,', 'outcomes: ['),
    file: 'outcomes/atp.yaml',
    mentions: flow.outcomeNotListed('atp', []).found,
  },
  {
    what: 'a question with the id of an outcome',
    plant: (c) => c.move(FIRST, 'questions/atp.yaml'),
    file: FLOW,
    on: 'start:',
    mentions: '"role"',
  },
  {
    what: 'an unknown step to start from',
    plant: (c) => c.replace('questions/after-atp.yaml', 'from: certified', 'from: certifed'),
    file: 'questions/after-atp.yaml',
    on: 'certifed',
    mentions: 'certifed',
  },
  {
    what: 'a start from a step on the way to a question',
    plant: (c) =>
      c.replace('questions/background.yaml', 'to: exemption-wish', 'to: exemption-wish\n    from: request'),
    file: 'questions/background.yaml',
    on: 'from: request',
    mentions: 'request',
  },
  {
    what: 'a start that leaves the visitor without a next action',
    plant: (c) => c.replace('questions/after-atp.yaml', 'from: certified', 'from: award'),
    file: 'guides/nl/atp/award.mdx',
    mentions: 'next',
  },
  {
    what: 'an outcome without a guide that leaves the visitor without a next action',
    plant: (c) => c.replace('outcomes/overview.yaml', /^next:[^]*/m, ''),
    file: 'outcomes/overview.yaml',
    mentions: 'next',
  },
  {
    what: 'an outcome without a guide that leaves the visitor without a next action',
    plant: (c) => c.replace('outcomes/overview.yaml', /^next:[^]*/m, ''),
    file: 'outcomes/overview.yaml',
    mentions: 'next',
  },
  {
    what: 'a misspelt field',
    plant: (c) => c.replace('questions/background.yaml', 'notes: [firm-nominates]', 'note: [firm-nominates]'),
    file: 'questions/background.yaml',
    on: 'firm-nominates',
    mentions: '"note"',
  },
  {
    what: 'an answer twice in one question',
    plant: (c) => c.replace(HOLDS, '  no-cmc:', '  "has-cmc":'),
    file: HOLDS,
    on: '"has-cmc":',
    mentions: yaml.twice.found,
  },
  {
    what: 'broken YAML',
    plant: (c) => c.replace(FLOW, 'start: role', 'start: "role'),
    file: FLOW,
    mentions: yaml.unclosed('"').found,
  },
  // words
  {
    what: 'a label missing in one language',
    plant: (c) => c.replace(FIRST, '      en: Training institute\n', ''),
    file: FIRST,
    on: 'label:',
    mentions: fields.add('"en"'),
  },
  {
    what: 'a label without languages',
    plant: (c) =>
      c.replace(FIRST, /label:\n {6}nl: Opleidingsinstituut\n.*\n/, 'label: Opleidingsinstituut\n'),
    file: FIRST,
    on: 'label: Opleidingsinstituut',
    mentions: '{ nl: …, en: … }',
  },
  {
    what: 'two routes without a condition that decides between them',
    plant: (c) => c.replace(HOLDS, / {4}if:\n.*je al een CMC hebt\n.*\n/, ''),
    file: HOLDS,
    on: '  has-cmc:',
    mentions: 'has-cmc',
  },
  {
    what: 'a note that does not exist',
    plant: (c) => c.replace('questions/background.yaml', '[firm-nominates]', '[firm-nominates, unwritten]'),
    file: 'questions/background.yaml',
    on: 'unwritten',
    mentions: 'unwritten',
  },
  {
    what: 'a note that no answer has',
    plant: (c) => c.replace('questions/background.yaml', /^ *notes: \[firm-nominates\]\n/m, ''),
    file: 'notes.yaml',
    on: 'firm-nominates:',
    mentions: flow.unusedNote('firm-nominates').found,
  },
  {
    what: 'an interface text missing in one language',
    plant: (c) => c.replace('strings/en.json', / {2}"nav.guides".*\n/, ''),
    file: 'strings/en.json',
    mentions: 'nav.guides',
  },
  {
    what: 'an interface text without its number',
    plant: (c) => c.replace('strings/nl.json', '{count} stappen', 'een paar stappen'),
    file: 'strings/nl.json',
    on: 'een paar stappen',
    mentions: '{count}',
  },
  {
    what: 'an actor without a name in one language',
    plant: (c) => c.replace('actors.yaml', '{ nl: CRP, en: CRP }', '{ nl: CRP }'),
    file: 'actors.yaml',
    on: 'crp:',
    mentions: fields.add('"en"'),
  },
  {
    what: 'actors without the visitor',
    plant: (c) => c.replace('actors.yaml', 'you:', 'visitor:'),
    file: 'actors.yaml',
    mentions: guides.noVisitor('you').found,
  },
  {
    what: 'broken JSON',
    plant: (c) => c.replace('strings/en.json', /",\n/, '"\n'),
    file: 'strings/en.json',
    mentions: 'JSON',
  },
  {
    what: 'two answers with one slug',
    plant: (c) => c.replace(HOLDS, 'nl: al-cmc', 'nl: nog-geen-cmc'),
    file: HOLDS,
    mentions: 'nog-geen-cmc',
  },
  {
    what: 'a first answer with the address of the guides',
    plant: (c) => c.replace('questions/role.yaml', 'nl: opleidingsinstituut', 'nl: gidsen'),
    file: 'questions/role.yaml',
    on: 'nl: gidsen',
    mentions: 'gidsen',
  },
  {
    what: 'a section with the address of the desk',
    plant: (c) => c.replace('site.yaml', 'finder: wegwijzer', 'finder: beheer'),
    file: 'site.yaml',
    on: 'finder: beheer',
    mentions: '"beheer"',
  },
  // guides
  {
    what: 'a step in one language only',
    plant: (c) => c.remove('guides/en/cmc/dossier.mdx'),
    file: 'guides/en/cmc/dossier.mdx',
    mentions: 'dossier',
  },
  {
    what: 'a step in the list without a file',
    plant: (c) => c.replace(ROUTE, '  - dossier\n', '  - dossier\n  - interview\n'),
    file: ROUTE,
    on: '  - interview',
    mentions: '"guides/nl/cmc/interview.mdx", "guides/en/cmc/interview.mdx"',
  },
  {
    what: 'a misspelt step in the list',
    plant: (c) => c.replace(ROUTE, '  - dossier\n', '  - dosier\n'),
    file: ROUTE,
    on: '  - dosier',
    mentions: '"dosier"',
  },
  {
    what: 'a step twice in the list',
    plant: (c) => c.replace(ROUTE, '  - dossier\n', '  - dossier\n  - contract\n'),
    file: ROUTE,
    mentions: guides.stepTwice('contract').found,
  },
  {
    what: 'a step that is not in the list',
    plant: (c) => c.replace(ROUTE, '  - dossier\n', ''),
    file: 'guides/en/cmc/dossier.mdx',
    mentions: files.ifStep('cmc', ''),
  },
  {
    what: 'a guide without steps',
    plant: (c) => c.replace(ROUTE, /steps:\n(?: {2}- .*\n)+/, 'steps: []\n'),
    file: ROUTE,
    on: 'steps: []',
    mentions: EXPECTED.oneStep,
  },
  {
    what: 'a step with the name of the file of its guide',
    plant: (c) => c.replace(ROUTE, '  - dossier\n', '  - dossier\n  - index\n'),
    file: ROUTE,
    on: '  - index',
    mentions: EXPECTED.notIndex,
  },
  {
    what: 'a file that is not a step',
    plant: (c) => c.append('guides/nl/atp/notes.mdx', 'tekst'),
    file: 'guides/nl/atp/notes.mdx',
    mentions: 'notes.mdx',
  },
  {
    what: 'a guide in one language only',
    plant: (c) => c.remove('guides/en/exemption'),
    file: 'guides/en/exemption/index.mdx',
    mentions: files.unreadable.ENOENT.found,
  },
  {
    what: 'a folder of a guide without its file',
    plant: (c) => c.append('guides/nl/atpp/index.mdx', 'tekst'),
    file: 'guides/nl/atpp',
    mentions: 'atpp',
  },
  {
    what: 'an outcome without a guide',
    plant: async (c) => {
      await c.remove('guides/exemption.yaml')
      await c.remove('guides/nl/exemption')
      await c.remove('guides/en/exemption')
    },
    file: 'outcomes/exemption.yaml',
    mentions: '"exemption"',
  },
  {
    what: 'two guides with one slug',
    plant: (c) => c.replace('guides/nl/cmc/index.mdx', 'slug: cmc', 'slug: acp'),
    file: 'guides/nl/cmc/index.mdx',
    on: 'slug: acp',
    mentions: 'acp',
  },
  {
    what: 'an unknown actor',
    plant: (c) => c.replace('guides/nl/cmc/dossier-assessment.mdx', '[crp]', '[crpp]'),
    file: 'guides/nl/cmc/dossier-assessment.mdx',
    on: 'crpp',
    mentions: 'crp',
  },
  {
    what: 'other actors in another language',
    plant: (c) => c.replace('guides/en/cmc/dossier-assessment.mdx', '[crp]', '[ciio]'),
    file: 'guides/en/cmc/dossier-assessment.mdx',
    on: 'ciio',
    mentions: 'ciio',
  },
  {
    what: 'no frontmatter',
    plant: (c) => c.replace('guides/nl/cmc/dossier-assessment.mdx', '---', ''),
    file: 'guides/nl/cmc/dossier-assessment.mdx',
    mentions: files.noFields.found,
  },
  {
    what: 'a word instead of a day',
    plant: (c) => c.replace(ROUTE, 'reviewed: 2026-11-24', 'reviewed: gisteren'),
    file: ROUTE,
    on: 'gisteren',
    mentions: 'reviewed',
  },
  ...[
    ['that is left empty', ''],
    ['that does not exist', '2026-11-31'],
    ['that does not exist, in quotes', "'2026-11-31'"],
    ['in Dutch notation', '11-12-2026'],
    ['with an hour', '2026-11-24 10:00:00'],
    ['that is a year', '2026'],
    ['that is a boolean in YAML', 'true'],
  ].map(([what = '', written = '']) => ({
    what: `a day ${what}`,
    plant: (c: Planted) => c.replace(ROUTE, 'reviewed: 2026-11-24', `reviewed: ${written}`),
    file: ROUTE,
    on: 'reviewed:',
    mentions: '2026-11-24',
  })),
  {
    what: 'a review in the future',
    plant: (c) => c.replace(ROUTE, 'reviewed: 2026-11-24', 'reviewed: 2999-11-24'),
    file: ROUTE,
    on: '2999-11-24',
    mentions: EXPECTED.pastDay,
  },
  {
    what: 'a source read in the future',
    plant: (c) => c.replace('guides/nl/cmc/index.mdx', /read: .*$/m, 'read: 2999-11-24'),
    file: 'guides/nl/cmc/index.mdx',
    on: '2999-11-24',
    mentions: EXPECTED.pastDay,
  },
  {
    what: 'a statement tested in the future',
    plant: (c) => c.replace('accessibility/nl.yaml', /^tested: .*$/m, 'tested: 2999-11-24'),
    file: 'accessibility/nl.yaml',
    on: '2999-11-24',
    mentions: EXPECTED.pastDay,
  },
  {
    what: 'two changes on one day',
    plant: (c) =>
      c.replace('guides/nl/cmc/index.mdx', 'changes:', 'changes:\n  - { date: 2026-11-24, text: Iets }'),
    file: 'guides/nl/cmc/index.mdx',
    on: '  - date: 2026-11-24',
    mentions: guides.sameDay('2026-11-24').found,
  },
  {
    what: 'a change in the future',
    plant: async (c) => {
      for (const locale of ['nl', 'en'])
        await c.replace(`guides/${locale}/cmc/index.mdx`, 'date: 2026-11-24', 'date: 2999-01-02')
    },
    file: 'guides/nl/cmc/index.mdx',
    on: '2999-01-02',
    mentions: EXPECTED.pastDay,
  },
  {
    what: 'a change that is missing in the other language',
    plant: (c) =>
      c.replace('guides/nl/cmc/index.mdx', 'changes:', 'changes:\n  - { date: 2026-11-23, text: Iets }'),
    file: 'guides/en/cmc/index.mdx',
    on: 'changes:',
    mentions: '2026-11-23',
  },
  // words for the sources
  ...(
    [
      ['outcomes/atp.yaml', /(?<=summary:\n {2}nl: )/, 'Volgens de bron is '],
      [FIRST, /(?<=hint:\n.*\n {2}en: )/, 'As the source says, '],
      ['guides/nl/acp/index.mdx', /(?<=lead: )/, 'De brontekst zegt dit. '],
      ['guides/en/acp/index.mdx', /(?<=description: )/, 'From our sources. '],
      ['guides/nl/acp/index.mdx', /(?<= {4}text: )/, 'Een nieuwe bron. '],
      ['guides/nl/atp/award.mdx', /(?<=title: )/, 'Bron of '],
      ['guides/en/atp/request.mdx', /(?<= {2}text: )/, 'The source says, '],
      ['guides/nl/atp/award.mdx', /(?<=---\n\n)/, 'Meer staat in de **bronnen**.\n\n'],
      ['guides/en/atp/index.mdx', /$/, '\n- See the source text.\n'],
      ['strings/nl.json', /(?<="home.lead": ")/, 'Lees de bron! '],
      ['strings/en.json', /(?<="search.none": ")/, 'No source. '],
      ['accessibility/en.yaml', /(?<=lead: )/, 'The source says, '],
      ['unknown.yaml', /(?<= {4}nl: W)/, 'at de bronpagina niet zegt, w'],
      ['links.yaml', /(?<=label:\n {4}nl: )/, 'Bron, '],
    ] as const
  ).map(([file, where, words]) => ({
    what: `"${words.trim()}" in ${file}`,
    plant: (c: Planted) => c.replace(file, where, words),
    file,
    on: words.trim().split('\n')[0] ?? '',
    mentions: texts.sourceWord('', '').expected,
  })),
  // the search
  {
    what: 'a language without weak words',
    plant: (c) => c.replace('search.yaml', /^ {2}en:/m, '  de:'),
    file: 'search.yaml',
    on: 'weak:',
    mentions: 'en',
  },
  // the lines
  {
    what: 'a guide on a line without colours',
    plant: (c) => c.replace(ROUTE, 'line: adviser', 'line: advisor'),
    file: ROUTE,
    on: 'line: advisor',
    mentions: '"atp", "acp", "adviser"',
  },
  {
    what: 'a line without a colour for one scheme',
    plant: (c) => c.replace('lines.yaml', / {2}dark: .*\n/, ''),
    file: 'lines.yaml',
    on: 'atp:',
    mentions: fields.add('"dark"'),
  },
  {
    what: 'a line with the name of another token',
    plant: (c) => c.replace('lines.yaml', 'atp:', 'ink:'),
    file: 'lines.yaml',
    on: 'ink:',
    mentions: 'font-size',
  },
  ...(
    [
      ['light', '#9ad0c8', '1.6', 'light background'],
      ['dark', '#0b6e65', '2.9', 'dark background'],
    ] as const
  ).map(([scheme, colour, mentions, ground]) => ({
    what: `a line without enough contrast with a ${ground}`,
    plant: (c: Planted) => c.replace('lines.yaml', new RegExp(`  ${scheme}: .*`), `  ${scheme}: '${colour}'`),
    file: 'lines.yaml',
    on: `  ${scheme}: '${colour}'`,
    mentions,
  })),
  {
    what: 'a colour that is not written as one',
    plant: (c) => c.replace('lines.yaml', /light: .*/, 'light: teal'),
    file: 'lines.yaml',
    on: 'light: teal',
    mentions: '"#0b6e65"',
  },
  // the map
  {
    what: 'a way around a step that does not exist',
    plant: (c) => c.replace('guides/exemption.yaml', 'around: invitation', 'around: invitatoin'),
    file: 'guides/exemption.yaml',
    on: 'invitatoin',
    mentions: 'invitatoin',
  },
  {
    what: 'a loop on a route that has no line of its own',
    plant: (c) =>
      c.replace('guides/recertification.yaml', 'as: loop, guide: cmc', 'as: loop, guide: exemption'),
    file: 'guides/recertification.yaml',
    on: 'as: loop',
    mentions: 'exemption',
  },
  {
    what: 'a second loop on one line',
    plant: (c) =>
      c.replace(
        'guides/exemption.yaml',
        'as: detour, guide: cmc, around: invitation',
        'as: loop, guide: cmc',
      ),
    file: 'guides/recertification.yaml',
    mentions: '"exemption"',
  },
  {
    what: 'a place on the map that does not exist',
    plant: (c) => c.replace('guides/recertification.yaml', 'as: loop', 'as: circle'),
    file: 'guides/recertification.yaml',
    on: 'as: circle',
    mentions: 'loop',
  },
  {
    what: 'a change from a step that does not exist',
    plant: (c) =>
      c.replace(
        'guides/atp.yaml',
        'at: certified, to: cmc, answer: atp',
        'at: certifed, to: cmc, answer: atp',
      ),
    file: 'guides/atp.yaml',
    on: 'certifed',
    mentions: 'certifed',
  },
  {
    what: 'a change to a route without a line of its own',
    plant: (c) => c.replace('guides/acp.yaml', 'to: cmc, answer: acp', 'to: exemption, answer: acp'),
    file: 'guides/acp.yaml',
    on: 'to: exemption',
    mentions: 'exemption',
  },
  {
    what: 'a change with an answer that leads elsewhere',
    plant: (c) => c.replace('guides/acp.yaml', 'answer: acp-employer', 'answer: has-cmc'),
    file: 'guides/acp.yaml',
    on: 'has-cmc',
    mentions: 'has-cmc',
  },
  {
    what: 'changes of a route that joins the line of another',
    plant: (c) =>
      c.append('guides/exemption.yaml', 'changes:\n  - { at: ask, to: atp, answer: not-yet-atp }\n'),
    file: 'guides/exemption.yaml',
    on: 'changes:',
    mentions: 'joins',
  },
  // links
  {
    what: 'an unknown link name in a text',
    plant: (c) => c.replace('guides/nl/atp/request.mdx', '<Link to="ciio">', '<Link to="cio">'),
    file: 'guides/nl/atp/request.mdx',
    on: '<Link to="cio">',
    mentions: 'cio',
  },
  {
    what: 'an unknown link name in a next action',
    plant: (c) => c.replace('guides/nl/atp/request.mdx', 'link: ciio', 'link: cio'),
    file: 'guides/nl/atp/request.mdx',
    on: 'link: cio',
    mentions: 'cio',
  },
  {
    what: 'an unknown link name in a note',
    plant: (c) => c.replace('notes.yaml', 'link: atp-alumni-form', 'link: alumni-form'),
    file: 'notes.yaml',
    on: 'link: alumni-form',
    mentions: 'alumni-form',
  },
  {
    what: 'an unknown guide in a text',
    plant: (c) => c.replace('guides/nl/exemption/index.mdx', '<Guide to="cmc">', '<Guide to="cmcc">'),
    file: 'guides/nl/exemption/index.mdx',
    on: 'cmcc',
    mentions: 'cmcc',
  },
  {
    what: 'an unknown step in a text',
    plant: (c) => c.replace('guides/nl/cmc/request.mdx', 'step="certified"', 'step="certifed"'),
    file: 'guides/nl/cmc/request.mdx',
    on: 'certifed',
    mentions: 'certifed',
  },
  {
    what: 'marked foreign words without a language',
    plant: (c) => c.replace('guides/nl/cmc/index.mdx', '<Foreign lang="en">', '<Foreign lang="">'),
    file: 'guides/nl/cmc/index.mdx',
    on: '<Foreign lang="">',
    mentions: 'Foreign',
  },
  {
    what: 'an address in a text',
    plant: (c) => c.append('guides/nl/atp/request.mdx', '\n[Klik hier](#)\n'),
    file: 'guides/nl/atp/request.mdx',
    on: 'Klik hier',
    mentions: '#',
  },
  ...['https://www.ciio.nl', 'www.ciio.nl', 'info@ooo.nl'].map((address) => ({
    what: `the bare address ${address} in a text`,
    plant: (c: Planted) => c.append('guides/nl/atp/request.mdx', `\nMeer lees je\nop ${address} van nu.\n`),
    file: 'guides/nl/atp/request.mdx',
    on: `op ${address}`,
    mentions: `"${address}"`,
  })),
  ...(
    [
      ['a next action', 'guides/nl/atp/request.mdx', /(?<=^ {2}text: .*)\.$/m],
      ['the opening paragraph of a guide', 'guides/nl/cmc/index.mdx', /(?<=^lead: .*)\.$/m],
      ['what a source supports', 'guides/nl/cmc/index.mdx', /(?<=^ {4}supports: .*)\.$/m],
      ['a hint', FIRST, /(?<=^hint:\n {2}nl: .*)\.$/m],
      ['a note', 'notes.yaml', /(?<=^ {4}nl: .*)\.$/m],
      ['the accessibility statement', 'accessibility/nl.yaml', /(?<=^lead: .*)\.$/m],
    ] as const
  ).map(([where, file, end]) => ({
    what: `a bare address in ${where}`,
    plant: (c: Planted) => c.replace(file, end, ', of mail info@example.org.'),
    file,
    on: 'info@example.org',
    mentions: '"info@example.org"',
  })),
  {
    what: 'a table',
    plant: (c) => c.append('guides/nl/atp/request.mdx', '\n| wie | wat |\n| --- | --: |\n| jij | vraagt |\n'),
    file: 'guides/nl/atp/request.mdx',
    on: '| wie | wat |',
    mentions: markup.table.found,
  },
  {
    what: 'struck-out words',
    plant: (c) => c.append('guides/nl/atp/request.mdx', '\nDit kost\n~~niets~~ iets.\n'),
    file: 'guides/nl/atp/request.mdx',
    on: '~~niets~~',
    mentions: markup.struck.found,
  },
  ...(
    [
      ['of the level of the page', '# Kop', texts.headingLevel('#', '###').fix],
      ['of the level of the steps', '## Kop', texts.headingLevel('##', '###').fix],
      ['of a level below its own', '### Een\n\n#### Kop', texts.headingLevel('####', '###').fix],
    ] as const
  ).flatMap(([what, written, mentions]) =>
    ['request.mdx', 'index.mdx'].map((name) => ({
      what: `a heading ${what} in ${name}`,
      plant: (c: Planted) => c.append(`guides/nl/atp/${name}`, `\n${written}\n`),
      file: `guides/nl/atp/${name}`,
      on: '# Kop',
      mentions,
    })),
  ),
  ...['<Link to="ciio"></Link>', '<Link to="ciio" />', '<Guide to="cmc"> </Guide>'].map((written) => ({
    what: `${written}, without words`,
    plant: (c: Planted) => c.append('guides/nl/atp/request.mdx', `\nLees ${written} eens.\n`),
    file: 'guides/nl/atp/request.mdx',
    on: `Lees ${written}`,
    mentions: `<${/\w+/.exec(written)?.[0]}>`,
  })),
  ...(
    [
      ['a heading without a space', '###Kop', markup.heading.found],
      ['a heading of a level that does not exist', '####### Kop', markup.heading.found],
      ['a heading without words', '###', texts.emptyHeading('###').found],
      ['a list with bullets of a word processor', '• een\n• twee', markup.bullet.found],
      ['a list with dashes', '– een\n– twee', markup.bullet.found],
      ['a list that starts within a paragraph', 'Eerst dit\n2. dan dat', markup.numbers.found],
      ['a checkbox', '- [ ] vragen', markup.checkbox.found],
      ['a footnote', 'Een zin[^1]', markup.footnote.found],
      ['the text of a footnote', '[^1]: Noot', markup.footnote.found],
      ['bold words that are not closed', 'Dit is **vet', markup.bold.found],
      ['bold words with a space inside', 'Dit is ** vet **', markup.bold.found],
      ['a character code that does not exist', 'Voor &eur; 5', markup.entity.found],
      ['one line of a table', '| wie | wat |', markup.table.found],
      [
        'a link within a link',
        '<Link to="ciio">de <Guide to="cmc">gids</Guide></Link>',
        texts.linkInLink('Link').found,
      ],
    ] as const
  ).map(([what, written, mentions]) => ({
    what: `${what} in a text`,
    plant: (c: Planted) => c.append('guides/nl/atp/award.mdx', `\n${written}\n`),
    file: 'guides/nl/atp/award.mdx',
    on: written.split('\n').find((line) => !line.startsWith('Eerst')) ?? written,
    mentions,
  })),
  ...(
    [
      ['bold words', 'Kies **nu**', markup.boldInField.found],
      ['a link in Markdown', 'Kies [nu](#)', markup.linkInField.found],
      ['HTML', 'Kies <b>nu</b>', markup.tag.found],
      ['a component', 'Kies <Link to="ciio">nu</Link>', markup.tag.found],
      ['a character code', 'R&amp;D', markup.entity.found],
    ] as const
  ).flatMap(([what, written, mentions]) =>
    (
      [
        ['guides/nl/atp/award.mdx', 'title: Toekenning', 'title: '],
        ['guides/nl/cmc/index.mdx', /^lead: .*$/m, 'lead: '],
        [FIRST, 'nl: Adviesbureau', 'nl: '],
        ['links.yaml', 'nl: Ooa over CMC', 'nl: '],
      ] as const
    ).map(([file, from, name]) => ({
      what: `${what} in ${file}`,
      plant: (c: Planted) => c.replace(file, from, `${name}${written}`),
      file,
      on: written,
      mentions,
    })),
  ),
  {
    what: 'HTML in an interface text',
    plant: (c) => c.replace('strings/en.json', '**now**', '<b>now</b>'),
    file: 'strings/en.json',
    on: '<b>now</b>',
    mentions: markup.tag.found,
  },
  {
    what: 'marked foreign words without an end',
    plant: (c) => c.replace('strings/en.json', '</Foreign>', ''),
    file: 'strings/en.json',
    on: '<Foreign',
    mentions: markup.tag.found,
  },
  {
    what: 'a step without a text',
    plant: (c) => c.replace('guides/nl/atp/request.mdx', /(?<=\n---\n)[^]*$/, '\n'),
    file: 'guides/nl/atp/request.mdx',
    mentions: texts.stepWithoutText.found,
  },
  {
    what: 'a tag that is not closed',
    plant: (c) => c.replace('guides/nl/atp/request.mdx', '</Link>', ''),
    file: 'guides/nl/atp/request.mdx',
    mentions: 'Link',
  },
  {
    what: 'code in a text',
    plant: (c) => c.append('guides/nl/atp/request.mdx', '\n<script>alert(1)</script>\n'),
    file: 'guides/nl/atp/request.mdx',
    on: '<script>',
    mentions: 'script',
  },
  {
    what: 'a link without an address',
    plant: (c) => c.replace('links.yaml', '  address: https://www.ciio.nl\n', ''),
    file: 'links.yaml',
    mentions: 'address',
  },
  {
    what: 'a missing address without a reason',
    plant: (c) => c.replace('links.yaml', / {2}reason: De link in de bron is leeg.*\n/, ''),
    file: 'links.yaml',
    mentions: 'reason',
  },
  {
    what: 'an invalid address',
    plant: (c) => c.replace('links.yaml', 'address: https://www.ciio.nl', 'address: "#"'),
    file: 'links.yaml',
    on: 'address: "#"',
    mentions: '#',
  },
  ...[
    ['without a mailbox', 'mailto:'],
    ['without its slashes', 'https:www.ciio.nl'],
    ['with a password', 'https://user:pass@www.ciio.nl'],
    ['with a user name', 'https://user@www.ciio.nl'],
    ['that is not encrypted', 'http://www.ciio.nl'],
  ].map(([what = '', address = '']) => ({
    what: `an address ${what}`,
    plant: (c: Planted) => c.replace('links.yaml', 'address: https://www.ciio.nl', `address: "${address}"`),
    file: 'links.yaml',
    on: `address: "${address}"`,
    mentions: EXPECTED.link,
  })),
  {
    what: 'a link in a state that does not exist',
    plant: (c) => c.replace('links.yaml', 'state: missing', 'state: lost'),
    file: 'links.yaml',
    mentions: 'missing',
  },
  {
    what: 'a missing link whose link to ask has no address either',
    plant: (c) => c.replace('links.yaml', 'ask: ciio', 'ask: crp-form'),
    file: 'links.yaml',
    on: 'ask: crp-form',
    mentions: 'crp-form',
  },
  {
    what: 'an address in a label',
    plant: (c) => c.replace('links.yaml', /nl: (CIIO), .*/, 'nl: $1, www.ciio.nl'),
    file: 'links.yaml',
    on: 'nl: CIIO, www.ciio.nl',
    mentions: '"www.ciio.nl"',
  },
  {
    what: 'an address of a link that has none, in its label',
    plant: (c) => c.replace('links.yaml', 'nl: Het CRP-formulier', 'nl: Het CRP-formulier, {address}'),
    file: 'links.yaml',
    on: 'nl: Het CRP-formulier, {address}',
    mentions: '{address}',
  },
  {
    what: 'a correction until the address of an unknown link',
    plant: (c) => c.replace('guides/nl/cmc/index.mdx', 'until: ooa-mail', 'until: ooa-post'),
    file: 'guides/nl/cmc/index.mdx',
    on: 'until: ooa-post',
    mentions: 'ooa-post',
  },
  {
    what: 'a missing file',
    plant: (c) => c.remove('links.yaml'),
    file: 'links.yaml',
    mentions: files.unreadable.ENOENT.found,
  },
]

describe('the content check', () => {
  it('finds no problem in the real content', () => {
    expect(checkContent(content.folder)).toMatchObject({ kind: 'sound' })
  })

  it.each([
    'https://xn--mller-kva.example:8443',
    'https://müller.example/a@b?c=d#e',
    'mailto:a.b+c@sub.example.org?subject=Vraag%20over%20CMC',
  ])('accepts the address %s', async (address) => {
    await content.replace('links.yaml', 'address: https://www.ciio.nl', `address: "${address}"`)
    expect(checkContent(content.folder)).toMatchObject({ kind: 'sound' })
  })

  it.each([
    'title: "Kies route #2"',
    "title: 'Kies route #2'",
    'title: “Kies” of “neem” “een route”',
    'title: "“Kies route”"',
    'title: "Kies\n  - route"',
    'title: Kies\u00A0route',
    'title: no',
    'title: Kies route#2',
    'title: >-\n  Kies\n  route #2\n  # en meer',
    '# Een opmerking\ntitle: Kies\n  # en nog een\n',
  ])('accepts %j', async (written) => {
    await content.replace('guides/nl/atp/award.mdx', /^title: .*$/m, written)
    expect(checkContent(content.folder)).toMatchObject({ kind: 'sound' })
  })

  it('accepts CRLF line ends, and a byte order mark or an empty line at the start', async () => {
    for (const file of ['guides/nl/atp/award.mdx', FIRST]) {
      await content.replace(file, /\n/g, '\r\n')
      await content.replace(file, /^/, '\uFEFF')
    }
    await content.replace('guides/nl/cmc/index.mdx', /^/, '\n\n')
    expect(checkContent(content.folder)).toMatchObject({ kind: 'sound' })
  })

  it('ignores hidden files of systems and editors', async () => {
    for (const file of [
      '.DS_Store',
      'questions/.role.yaml.swp',
      'guides/nl/.DS_Store',
      'guides/nl/atp/._index.mdx',
    ])
      await content.append(file, '')
    expect(checkContent(content.folder)).toMatchObject({ kind: 'sound' })
  })

  it('accepts sound Markdown, and characters that are meant as they are', async () => {
    const body = [
      'Van &euro; 5, R&amp;D en Q&A; **vet** en *schuin*: 2 * 3 * 4, #1 en # 2.',
      '- een – twee\n- drie',
      '2. een\n3. twee',
      'Eerst [de naam] – dan\n– en zo verder\n2026. In dat jaar',
      '<Foreign lang="en"><Link to="ciio">words</Link></Foreign>',
    ]
    await content.append('guides/nl/atp/award.mdx', `\n${body.join('\n\n')}\n`)
    await content.replace('guides/nl/atp/award.mdx', /^title: .*$/m, 'title: 1 < 2, R&D * [nu] (Q&A)')
    expect(checkContent(content.folder)).toMatchObject({ kind: 'sound' })
  })

  it('accepts hyphens, numbers and # that mark no list or heading', async () => {
    const body = [
      'Voor organisatiekundigen en\n-adviseurs, en\n**ATP**-leden.',
      '**ATP**-leden kiezen #1.',
      '#1 is dit.\n1.5 uur, of\n12.30 uur.',
      '\\-adviseurs staat hier.',
      '*Schuin* begint, en\n*schuin* eindigt.',
      '-5 graden.',
    ]
    await content.append('guides/nl/atp/award.mdx', `\n${body.join('\n\n')}\n`)
    expect(checkContent(content.folder)).toMatchObject({ kind: 'sound' })
  })

  it.each([
    'In zes stappen, waarvan de eerste twee stappen bij jou zijn.',
    'Na drie stappen ben je op de helft. Per stap lees je wat je doet.',
    'Stap 3 van 6: neem één stap tegelijk.',
  ])('accepts the opening paragraph %j of a guide of six steps', async (lead) => {
    await content.replace('guides/nl/cmc/index.mdx', /^lead: .*$/m, `lead: "${lead}"`)
    expect(checkContent(content.folder)).toMatchObject({ kind: 'sound' })
  })

  it('accepts level 3 headings, and the same heading in two texts', async () => {
    for (const name of ['request.mdx', 'index.mdx'])
      await content.append(`guides/nl/atp/${name}`, '\n### Een\n\nTekst.\n\n### Twee\n')
    expect(checkContent(content.folder)).toMatchObject({ kind: 'sound' })
  })

  it('accepts a day in quotes', async () => {
    await content.replace(ROUTE, 'reviewed: 2026-11-24', "reviewed: '2026-11-24'")
    expect(checkContent(content.folder)).toMatchObject({ kind: 'sound' })
  })

  it('accepts an address as the name of a source and as a keyword', async () => {
    await content.replace('guides/nl/cmc/index.mdx', /(?<= - name: ).*$/m, 'www.ooa.nl/cmc')
    await content.replace('guides/nl/cmc/index.mdx', 'keywords:', 'keywords:\n  - www.ooa.nl')
    expect(checkContent(content.folder)).toMatchObject({ kind: 'sound' })
  })

  it('accepts words for the sources in lists of sources, in keywords, and inside longer words', async () => {
    await content.replace('guides/nl/cmc/index.mdx', 'keywords:', 'keywords:\n  - bron')
    await content.replace('guides/nl/cmc/index.mdx', /(?<=supports: )/, 'De bron noemt dit. ')
    await content.replace('guides/en/cmc/index.mdx', /(?<=corrections:\n {6}- )/, 'The source differs. ')
    await content.append('guides/nl/atp/award.mdx', '\nHulpbronnen, brons en bronchitis.\n')
    await content.append('guides/en/atp/award.mdx', '\nYour resources, outsourced.\n')
    expect(checkContent(content.folder)).toMatchObject({ kind: 'sound' })
  })

  it('lists unconfirmed links first, then the six links without an address', () => {
    const report = checkContent(content.folder)
    const open = report.kind === 'sound' ? report.open : []
    expect(open.map(({ state }) => state)).toEqual([
      'unconfirmed',
      ...Array.from({ length: 6 }, () => 'missing'),
    ])
    expect(open[0]?.state === 'unconfirmed' && open[0].address).toBe('mailto:info@ooo.nl')
  })

  it.each(FAULTS.filter(({ what }) => /step.*list|another name|that is now/.test(what)))(
    'reports $what once',
    async ({ plant }) => {
      await plant(content)
      const report = checkContent(content.folder)
      expect(report.kind === 'faulty' && report.problems).toHaveLength(1)
    },
  )

  it.each(FAULTS)('reports $what, with its file and how to fix it', async ({ plant, file, on, mentions }) => {
    await plant(content)
    const report = checkContent(content.folder)
    if (report.kind === 'sound') throw new Error('the fault was not found')
    const [first] = report.problems
    expect(report.problems.map((problem) => problem.file)).toContain(file)
    expect(first?.file).toBe(file)
    if (on !== undefined) expect(first?.line).toBe(await content.lineOf(file, on))
    const message = first ? describeProblem(first) : ''
    expect(message).toContain(mentions)
    for (const part of [`src/content/${file}`, ...Object.values(FOR_EDITORS).slice(1)])
      expect(message).toContain(part)
  })
})
