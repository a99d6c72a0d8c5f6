import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAllHeaders } from '@netlify/headers-parser'
import { getTransformedRoutes, isHandler, type Header } from '@vercel/routing-utils'

type Headers = Readonly<Record<string, string>>

/** The headers that a host sends with an address, according to the files of a built site that it reads. */
export type Host = (path: string) => Headers

/** Netlify, by its own parser: the later of two rules for one header applies. */
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

/** A pattern of Cloudflare Pages: `*` also matches slashes. */
const pattern = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .replace(/[.+^${}()|\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  )

/**
 * Cloudflare Pages: the values of two rules for one header are joined, unless the later rule removes the first. By
 * default it opens everything to other origins.
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

/** Vercel, by its own parser: the later of two rules for one header applies. */
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
