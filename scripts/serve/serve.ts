import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, posix, relative, resolve, sep } from 'node:path'
import querystring from 'node:querystring'
import { pathToFileURL } from 'node:url'
import { BASE } from '../build/address.ts'
import { headersFor, RULES_FILE, type Rule } from '../hosts/rules.ts'
import { DIST, noSite } from '../build/place.ts'
import { notFree, portFromEnv } from './port.ts'
import { runCommand } from '../build/report-fault.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml; charset=utf-8',
}

type Answer = { readonly status: number; readonly headers: OutgoingHttpHeaders; readonly body?: Buffer }

/** The path of an address in the site's folder, whether it exists or not; undefined outside the folder. */
const placeOf = (path: string): string | undefined => {
  // also the address of the site without its last slash
  if (!`${path}/`.startsWith(BASE)) return undefined
  // bytes that are not UTF-8 become a character that is in none of our file names, as does a null
  const name = querystring.unescape(path.slice(BASE.length)).replaceAll('\0', '\uFFFD')
  const place = resolve(DIST, `./${name}`)
  return place === DIST || place.startsWith(DIST + sep) ? place : undefined
}

const isFolder = async (place: string): Promise<boolean | undefined> =>
  existsSync(place) ? (await stat(place)).isDirectory() : undefined

const rules = async (): Promise<readonly Rule[]> =>
  JSON.parse(await readFile(join(DIST, RULES_FILE), 'utf8')) as readonly Rule[]

const redirect = (folder: string, query: string): Answer => ({
  status: 301,
  headers: { Location: encodeURI(posix.join(BASE, relative(DIST, folder), '/')) + query },
})

/** The answer to an address, with the headers that every host gives. */
const answerTo = async (url: string): Promise<Answer> => {
  const [, path = '', query = ''] = /^([^?]*)(.*)$/.exec(url) ?? []
  const place = placeOf(path)
  if (place !== undefined && !path.endsWith('/') && (await isFolder(place))) return redirect(place, query)
  const file = place !== undefined && path.endsWith('/') ? join(place, 'index.html') : place
  const headers = headersFor(await rules(), path)
  if (file !== undefined && (await isFolder(file)) === false) {
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    return { status: 200, headers: { 'Content-Type': type, ...headers }, body: await readFile(file) }
  }
  // all our addresses are in lower case
  const small = placeOf(path.toLowerCase())
  if (small !== undefined && small !== place && (await isFolder(small))) return redirect(small, query)
  const notFound = await readFile(join(DIST, '404.html'))
  return { status: 404, headers: { ...headers, 'Content-Type': TYPES['.html'] }, body: notFound }
}

/** Serves the built site at the port in PORT; returns its address and the function that stops the server. */
export const serveSite = async (
  port = portFromEnv(),
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> => {
  if (!existsSync(join(DIST, RULES_FILE))) throw noSite(DIST)
  const server = createServer((request, response) => {
    answerTo(request.url ?? '').then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (error: unknown) => {
        console.error(error)
        response.writeHead(500).end()
      },
    )
  })
  await new Promise<void>((done, failed) => {
    server.once('error', (error) => failed(notFree(port, error)))
    server.listen(port, 'localhost', done)
  })
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  return { address: `http://localhost:${(server.address() as AddressInfo).port}${BASE}`, stop }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await runCommand(async () => {
    console.log((await serveSite()).address)
  })
