import { LOCALES } from '../../src/site/data/site.ts'
import { isHash, writePolicy, type Policy } from './policy.ts'

/** Headers for the addresses that match a pattern: an exact path, or one in which `*` matches anything. */
export type Rule = { readonly pattern: string; readonly headers: Readonly<Record<string, string>> }

/** File of a built site that contains its rules, for our own server. */
export const RULES_FILE = '_rules.json'

/** A built page: its path below the root of the site (`gidsen/atp/`) and its policy. */
export type BuiltPage = { readonly path: string; readonly policy: Policy }

/** The parts of a built site on which the headers depend. */
type Built = {
  /** Path of the site on its host, with a slash at both ends. */
  readonly base: string
  readonly pages: readonly BuiltPage[]
  /** Names of the folders in `embed/` that contain the newest of a major version: `v1`. */
  readonly majors: readonly string[]
  /** Names of the folders in `embed/` that contain one fixed version: `1.2.3`. */
  readonly versions: readonly string[]
}

/** Folder of the pages that other sites may frame. */
export const FRAMES = 'frame/'

/** The page that a host shows for an address that does not exist. */
export const NOT_FOUND = '404.html'

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
  // a browser asks each time; mostly the answer is that nothing changed
  'Cache-Control': 'public, max-age=0, must-revalidate',
  'Strict-Transport-Security': `max-age=${2 * YEAR}`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': PERMISSIONS.map((name) => `${name}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** For scripts of other sites too: the widget, the data, the feeds and the guides as Markdown. */
const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** For pages of other sites to show: pictures for sharing and icons. */
const SHOWN = { 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** For pages in frames of other sites, also of sites that are isolated (COEP) or that open them in a window. */
const FRAMED = {
  ...SHOWN,
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'unsafe-none',
}

// the search engine is WebAssembly, and a worker uses the policy of its own file
const ENGINE =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'"

/** The policy of a page without its hashes: pages that share it share a header. */
const shapeOf = ({ path, policy }: BuiltPage): string =>
  writePolicy(
    new Map([
      ...[...policy].map(([name, sources]) => [name, sources.filter((source) => !isHash(source))] as const),
      // only a header can set it; `*` would not cover a file or a page in a sandbox
      ...(path.startsWith(FRAMES) ? [] : [['frame-ancestors', ["'none'"] as readonly string[]] as const]),
    ]),
  )

/** The policy that pages of one shape share, with the hashes of all of them. */
const headerOf = (shape: string, pages: readonly BuiltPage[]): string => {
  const hashes = (name: string) => [
    ...new Set(pages.flatMap(({ policy }) => (policy.get(name) ?? []).filter(isHash))),
  ]
  return shape.replace(/\b(?:script|style)-src[^;]*/g, (directive) =>
    [directive, ...hashes(directive.split(' ')[0] ?? '')].join(' '),
  )
}

/** One page per language, such as home. */
const FEW = LOCALES.length

/** Pages with inline code that hardly any other page has: its hash would make the header of all others longer. */
const withRareCode = (alike: readonly BuiltPage[]): readonly BuiltPage[] => {
  const hashesOf = ({ policy }: BuiltPage) => [...policy.values()].flat().filter(isHash)
  const counts = new Map<string, number>()
  for (const hash of alike.flatMap(hashesOf)) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  return alike.filter(
    // the page shown for any missing address can have no rule of its own
    (page) => page.path !== NOT_FOUND && hashesOf(page).some((hash) => (counts.get(hash) ?? 0) <= FEW),
  )
}

/** The policies of the pages; the most frequent one applies to everything else too. */
const policies = (
  pages: readonly BuiltPage[],
): { readonly usual: string; readonly others: readonly Rule[] } => {
  const shapes = Map.groupBy(pages, shapeOf)
  const isFramed = (among: readonly BuiltPage[]) => among.every(({ path }) => path.startsWith(FRAMES))
  // the policy for everything else must never allow framing
  const [first, ...rest] = [...shapes].sort(
    ([, a], [, b]) => Number(isFramed(a)) - Number(isFramed(b)) || b.length - a.length,
  )
  if (!first) throw new Error('the build has no pages')
  const notFound = pages.filter(({ path }) => path === NOT_FOUND)
  const [shape, alike] = first
  const few = withRareCode(alike)
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
        // one rule for the frames of all states and for missing ones: hosts allow a hundred rules
        isFramed(among)
          ? [
              {
                pattern: `${FRAMES}*`,
                headers: { 'Content-Security-Policy': headerOf(kind, [...among, ...notFound]) },
              },
            ]
          : own([kind, among]),
      ),
    ],
  }
}

/**
 * The headers of the whole site, from which the configuration of every host is written. Of two rules for one address the
 * later applies, for each header.
 */
export const rulesFor = ({ base, pages, majors, versions }: Built): readonly Rule[] => {
  const { usual, others } = policies(pages)
  return [
    { pattern: '*', headers: { ...EVERYWHERE, 'Content-Security-Policy': usual } },
    { pattern: '_astro/*', headers: IMMUTABLE },
    { pattern: 'pagefind/*', headers: { 'Content-Security-Policy': ENGINE } },
    { pattern: 'pagefind/fragment/*', headers: IMMUTABLE },
    { pattern: 'pagefind/index/*', headers: IMMUTABLE },
    // a page in a sandbox is of no origin, so it asks for its font as another origin
    ...['data/*', '_astro/fonts/*', 'embed/*', '*atom.xml', '*.md'].map((pattern) => ({
      pattern,
      headers: OPEN,
    })),
    ...['og/*', 'icon.svg', 'favicon.ico', 'apple-touch-icon*'].map((pattern) => ({
      pattern,
      headers: SHOWN,
    })),
    { pattern: `${FRAMES}*`, headers: FRAMED },
    ...majors.map((major) => ({ pattern: `embed/${major}/*`, headers: SHORT })),
    ...versions.map((version) => ({ pattern: `embed/${version}/*`, headers: IMMUTABLE })),
    // by their names servers would send these as a video and as plain XML
    { pattern: 'embed/*.d.ts', headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
    { pattern: '*atom.xml', headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
    ...others,
  ].map(({ pattern, headers }) => ({ pattern: base + pattern, headers }))
}

/** Whether a rule applies to an address. */
export const covers = ({ pattern }: Rule, path: string): boolean => {
  const [start = '', end] = pattern.split('*')
  return end === undefined
    ? path === pattern
    : path.startsWith(start) && path.slice(start.length).endsWith(end)
}

/** The headers of an address, as every host has to send them. */
export const headersFor = (rules: readonly Rule[], path: string): Readonly<Record<string, string>> =>
  Object.assign({}, ...rules.filter((rule) => covers(rule, path)).map(({ headers }) => headers)) as Record<
    string,
    string
  >
