import fc from 'fast-check'
import { allStates, guideIds, guidePath, LOCALES, SECTIONS, statePath } from './content.ts'

/** Texts with which somebody might try to break out of where they end up. */
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
  ...allStates.map(({ trail }) =>
    statePath(
      locale,
      trail.map(({ answer }) => answer),
    ),
  ),
])

const encoded = (path: string) => path.replace(/[a-z]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)

/** Ways in which an address goes wrong on its way: in mails, in print, under somebody's fingers. */
const WAYS: readonly ((path: string) => string)[] = [
  (path) => path.replace(/\/$/, '') || '/',
  (path) => path.toUpperCase(),
  (path) => path.replaceAll('/', '//'),
  (path) => `${path}index.html`,
  (path) => `${path}index.html/`,
  (path) => `${path}.`,
  (path) => `${path}%20`,
  (path) => `${path}..%2f..%2f`,
  (path) => `/x/..${path}`,
  encoded,
  (path) => `${path}?${'a=b&'.repeat(200)}`,
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
  fc.string({ maxLength: 12 }).map(encodeURIComponent),
)

const generated = fc.sample(
  fc
    .tuple(fc.array(piece, { maxLength: 7 }), fc.option(fc.webQueryParameters(), { nil: undefined }))
    .map(([parts, query]) => joined(parts) + (query === undefined ? '' : `?${query}`)),
  { numRuns: 400, seed: 20261125 },
)

/** Addresses that somebody might arrive with: at least 500, of which 400 are made up by chance (always the same). */
export const mangled: readonly string[] = [
  ...new Set([
    ...right.flatMap((path, at) => [
      WAYS[at % WAYS.length]?.(path) ?? path,
      WAYS[(at * 7 + 3) % WAYS.length]?.(path) ?? path,
    ]),
    ...HOSTILE.flatMap((text) => [
      `/${encodeURIComponent(text)}/`,
      `${SECTIONS.nl.finder.replace(/^/, '/')}${encodeURIComponent(text)}/`,
      `/${SECTIONS.nl.search}?q=${encodeURIComponent(text)}`,
    ]),
    `/${'a/'.repeat(3000)}`,
    `/${'a'.repeat(20_000)}`,
    ...generated,
  ]),
]
