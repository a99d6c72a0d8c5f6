import fc from 'fast-check'
import { allStates, guideIds, guidePath, LOCALES, SECTIONS, statePath } from './content.ts'
import { answersOf } from '../../src/widgets/wegwijzer/addresses.ts'

/** Texts that try to escape from the place where they are inserted. */
export const HOSTILE = [
  '<script>document.title=1</script>',
  '"><img src=x onerror=document.title=1>',
  "'-document.title=1-'",
  'javascript:document.title=1',
  '</title><svg onload=document.title=1>',
  '{{constructor.constructor("document.title=1")()}}',
  '${document.title=1}',
  '\u202Etxt.exe',
  '%3Cscript%3E',
  '%00',
  '%0d%0aSet-Cookie:%20a=b',
  '%C0%AE%C0%AE%2F',
  '%E0%80%AF..%E0%80%AF',
  '%252e%252e%252fetc%252fpasswd',
  '%253Cscript%253Edocument.title=1%253C/script%253E',
  '..;/..;/',
  '//evil.example',
  '/\\evil.example',
  'https:evil.example',
  '\uFF0E\uFF0E\uFF0Fetc',
  'gi\u0301dsen',
  '\u0000\u0008\u001B[2J',
  '\uFEFF\u200B\u2028',
  'data:text/html,<script>document.title=1</script>',
  '<base href=//evil.example>',
  '<template shadowrootmode=open><script>document.title=1</script>',
  '%FF%FE',
  '\uD83D\uDE00'.repeat(50),
  'a'.repeat(5000),
  '../../../../etc/passwd',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '__proto__',
  'constructor',
  'toString',
  '*',
  '(',
  '[',
  '\\',
  '+++',
  ' ',
]

const right = LOCALES.flatMap((locale) => [
  ...Object.values(SECTIONS[locale]).map((path) => `/${path}`),
  ...guideIds.map((guide) => guidePath(locale, guide)),
  ...allStates.map(({ trail }) => statePath(locale, answersOf(trail))),
])

const percent = (code: number) => `%${code.toString(16).padStart(2, '0')}`

const encoded = (path: string) => path.replace(/[a-z]/g, (letter) => percent(letter.charCodeAt(0)))

/** Ways in which an address gets damaged: in mails, in print, by typing. */
const WAYS: readonly ((path: string) => string)[] = [
  (path) => path.replace(/\/$/, '') || '/',
  (path) => path.toUpperCase(),
  (path) => path.replace(/[a-z]+/g, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
  (path) => path.replaceAll('/', '//'),
  (path) => `${path}index.html`,
  (path) => `${path}index.html/`,
  (path) => `${path}.`,
  (path) => `${path}%20`,
  (path) => `${path}..%2f..%2f`,
  (path) => `${path}..;/`,
  (path) => path.replaceAll('/', '\\'),
  (path) => `/${path}`,
  (path) => `/\\${path.slice(1)}`,
  (path) => `/%5c${path.slice(1)}index.html`,
  (path) => path.replaceAll('/', '%252f'),
  (path) => `${path}%00.html`,
  (path) => path.replaceAll('e', '%c1%a5'),
  (path) => `/x/..${path}`,
  encoded,
  (path) => `${path}?${'a=b&'.repeat(3000)}`,
]

const joined = (parts: readonly string[]) => `/${parts.join('/')}`

const piece = fc.oneof(
  fc.constantFrom(
    'gidsen',
    'wegwijzer',
    'en',
    'guides',
    'finder',
    'adviseur',
    'nog-geen-cmc',
    'data',
    'embed',
    'v1',
  ),
  fc.constantFrom('.', '..', '%2e%2e', '...', '', '%2F', '%5c', '%00', '%', '%zz', '%u0041', '~', ';', '&'),
  fc.constantFrom(...HOSTILE.map(encodeURIComponent)),
  fc.webSegment(),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map(encodeURIComponent),
  fc.uint8Array({ minLength: 1, maxLength: 6 }).map((bytes) => [...bytes].map(percent).join('')),
)

const generated = fc.sample(
  fc
    .tuple(fc.array(piece, { maxLength: 7 }), fc.option(fc.webQueryParameters(), { nil: undefined }))
    .map(([parts, query]) => joined(parts) + (query === undefined ? '' : `?${query}`)),
  { numRuns: 1000, seed: 20261125 },
)

/** Addresses that a visitor might open. A thousand of them are random, and the same in every run. */
export const mangled: readonly string[] = [
  ...new Set([
    ...right.flatMap((path, at) => [
      WAYS[at % WAYS.length]?.(path) ?? path,
      WAYS[(at * 7 + 3) % WAYS.length]?.(path) ?? path,
    ]),
    ...HOSTILE.flatMap((text) => [
      `/${encodeURIComponent(text)}/index.html`,
      `/${encodeURIComponent(text)}/`,
      `${SECTIONS.nl.finder.replace(/^/, '/')}${encodeURIComponent(text)}/`,
      `/${SECTIONS.nl.search}?q=${encodeURIComponent(text)}`,
    ]),
    `/${'a/'.repeat(3000)}`,
    `/${'a'.repeat(20_000)}`,
    // too long for nginx
    `/${'a'.repeat(40_000)}`,
    `/?q=${'a'.repeat(40_000)}`,
    ...generated,
  ]),
]
