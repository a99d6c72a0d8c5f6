import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { brotli } from '../../scripts/check/brotli.ts'
import { readPolicy } from '../../scripts/hosts/policy.ts'
import { hasBrotli, startNginx } from '../../scripts/serve/run-nginx.ts'
import { LOCALES, SECTIONS } from '../support/content.ts'
import { moved } from '../support/moved.ts'
import { BUILT } from '../support/origin.ts'
import { freePort } from '../support/ports.ts'
import { firstIn } from '../support/first-in.ts'
import { ask, askLines } from '../support/request.ts'
import { servedSite } from '../support/served.ts'

const dist = resolve(BUILT)
const pages = globSync('**/*.html', { cwd: dist })
  .map((file) => `/${file.replace(/index\.html$/, '')}`)
  .filter((path) => !moved.has(path))

const served = servedSite()

/** Bytes that a server may send before the first acknowledgement: ten segments (RFC 6928) of 1,460 bytes on Ethernet. */
const FIRST_ROUND_TRIP = 10 * 1460

describe('nginx with our configuration: headers', () => {
  it('leave enough of the first round trip for every complete guide and state', async () => {
    const texts = Object.values(SECTIONS).flatMap(({ guides, finder }) =>
      pages.filter((path) => [guides, finder].some((section) => path.startsWith(`/${section}`))),
    )
    expect(texts.length).toBeGreaterThan(50)
    for (const path of texts) {
      const { headers, body } = await ask(served.port, path)
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`)
      const encoded = 'content-encoding: br\r\n\r\n'
      const head = `HTTP/1.1 200 OK\r\n${lines.join('')}${encoded}`.length
      expect(head + brotli(body.toString(), path), path).toBeLessThanOrEqual(FIRST_ROUND_TRIP)
    }
  })

  it('gives every page the policy that the page has itself, and limits who may frame it', async () => {
    expect(pages.length).toBeGreaterThan(50)
    for (const path of pages) {
      const { headers, status, body } = await ask(served.port, path)
      expect(status, path).toBe(path === '/404.html' ? 404 : 200)
      const header = readPolicy(String(headers['content-security-policy']))
      expect(header.get('frame-ancestors'), path).toEqual(path.startsWith('/frame/') ? undefined : ["'none'"])
      const meta = /http-equiv="content-security-policy" content="([^"]*)"/.exec(body.toString())?.[1] ?? ''
      for (const [name, sources] of readPolicy(meta))
        expect(header.get(name), `${path} ${name}`).toEqual(expect.arrayContaining([...sources]))
      // the editors' desk runs Sveltia's code, which writes HTML
      expect(header.get('require-trusted-types-for'), path).toEqual(
        path === '/beheer/' ? undefined : ["'script'"],
      )
    }
  })

  it.each([
    ['a range beyond the file', 'GET /gidsen/atp/', 'Range: bytes=99999999-'],
    ['two ranges', 'GET /embed/v1/wegwijzer.js', 'Range: bytes=0-9,20-29'],
    ['a range of a missing file', 'GET /no/such/', 'Range: bytes=99999999-'],
    ['another version of the file', 'GET /gidsen/atp/', 'If-Match: "other"'],
    ['a file that has not changed', 'GET /gidsen/atp/', 'If-Modified-Since: Tue, 01 Jan 2199 00:00:00 GMT'],
    ['an address without its slash', 'GET /gidsen/atp', 'Accept: */*'],
    ['a form', 'POST /gidsen/', 'Content-Length: 0'],
    ['too long an address', `GET /${'x'.repeat(40_000)}`, 'Accept: */*'],
    ['too long a header', 'GET /', `Cookie: ${'x'.repeat(40_000)}`],
  ])('appear once in the answer to %s', async (_, question, header) => {
    const answer = await askLines(served.port, `${question} HTTP/1.1\r\nHost: localhost\r\n${header}`)
    const names = answer.split('\r\n\r\n')[0]?.match(/^[\w-]+(?=:)/gm) ?? []
    expect(names).toContain('Content-Security-Policy')
    expect(names).toEqual([...new Set(names)])
  })

  it('lets other sites frame the 404 page only at the address of a missing frame', async () => {
    const framed = async (path: string, method = 'GET') => {
      const { headers } = await ask(served.port, path, { method })
      return readPolicy(String(headers['content-security-policy'])).get('frame-ancestors') === undefined
    }
    for (const path of ['no/such/', 'nl/no-such', 'nl/no-such.html', '%C3%A9/?a=../b', 'nl/?'])
      expect(await framed(`/frame/${path}`), path).toBe(true)
    for (const path of [
      '/frame',
      '/x/../no-such/frame/',
      '/frame/../no-such/',
      '/frame/%2e%2e/no-such/',
      '/frame/.%2E/gidsen/',
      '/frame/..%2fgidsen/',
      '/frame/x%2F..%2f..%2fno-such/',
      '/frame/../',
      '/frame/../404.html',
      '/frame/nl/../../zoeken/',
      '/404.html?/frame/',
      '/404.html%20/frame/',
      '/no-such/?/frame/',
      '/no-such/frame/',
      '/frames/',
      '/frame%2f../no-such/',
    ])
      expect(await framed(path), path).toBe(false)
  })

  it.each([
    '/',
    '/zoeken/',
    '/no/such/page/',
    '/data/wegwijzer.nl.json',
    '/embed/v1/wegwijzer.js',
    '/icon.svg',
    '/gidsen',
    '/%',
  ])('closes what is to be closed on %s', async (path) => {
    const { headers } = await ask(served.port, path)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'strict-transport-security': 'max-age=63072000',
    })
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|'unsafe-eval'/)
    expect(headers.server).toBe('nginx')
  })

  it('opens the widget, the data, the feeds, the Markdown and the font of frames to every origin', async () => {
    for (const path of [
      '/embed/v1/wegwijzer.js',
      '/data/wegwijzer.nl.json',
      '/data/wegwijzer.en.json',
      '/atom.xml',
      '/en/atom.xml',
      '/gidsen/atp/index.md',
      firstIn('data/oembed/*.json'),
      firstIn('_astro/fonts/*'),
    ])
      expect((await ask(served.port, path)).headers).toMatchObject({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      })
  })

  it('lets every origin show the pictures, the icons and the frames, in isolated pages too', async () => {
    const frames = pages.filter((path) => path.startsWith('/frame/'))
    const icons = ['/icon.svg', '/favicon.ico', '/apple-touch-icon.png', '/apple-touch-icon-precomposed.png']
    const pictures = globSync('og/**/*.png', { cwd: dist }).map((file) => `/${file}`)
    expect(pictures.length).toBeGreaterThan(0)
    for (const path of [...frames, ...icons, ...pictures, '/frame/no/such/']) {
      const { headers } = await ask(served.port, path)
      expect(headers['cross-origin-resource-policy'], path).toBe('cross-origin')
    }
    for (const path of [...frames, '/frame/no/such/'])
      expect((await ask(served.port, path)).headers['cross-origin-embedder-policy'], path).toBe(
        'require-corp',
      )
  })

  it('closes everything else to other origins', async () => {
    const own = pages.filter((path) => !path.startsWith('/frame/'))
    for (const path of [...own, '/pagefind/pagefind.js', firstIn('_astro/*.js')]) {
      const { headers } = await ask(served.port, path)
      expect(headers['access-control-allow-origin'], path).toBeUndefined()
      expect(headers['cross-origin-resource-policy'], path).toBe('same-origin')
    }
  })
})

describe('nginx with our configuration: bytes', () => {
  const TEXTS = ['/', '/gidsen/atp/', '/embed/v1/wegwijzer.js', '/data/wegwijzer.nl.json']

  it.each(TEXTS)('sends %s compressed to clients that accept it, and plain to others', async (path) => {
    const file = readFileSync(dist + (path.endsWith('/') ? `${path}index.html` : path))
    const gzip = await ask(served.port, path, { headers: { 'Accept-Encoding': 'gzip' } })
    expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
    expect(gunzipSync(gzip.body)).toEqual(file)
    const plain = await ask(served.port, path)
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.headers.vary).toBe('Accept-Encoding')
    expect(plain.body).toEqual(file)
    if (!hasBrotli()) return
    const brotli = await ask(served.port, path, { headers: { 'Accept-Encoding': 'gzip, br' } })
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
    expect(brotliDecompressSync(brotli.body)).toEqual(file)
    // compressed by the build, not by the server
    expect(brotli.body).toEqual(readFileSync(`${dist}${path.endsWith('/') ? `${path}index.html` : path}.br`))
  })

  it('sends the 404 page compressed too', async () => {
    const file = readFileSync(`${dist}/404.html`)
    const gzip = await ask(served.port, '/no/such/page/', { headers: { 'Accept-Encoding': 'gzip' } })
    expect(gzip.status).toBe(404)
    expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
    expect(gunzipSync(gzip.body)).toEqual(file)
    const plain = await ask(served.port, '/no/such/page/')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.headers.vary).toBe('Accept-Encoding')
    expect(plain.body).toEqual(file)
  })

  it('compresses without the brotli module too', async () => {
    const bare = await freePort()
    const nginx = await startNginx(dist, { port: bare, brotli: false })
    const { headers } = await ask(bare, '/', { headers: { 'Accept-Encoding': 'br, gzip' } })
    await nginx.stop()
    expect(headers['content-encoding']).toBe('gzip')
  })

  it.each([
    ['/', 'public, max-age=0, must-revalidate'],
    ['/no/such/page/', 'public, max-age=0, must-revalidate'],
    ['/embed/v1/wegwijzer.js', 'public, max-age=300, must-revalidate'],
    [firstIn('_astro/*.js'), 'public, max-age=31536000, immutable'],
    [firstIn('_astro/fonts/*'), 'public, max-age=31536000, immutable'],
    [firstIn('pagefind/fragment/*'), 'public, max-age=31536000, immutable'],
    ['/pagefind/pagefind.js', 'public, max-age=0, must-revalidate'],
  ])('sends how long %s may be cached', async (path, expected) => {
    expect((await ask(served.port, path)).headers['cache-control']).toBe(`${expected}, no-transform`)
  })

  it.each(TEXTS)('answers 304 for %s to a client that has it', async (path) => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const first = await ask(served.port, path, { headers: { 'Accept-Encoding': encoding } })
      const etag = String(first.headers.etag)
      const second = await ask(served.port, path, {
        headers: { 'Accept-Encoding': encoding, 'If-None-Match': etag },
      })
      expect(second.status, encoding).toBe(304)
      expect(second.body).toHaveLength(0)
    }
  })

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/data/wegwijzer.nl.json', 'application/json; charset=utf-8'],
    ['/embed/v1/wegwijzer.js', 'application/javascript; charset=utf-8'],
    ['/icon.svg', 'image/svg+xml; charset=utf-8'],
    ['/favicon.ico', 'image/x-icon'],
    ['/apple-touch-icon.png', 'image/png'],
    ['/apple-touch-icon-precomposed.png', 'image/png'],
    ['/apple-touch-icon-120x120-precomposed.png', 'image/png'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    [firstIn('_astro/fonts/*'), 'font/woff2'],
    ['/embed/v1/wegwijzer.d.ts', 'text/plain; charset=utf-8'],
    ['/embed/1.0.0/wegwijzer.d.ts', 'text/plain; charset=utf-8'],
    ['/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/en/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/sitemap.xml', 'text/xml; charset=utf-8'],
  ])('sends the content type of %s', async (path, type) => {
    expect((await ask(served.port, path)).headers['content-type']).toBe(type)
  })
})

describe('nginx with our configuration: addresses', () => {
  it.each([
    ['/gidsen/atp', '/gidsen/atp/'],
    ['/en/finder?q=1&x=%22', '/en/finder/?q=1&x=%22'],
    ['/index.html', '/'],
    ['/gidsen/atp/index.html?x=1', '/gidsen/atp/?x=1'],
    ['//evil.example/index.html', '/evil.example/'],
    ['/%2F%2Fevil.example/index.html', '/evil.example/'],
    ['/GIDSEN/ATP/', '/gidsen/atp/'],
    ['/Gidsen/Atp', '/gidsen/atp/'],
    ['/gidsen/ATP/index.html', '/gidsen/atp/'],
    ['/gidsen/atp/INDEX.HTML?x=A', '/gidsen/atp/?x=A'],
    ['/gidsen/atp.html', '/gidsen/atp/'],
    ['/gidsen/atp/index.htm', '/gidsen/atp/'],
    ['/%47idsen/%41TP/', '/gidsen/atp/'],
    ['//GIDSEN//ATP', '/gidsen/atp/'],
    ['/gidsen/atp),', '/gidsen/atp/'],
    ['/gidsen/atp/%20', '/gidsen/atp/'],
    ['/EN/Finder', '/en/finder/'],
    ['/Wegwijzer/Adviseur/', '/wegwijzer/adviseur/'],
    ['/FRAME/NL/?theme=dark', '/frame/nl/?theme=dark'],
  ])('redirects %s to %s', async (from, to) => {
    const { status, headers } = await ask(served.port, from)
    expect([status, headers.location]).toEqual([301, to])
  })

  it.each([
    '/no/such/page',
    '/NO/SUCH/PAGE',
    '/404.HTML',
    '/404.html',
    '/_headers',
    '/_redirects',
    '/vercel.json',
    '/_rules.json',
    '/_nginx/http.conf',
    '/_astro/',
    '/%2e%2e%2fetc',
  ])('shows the 404 page for %s', async (path) => {
    const { status, body } = await ask(served.port, path)
    expect(status).toBeGreaterThanOrEqual(400)
    for (const locale of LOCALES) expect(body.toString()).toContain(`href="/${SECTIONS[locale].finder}"`)
  })

  it.each([
    '/%5cevil.example/index.html',
    '/%5C%5Cevil.example/index.html',
    '/\\evil.example/index.html',
    '//%5cevil.example/index.html?x=1',
    '/%2f%5cevil.example/index.html',
    '/gidsen/%5c..%5c/index.html',
    '/%5cevil.example',
    '/%5cevil.example/%2e%2e/gidsen%5c',
  ])('does not redirect %s', async (path) => {
    const { status, headers } = await ask(served.port, path)
    expect([status, headers.location]).toEqual([404, undefined])
  })

  it('answers a POST request with 404', async () => {
    const { status, body } = await ask(served.port, '/gidsen/', { method: 'POST' })
    expect(status).toBe(404)
    expect(body.toString()).toContain('<main')
  })
})
