import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAllHeaders } from '@netlify/headers-parser'
import { getTransformedRoutes, isHandler, type Header } from '@vercel/routing-utils'

type Headers = Readonly<Record<string, string>>

/** The headers that a host gives with an address, by the files of a built site that it reads. */
export type Host = (path: string) => Headers

/** Netlify, by its own reader: the later of two rules for a header counts. */
const asNetlify = async (folder: string): Promise<Host> => {
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [join(folder, '_headers')],
    configHeaders: [],
    minimal: false,
  })
  if (errors.length > 0) throw new AggregateError(errors, 'Netlify does not understand _headers')
  return (path) =>
    Object.assign(
      {},
      ...headers
        .filter((rule) => 'forRegExp' in rule && rule.forRegExp.test(path))
        .map(({ values }) => values),
    ) as Headers
}

/** A pattern of Cloudflare Pages or the `aws` command: `*` also goes across slashes. */
const pattern = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .replace(/[.+^${}()|\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  )

/**
 * Cloudflare Pages: what two rules say is joined, unless the later takes it away first. It opens everything to other
 * origins by itself.
 */
const asCloudflare = (folder: string): Host => {
  const lines = readFileSync(join(folder, '_headers'), 'utf8').split('\n')
  return (path) => {
    const headers = new Map([['Access-Control-Allow-Origin', '*']])
    let covered = false
    for (const line of lines) {
      if (line.startsWith('/')) covered = pattern(line).test(path)
      const [, taken] = /^ +! (\S+)$/.exec(line) ?? []
      const [, name, value] = /^ +([\w-]+): (.*)$/.exec(line) ?? []
      if (!covered) continue
      if (taken !== undefined) headers.delete(taken)
      if (name !== undefined && value !== undefined)
        headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value)
    }
    return Object.fromEntries(headers)
  }
}

/** Vercel, by its own reader: the later of two rules for a header counts. */
const asVercel = (folder: string): Host => {
  const config = JSON.parse(readFileSync(join(folder, 'vercel.json'), 'utf8')) as {
    readonly headers: Header[]
    readonly trailingSlash: boolean
  }
  const { routes, error } = getTransformedRoutes(config)
  if (error || !routes) throw new Error(`Vercel does not understand vercel.json: ${error?.message}`)
  const rules = routes.flatMap((route) =>
    !isHandler(route) && route.continue
      ? [{ pattern: new RegExp(route.src), headers: route.headers ?? {} }]
      : [],
  )
  return (path) =>
    Object.assign(
      {},
      ...rules.filter(({ pattern }) => pattern.test(path)).map(({ headers }) => headers),
    ) as Headers
}

/** Every host that reads a file of ours, by name. */
export const hostsOf = async (folder: string): Promise<Readonly<Record<string, Host>>> => ({
  Netlify: await asNetlify(folder),
  'Cloudflare Pages': asCloudflare(folder),
  Vercel: asVercel(folder),
})

type Upload = { readonly told: Headers; readonly takes: (file: string) => boolean }

const matches = (patterns: readonly RegExp[], file: string): boolean =>
  patterns.some((each) => each.test(file))

/** What stands behind an option, each time it is given. */
const given = (command: string, option: string): readonly string[] =>
  [...command.matchAll(new RegExp(`--${option} '([^']*)'`, 'g'))].map(([, value = '']) => value)

/** A bucket, filled by the commands in deploy/README.md: the first that takes a file says its headers. */
export const asBucket = (): Host => {
  const recipe = readFileSync('deploy/README.md', 'utf8').replaceAll(/\\\n\s*/g, '')
  const never = given(/^put\(\) .*$/m.exec(recipe)?.[0].split('"$@"')[1] ?? '', 'exclude').map(pattern)
  const uploads = recipe
    .split('\n')
    .filter((line) => line.startsWith('put --'))
    .map((command): Upload => {
      const included = given(command, 'include').map(pattern)
      const [type] = given(command, 'content-type')
      const [caching = ''] = given(command, 'cache-control')
      return {
        told: { 'Cache-Control': caching, ...(type !== undefined && { 'Content-Type': type }) },
        takes: (file) => matches(included, file) && !matches(never, file),
      }
    })
  return (path) => {
    const file = path.slice(1) + (path.endsWith('/') ? 'index.html' : '')
    return uploads.find(({ takes }) => takes(file))?.told ?? {}
  }
}
