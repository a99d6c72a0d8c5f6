import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, posix, relative, resolve, sep } from 'node:path'
import querystring from 'node:querystring'
import { pathToFileURL } from 'node:url'
import { BASE } from './address.ts'
import { headersFor } from './hosts/rules.ts'
import { rulesIn } from './hosts/vercel.ts'
import { DIST } from './place.ts'
import { notFree, portFromEnv } from './port.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
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

/** What an address names below the folder of the site, there or not; nothing where it leads out of it. */
const named = (path: string): string | undefined => {
  // also the address of the site without its last slash
  if (!`${path}/`.startsWith(BASE)) return undefined
  // bytes that are no UTF-8 become a sign that is in no name of ours, as does a null
  const name = querystring.unescape(path.slice(BASE.length)).replaceAll('\0', '\uFFFD')
  const place = resolve(DIST, `./${name}`)
  return place === DIST || place.startsWith(DIST + sep) ? place : undefined
}

const isFolder = async (place: string): Promise<boolean | undefined> =>
  existsSync(place) ? (await stat(place)).isDirectory() : undefined

/** Answers as a host does that is told our headers. */
const answerTo = async (url: string): Promise<Answer> => {
  const [, path = '', query = ''] = /^([^?]*)(.*)$/.exec(url) ?? []
  const place = named(path)
  if (place !== undefined && !path.endsWith('/') && (await isFolder(place)))
    return {
      status: 301,
      headers: { Location: encodeURI(posix.join(BASE, relative(DIST, place), '/')) + query },
    }
  const file = place !== undefined && path.endsWith('/') ? join(place, 'index.html') : place
  const headers = headersFor(rulesIn(await readFile(join(DIST, 'vercel.json'), 'utf8')), path)
  if (file !== undefined && (await isFolder(file)) === false) {
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    return { status: 200, headers: { 'Content-Type': type, ...headers }, body: await readFile(file) }
  }
  const lost = await readFile(join(DIST, '404.html'))
  return { status: 404, headers: { ...headers, 'Content-Type': TYPES['.html'] }, body: lost }
}

/** Serves what was built at the port in PORT; gives the address of the site. */
export const serveSite = async (
  port = portFromEnv(),
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> => {
  if (!existsSync(join(DIST, 'vercel.json')))
    throw new Error(`${DIST} holds no built site.\n  to mend   run "npm run build" first`)
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
  await serveSite().then(
    ({ address }) => console.log(address),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    },
  )
