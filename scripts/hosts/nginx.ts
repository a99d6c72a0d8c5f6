import { createHash } from 'node:crypto'
import { FRAMES, LOST, type Rule } from './rules.ts'

/** Files of other hosts and of nginx itself, which no visitor needs. */
const HIDDEN = ['_headers', '_rules\\.json', 'vercel\\.json', '_nginx/']

const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

/** nginx has a way of its own to say what a file is. */
const TYPE = 'Content-Type'

/** A rule's pattern as nginx sees the address: a page is the file it was found in. */
const regex = (pattern: string): string =>
  `^${escaped(pattern.endsWith('/') ? `${pattern}index.html` : pattern)}$`
    .replace(/\*\$$/, '')
    .replace('*', '.*')

type NginxMap = { readonly variable: string; readonly text: string }

/**
 * A map of nginx. Its variable is named after what it says, since nginx knows all of them by name: of two builds in one
 * nginx the later would else speak for both. All keys are patterns, as there is little room for a long plain one.
 */
const mapOf = (source: string, lines: readonly string[], otherwise = '""'): NginxMap => {
  const body = [source, otherwise, ...lines].join('\n')
  const variable = `$wegwijzer_${createHash('sha256').update(body).digest('hex').slice(0, 16)}`
  const rows = [`default ${otherwise};`, ...lines].map((line) => `  ${line}`)
  return { variable, text: [`map ${source} ${variable} {`, ...rows, '}'].join('\n') }
}

/**
 * The address whose headers count: for a page that is missing it is that of the page that helps, but below the frames that
 * page is to be seen in a frame, too. What leads out of there again, plain or in code, does not count as below.
 */
const asked = (base: string): NginxMap =>
  mapOf(
    '"$uri $request_uri"',
    [`"~^${escaped(base + LOST)} ${escaped(base + FRAMES)}(?![^?]*(?:\\.\\.|%2[EFef]))" "${base}${FRAMES}";`],
    '$uri',
  )

type HeaderMap = NginxMap & { readonly header: string }

const headerMaps = (rules: readonly Rule[], base: string): readonly HeaderMap[] => {
  const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)))
  return [...names]
    .filter((name) => name !== TYPE)
    .map((header) => {
      // the first pattern that fits counts in a map, the last in the rules
      const lines = rules.toReversed().flatMap(({ pattern, headers }) => {
        const value = headers[header]
        return value === undefined ? [] : [`"~${regex(pattern)}" ${quoted(value)};`]
      })
      return { header, ...mapOf(asked(base).variable, lines) }
    })
}

const index = mapOf('$request_uri', ['"~^[^?]*/index\\.html(?:\\?|$)" 1;'])

const hidden = (base: string): NginxMap => mapOf('$uri', [`"~^${escaped(base)}(?:${HIDDEN.join('|')})" 1;`])

/** What stands outside of any `server`: which address gets which header. */
export const nginxHttp = (rules: readonly Rule[], base: string): string =>
  [
    '# written by the build; include it outside of any server',
    ...[asked(base), ...headerMaps(rules, base), index, hidden(base)].map(({ text }) => text),
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

/** Where a rule says what files are, whatever nginx makes of their names. */
const typed = (rules: readonly Rule[]): readonly string[] =>
  rules.toReversed().flatMap(({ pattern, headers }) => {
    const [type] = headers[TYPE]?.split(';') ?? []
    return type === undefined ? [] : [`location ~ "${regex(pattern)}" { types { } default_type ${type}; }`]
  })

/**
 * What stands inside a `server`: the files of the site at its place on the host.
 *
 * @param folder Where the built site lies, as a whole path.
 */
export const nginxServer = (rules: readonly Rule[], base: string, folder: string): string => {
  const errors = [
    // a folder without a page is nothing to a visitor, and nothing here takes a form
    `error_page 403 405 =404 ${base}${LOST};`,
    `error_page 400 404 413 414 501 505 ${base}${LOST};`,
    // nginx's own number for headers that it has no room for
    `error_page 494 =431 ${base}${LOST};`,
  ]
  const everywhere = [
    ...COMPRESSION,
    // nginx says every header twice where a range lies beyond the file, and no file is so large that a part of it is of use
    'max_ranges 0;',
    ...errors,
    ...headerMaps(rules, base).map(({ header, variable }) => `add_header ${header} ${variable} always;`),
  ].map((line) => `  ${line}`)
  return [
    '# written by the build; include it inside a server',
    // what is wrong before nginx knows the address is the whole host's affair
    ...(base === '/'
      ? errors
      : [`location = ${base.slice(0, -1)} { absolute_redirect off; return 301 ${base}$is_args$args; }`]),
    `location = ${base}${LOST} {`,
    '  internal;',
    `  alias ${quoted(`${folder}/${LOST}`)};`,
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
    // browsers read "//" and "/\" at the start of an address as another host
    `  if (${index.variable}) { rewrite "^((?:/[^/\\x5c]+)*/)index\\.html$" $1 permanent; }`,
    ...typed(rules).map((line) => `  ${line}`),
    '}',
    '',
  ].join('\n')
}

/** Brotli, for an nginx that has its module. */
export const NGINX_BROTLI = `# include it beside server.conf where nginx has the brotli modules\nbrotli on;\nbrotli_static on;\nbrotli_comp_level 5;\nbrotli_types ${TYPES};\n`
