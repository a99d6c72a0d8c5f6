import { LOCALES } from '../../src/model/locales.ts'
import { isHash, writePolicy, type Policy } from './policy.ts'

/** Headers for the addresses that a pattern names: an exact path, or one in which a `*` stands for anything. */
export type Rule = { readonly pattern: string; readonly headers: Readonly<Record<string, string>> }

/** File of a built site that holds its rules, for our own server. */
export const RULES_FILE = '_rules.json'

/** A page as it was built: its path below the root of the site (`gidsen/atp/`) and its policy. */
export type BuiltPage = { readonly path: string; readonly policy: Policy }

/** What the headers depend on. */
type Built = {
  /** Where the site stands on its host, with a slash at both ends. */
  readonly base: string
  readonly pages: readonly BuiltPage[]
  /** Names of the folders in `embed/` that hold the newest of a major version: `v1`. */
  readonly majors: readonly string[]
  /** Names of the folders in `embed/` that hold one version for ever: `1.2.3`. */
  readonly versions: readonly string[]
}

/** Below here are the pages that others may frame. */
export const FRAMES = 'frame/'

/** The page that a host shows for what is missing. */
export const LOST = '404.html'

const HOUR = 3600
const YEAR = 31_536_000

const IMMUTABLE = { 'Cache-Control': `public, max-age=${YEAR}, immutable` }
const SHORT = { 'Cache-Control': `public, max-age=${HOUR / 12}, must-revalidate` }

/** Closed everywhere: the site uses none of these. */
const PERMISSIONS = [
  'accelerometer',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
]

const EVERYWHERE = {
  // a browser asks about it each time; the answer is mostly that nothing changed
  'Cache-Control': 'public, max-age=0, must-revalidate',
  'Strict-Transport-Security': `max-age=${2 * YEAR}`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': PERMISSIONS.map((name) => `${name}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Also for pages of others: the widget and the data. */
const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }

// the search engine is WebAssembly, and a worker has the policy of its own file
const ENGINE =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'"

/** The policy of a page without its hashes: pages that share it share a header. */
const shapeOf = ({ path, policy }: BuiltPage): string =>
  writePolicy(
    new Map([
      ...[...policy].map(([name, sources]) => [name, sources.filter((source) => !isHash(source))] as const),
      // what only a header can say
      ['frame-ancestors', [path.startsWith(FRAMES) ? '*' : "'none'"]],
    ]),
  )

/** The policy that a shape's pages share, with the hashes of all of them. */
const headerOf = (shape: string, pages: readonly BuiltPage[]): string => {
  const hashes = (name: string) => [
    ...new Set(pages.flatMap(({ policy }) => (policy.get(name) ?? []).filter(isHash))),
  ]
  return shape.replace(/\b(?:script|style)-src[^;]*/g, (directive) =>
    [directive, ...hashes(directive.split(' ')[0] ?? '')].join(' '),
  )
}

/** As many pages as one has languages: of home there are no more. */
const FEW = LOCALES.length

/** Pages with a style or script that hardly any other has: its hash would make the header of all the others longer. */
const apart = (alike: readonly BuiltPage[]): readonly BuiltPage[] => {
  const hashesOf = ({ policy }: BuiltPage) => [...policy.values()].flat().filter(isHash)
  const counts = new Map<string, number>()
  for (const hash of alike.flatMap(hashesOf)) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  return alike.filter(
    // what is shown for any missing address has no rule of its own
    (page) => page.path !== LOST && hashesOf(page).some((hash) => (counts.get(hash) ?? 0) <= FEW),
  )
}

/** Gives each page the policy of its kind; the most frequent one is that of everything else too. */
const policies = (
  pages: readonly BuiltPage[],
): { readonly usual: string; readonly others: readonly Rule[] } => {
  const shapes = Map.groupBy(pages, shapeOf)
  const [first, ...rest] = [...shapes].sort(([, a], [, b]) => b.length - a.length)
  if (!first) throw new Error('the build has no pages')
  const lost = pages.filter(({ path }) => path === LOST)
  const [shape, alike] = first
  const few = apart(alike)
  const own = ([kind, among]: readonly [string, readonly BuiltPage[]]): readonly Rule[] => {
    const headers = { 'Content-Security-Policy': headerOf(kind, among) }
    return among.map(({ path }) => ({ pattern: path, headers }))
  }
  return {
    usual: headerOf(
      shape,
      alike.filter((page) => !few.includes(page)),
    ),
    others: [
      ...few.flatMap((page) => own([shape, [page]])),
      ...rest.flatMap(([kind, among]) =>
        // there is a frame for every state: one rule for all of them, where hosts allow a hundred, and for what is missing there
        among.every(({ path }) => path.startsWith(FRAMES))
          ? [
              {
                pattern: `${FRAMES}*`,
                headers: { 'Content-Security-Policy': headerOf(kind, [...among, ...lost]) },
              },
            ]
          : own([kind, among]),
      ),
    ],
  }
}

/**
 * The headers of the whole site, from which the configuration of every host is written. The later of two rules for
 * an address counts, header by header.
 */
export const rulesFor = ({ base, pages, majors, versions }: Built): readonly Rule[] => {
  const { usual, others } = policies(pages)
  return [
    { pattern: '*', headers: { ...EVERYWHERE, 'Content-Security-Policy': usual } },
    { pattern: '_astro/*', headers: IMMUTABLE },
    { pattern: 'pagefind/*', headers: { 'Content-Security-Policy': ENGINE } },
    { pattern: 'pagefind/fragment/*', headers: IMMUTABLE },
    { pattern: 'pagefind/index/*', headers: IMMUTABLE },
    { pattern: 'data/*', headers: OPEN },
    { pattern: 'embed/*', headers: OPEN },
    ...majors.map((major) => ({ pattern: `embed/${major}/*`, headers: SHORT })),
    ...versions.map((version) => ({ pattern: `embed/${version}/*`, headers: IMMUTABLE })),
    // servers take these for a film and for any XML
    { pattern: 'embed/*.d.ts', headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
    { pattern: '*atom.xml', headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
    ...others,
  ].map(({ pattern, headers }) => ({ pattern: base + pattern, headers }))
}

/** Whether a rule speaks of an address. */
export const covers = ({ pattern }: Rule, path: string): boolean => {
  const [start = '', end] = pattern.split('*')
  return end === undefined
    ? path === pattern
    : path.startsWith(start) && path.slice(start.length).endsWith(end)
}

/** The headers an address gets, as every host is to give them. */
export const headersFor = (rules: readonly Rule[], path: string): Readonly<Record<string, string>> =>
  Object.assign({}, ...rules.filter((rule) => covers(rule, path)).map(({ headers }) => headers)) as Record<
    string,
    string
  >
