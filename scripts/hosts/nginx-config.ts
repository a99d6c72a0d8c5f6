import { createHash } from 'node:crypto'
import type { Redirect } from './redirects.ts'
import { FRAMES, NOT_FOUND, type Rule } from './rules.ts'

/** Configuration files of hosts, which no visitor needs. */
const HIDDEN = ['_headers', '_redirects', '_rules\\.json', 'vercel\\.json', '_nginx/']

const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

/** nginx sets the type of a file in its own way. */
const TYPE = 'Content-Type'

/** A rule's pattern as an expression for nginx, which sees a page as its file. */
const regex = (pattern: string): string =>
  `^${escaped(pattern.endsWith('/') ? `${pattern}index.html` : pattern)}$`
    .replace(/\*\$$/, '')
    .replace('*', '.*')

type NginxMap = { readonly variable: string; readonly text: string }

/**
 * A map of nginx. The name of its variable is a hash of its content: names are global in nginx, so with two sites in one
 * nginx the later map would otherwise apply to both. All keys are patterns, as nginx limits the length of plain ones.
 */
const mapOf = (source: string, lines: readonly string[], otherwise = '""'): NginxMap => {
  const body = [source, otherwise, ...lines].join('\n')
  // at most 14 characters, so that nginx warns about no hash table
  const variable = `$wgw_${createHash('sha256').update(body).digest('hex').slice(0, 10)}`
  const rows = [`default ${otherwise};`, ...lines].map((line) => `  ${line}`)
  return { variable, text: [`map ${source} ${variable} {`, ...rows, '}'].join('\n') }
}

/**
 * The address whose headers apply. For a missing page it is that of the 404 page; below the frames it is that of a frame,
 * so that the 404 page can be framed there. A path with `..`, plain or encoded, does not count as below the frames.
 */
const asked = (base: string): NginxMap =>
  mapOf(
    '"$uri $request_uri"',
    [
      `"~^${escaped(base + NOT_FOUND)} ${escaped(base + FRAMES)}(?![^?]*(?:\\.\\.|%2[EFef]))" "${base}${FRAMES}";`,
    ],
    '$uri',
  )

/**
 * The value of a header as nginx sends it. nginx sends files compressed, so a CDN before it has nothing to transform.
 * The hosts that read our other files compress on the way, and `no-transform` would stop that.
 */
const sentValue = (header: string, value: string): string =>
  quoted(header === 'Cache-Control' ? `${value}, no-transform` : value)

type HeaderMap = NginxMap & { readonly header: string }

const headerMaps = (rules: readonly Rule[], base: string): readonly HeaderMap[] => {
  const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)))
  return [...names]
    .filter((name) => name !== TYPE)
    .map((header) => {
      // in a map the first matching pattern applies, in the rules the last
      const lines = rules.toReversed().flatMap(({ pattern, headers }) => {
        const value = headers[header]
        return value === undefined ? [] : [`"~${regex(pattern)}" ${sentValue(header, value)};`]
      })
      return { header, ...mapOf(asked(base).variable, lines) }
    })
}

const index = mapOf('$request_uri', ['"~^[^?]*/index\\.html(?:\\?|$)" 1;'])

/** The page that a visitor probably meant by an address with capitals, another ending or trailing punctuation. */
const meant = (
  paths: readonly Redirect[],
): { readonly maps: readonly NginxMap[]; readonly variable: string } => {
  const pages = mapOf(
    '$uri',
    paths.map(
      ({ from, to }) =>
        `"~*^${escaped(from.replace(/\/$/, ''))}(?:/?(?:(?:index)?\\.html?)?[^\\w/\\x5c]*)$" "${to}";`,
    ),
  )
  // looked up only for an address that no page has; nginx itself asks for the file of a page
  const asked = mapOf('$uri', [`"~[A-Z]|[^\\w/\\x5c]$|\\.htm$|(?<!/index)\\.html$" ${pages.variable};`])
  return { maps: [pages, asked], variable: asked.variable }
}

const hidden = (base: string): NginxMap => mapOf('$uri', [`"~^${escaped(base)}(?:${HIDDEN.join('|')})" 1;`])

/** The data of a site for the configuration of nginx. */
export type NginxSite = {
  readonly rules: readonly Rule[]
  readonly redirects: readonly Redirect[]
  readonly base: string
  /** The path of each page on the host, such as `/gidsen/atp/`, and its target: itself, unless it forwards. */
  readonly paths: readonly Redirect[]
}

/** The configuration outside any `server`: the headers of each address. */
export const nginxHttp = ({ rules, base, paths }: NginxSite): string =>
  [
    '# written by the build; include it outside of any server',
    ...[asked(base), ...headerMaps(rules, base), index, hidden(base), ...meant(paths).maps].map(
      ({ text }) => text,
    ),
  ].join('\n\n') + '\n'

const TYPES = [
  'application/javascript',
  'application/json',
  'application/schema+json',
  'application/atom+xml',
  'application/xml',
  'image/svg+xml',
  'text/css',
  'text/javascript',
  'text/markdown',
  'text/plain',
  'text/xml',
].join(' ')

const COMPRESSION = [
  'charset utf-8;',
  `charset_types ${TYPES};`,
  'gzip on;',
  'gzip_static on;',
  'gzip_vary on;',
  'gzip_comp_level 6;',
  `gzip_types ${TYPES};`,
]

/** Locations for the rules that set a type, whatever nginx derives from the name. */
const typed = (rules: readonly Rule[]): readonly string[] =>
  rules.toReversed().flatMap(({ pattern, headers }) => {
    const [type] = headers[TYPE]?.split(';') ?? []
    return type === undefined ? [] : [`location ~ "${regex(pattern)}" { types { } default_type ${type}; }`]
  })

/**
 * The configuration inside a `server`: the files of the site at its path on the host.
 *
 * @param folder Absolute path of the built site.
 */
export const nginxServer = ({ rules, redirects, base, paths }: NginxSite, folder: string): string => {
  const { variable: page } = meant(paths)
  const errors = [
    // a folder without a page is not found, and no page accepts a form
    `error_page 403 405 =404 ${base}${NOT_FOUND};`,
    `error_page 400 404 413 414 501 505 ${base}${NOT_FOUND};`,
    // nginx's own status for request headers that are too large
    `error_page 494 =431 ${base}${NOT_FOUND};`,
  ]
  const everywhere = [
    ...COMPRESSION,
    // for a range beyond the file nginx sends every header twice, and no file is large enough to need ranges
    'max_ranges 0;',
    ...errors,
    ...headerMaps(rules, base).map(({ header, variable }) => `add_header ${header} ${variable} always;`),
  ].map((line) => `  ${line}`)
  return [
    '# written by the build; include it inside a server',
    // errors before nginx has read the address apply to the whole host
    ...(base === '/'
      ? errors
      : [`location = ${base.slice(0, -1)} { absolute_redirect off; return 301 ${base}$is_args$args; }`]),
    `location = ${base}${NOT_FOUND} {`,
    '  internal;',
    `  alias ${quoted(`${folder}/${NOT_FOUND}`)};`,
    ...everywhere,
    '}',
    `location ^~ ${base} {`,
    `  alias ${quoted(`${folder}/`)};`,
    '  include /etc/nginx/mime.types;',
    '  types { text/markdown md; }',
    '  index index.html;',
    '  absolute_redirect off;',
    ...everywhere,
    `  if (${hidden(base).variable}) { return 404; }`,
    `  if (${page}) { return 301 ${page}$is_args$args; }`,
    // browsers read "//" and "/\" at the start of an address as another host
    `  if (${index.variable}) { rewrite "^((?:/[^/\\x5c]+)*/)index\\.html$" $1 permanent; }`,
    ...typed(rules).map((line) => `  ${line}`),
    // inside, so that they have the headers above
    ...redirects.map(
      ({ from, to }) => `  location = ${quoted(from)} { return 301 ${quoted(`${to}$is_args$args`)}; }`,
    ),
    '}',
    '',
  ].join('\n')
}

/** Brotli, for an nginx that has its module. */
export const NGINX_BROTLI = `# include it beside server.conf where nginx has the brotli modules\nbrotli on;\nbrotli_static on;\nbrotli_comp_level 5;\nbrotli_types ${TYPES};\n`
