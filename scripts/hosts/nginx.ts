import type { Rule } from './rules.ts'

/** Files of other hosts and of nginx itself, which no visitor needs. */
const HIDDEN = ['_headers', 'vercel\\.json', '_nginx/']

const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

const variable = (header: string): string => `$wegwijzer_${header.toLowerCase().replaceAll('-', '_')}`

/** A rule's pattern as nginx sees the address: a page is the file it was found in. */
const key = (pattern: string): string =>
  pattern.endsWith('*')
    ? `"~^${escaped(pattern.slice(0, -1))}"`
    : quoted(pattern.endsWith('/') ? `${pattern}index.html` : pattern)

const mapOf = (header: string, rules: readonly Rule[]): string => {
  // the first pattern that fits counts in a map, the last in the rules
  const lines = rules.toReversed().flatMap(({ pattern, headers }) => {
    const value = headers[header]
    return value === undefined ? [] : [`  ${key(pattern)} ${quoted(value)};`]
  })
  return [`map $uri ${variable(header)} {`, '  default "";', ...lines, '}'].join('\n')
}

const headerNames = (rules: readonly Rule[]): readonly string[] => [
  ...new Set(rules.flatMap(({ headers }) => Object.keys(headers))),
]

/** What stands outside of any `server`: which address gets which header. */
export const nginxHttp = (rules: readonly Rule[], base: string): string =>
  [
    '# written by the build; include it outside of any server',
    ...headerNames(rules).map((name) => mapOf(name, rules)),
    `map $request_uri $wegwijzer_index {\n  default "";\n  "~^[^?]*/index\\.html(?:\\?|$)" 1;\n}`,
    `map $uri $wegwijzer_hidden {\n  default "";\n  "~^${escaped(base)}(?:${HIDDEN.join('|')})" 1;\n}`,
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

/**
 * What stands inside a `server`: the files of the site at its place on the host.
 *
 * @param folder Where the built site lies, as a whole path.
 */
export const nginxServer = (rules: readonly Rule[], base: string, folder: string): string => {
  const headers = headerNames(rules).map((name) => `  add_header ${name} ${variable(name)} always;`)
  const errors = [
    // a folder without a page is nothing to a visitor, and nothing here takes a form
    `error_page 403 405 =404 ${base}404.html;`,
    `error_page 400 404 413 414 501 505 ${base}404.html;`,
    // nginx's own number for headers that it has no room for
    `error_page 494 =431 ${base}404.html;`,
  ]
  return [
    '# written by the build; include it inside a server',
    // what is wrong before nginx knows the address is the whole host's affair
    ...(base === '/' ? errors : []),
    `location = ${base}404.html {`,
    '  internal;',
    `  alias ${folder}/404.html;`,
    '  charset utf-8;',
    ...headers,
    '}',
    `location ^~ ${base} {`,
    `  alias ${folder}/;`,
    '  include /etc/nginx/mime.types;',
    '  types { text/markdown md; }',
    '  index index.html;',
    '  absolute_redirect off;',
    '  charset utf-8;',
    `  charset_types ${TYPES};`,
    '  gzip on;',
    '  gzip_static on;',
    '  gzip_vary on;',
    '  gzip_comp_level 6;',
    `  gzip_types ${TYPES};`,
    ...errors.map((line) => `  ${line}`),
    '  if ($wegwijzer_hidden) { return 404; }',
    '  if ($wegwijzer_index) { rewrite ^(.*/)index\\.html$ $1 permanent; }',
    ...headers,
    '}',
    '',
  ].join('\n')
}

/** Brotli, for an nginx that has its module. */
export const NGINX_BROTLI = `# include it beside server.conf where nginx has the brotli modules\nbrotli on;\nbrotli_static on;\nbrotli_comp_level 5;\nbrotli_types ${TYPES};\n`
