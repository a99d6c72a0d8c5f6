import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { serveSite } from '../../scripts/serve/serve.ts'
import { moved } from '../support/moved.ts'
import { BUILT } from '../support/origin.ts'
import { freePort } from '../support/ports.ts'
import { ask } from '../support/request.ts'
import { servedSite } from '../support/served.ts'

// the server of `npm start`, compared with nginx

const nginx = servedSite()
let port = 0
let stop: () => Promise<void>

beforeAll(async () => {
  port = await freePort()
  ;({ stop } = await serveSite(port))
})

afterAll(() => stop())

const notFound = readFileSync(`${BUILT}/404.html`)

describe('the server of npm start', () => {
  it('serves every file whole, with the headers of nginx', async () => {
    const files = globSync(`${BUILT}/**/*`, { withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() &&
          !/\.(?:br|gz)$|^_headers$|^404\.html$|^vercel\.json$|^_rules\.json$|^_redirects$/.test(entry.name),
      )
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(BUILT.length))
      // nginx redirects from addresses that moved; this server shows their pages
      .filter((path) => !path.startsWith('/_nginx/') && !moved.has(path.replace(/index\.html$/, '')))
    expect(files.length).toBeGreaterThan(50)
    for (const file of files) {
      const path = file.replace(/\/index\.html$/, '/')
      const [ours, theirs] = [await ask(port, path), await ask(nginx.port, path)]
      expect(ours.status, path).toBe(200)
      expect(ours.body.equals(readFileSync(`${BUILT}${file}`)), path).toBe(true)
      for (const name of [
        'content-security-policy',
        'cross-origin-resource-policy',
        'access-control-allow-origin',
      ])
        expect(ours.headers[name], `${path} ${name}`).toBe(theirs.headers[name])
      expect(`${String(ours.headers['cache-control'])}, no-transform`, path).toBe(
        theirs.headers['cache-control'],
      )
      if (/\/$|\.(?:ico|json|md|png|svg|ts|txt|woff2|xml)$/.test(path))
        expect(ours.headers['content-type'], path).toBe(theirs.headers['content-type'])
    }
  })

  it.each([
    ['/gidsen', '/gidsen/'],
    ['/en/finder?q=1', '/en/finder/?q=1'],
    ['/.', '/'],
    ['/gidsen/%2e', '/gidsen/'],
    ['/GIDSEN/Atp/', '/gidsen/atp/'],
    ['/Gidsen?q=A', '/gidsen/?q=A'],
  ])('redirects %s to %s', async (from, to) => {
    const { status, headers } = await ask(port, from)
    expect([status, headers.location]).toEqual([301, to])
  })

  it.each([
    '/no/such/page',
    '/icon.svg/',
    '/_astro/',
    '/..%2f..%2fpackage.json',
    '/../package.json',
    '/%00',
    '/%',
    '/%ff%zz',
    '//evil.example',
    '/\\evil.example',
    `/${'a'.repeat(5000)}`,
  ])('shows the 404 page for %s', async (path) => {
    const { status, headers, body } = await ask(port, path)
    expect(status).toBe(404)
    expect(body.equals(notFound)).toBe(true)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
  })

  it('serves nothing beside the site, even if its name starts with that of the site', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'serve-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    await symlink(resolve(BUILT), join(folder, 'dist'))
    await writeFile(join(folder, 'dist-of-another'), 'another site')
    vi.stubEnv('FOLDER', join(folder, 'dist'))
    vi.resetModules()
    onTestFinished(() => void vi.unstubAllEnvs())
    const fresh = await import('../../scripts/serve/serve.ts')
    const at = await freePort()
    const server = await fresh.serveSite(at)
    onTestFinished(() => server.stop())
    const { status, body } = await ask(at, '/%2e%2e/dist-of-another')
    expect(status).toBe(404)
    expect(body.equals(notFound)).toBe(true)
  })

  it('reports a port in use', async () => {
    const busy = createServer()
    const taken = await freePort()
    await new Promise<void>((done) => busy.listen(taken, 'localhost', done))
    onTestFinished(() => void busy.close())
    await expect(serveSite(taken)).rejects.toThrow(/PORT=/)
  })
})
