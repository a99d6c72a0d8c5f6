import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { finishSite } from '../../scripts/hosts/finish-site.ts'
import { startNginx } from '../../scripts/serve/run-nginx.ts'
import { release } from '../../scripts/release/release-site.ts'
import { freePort } from '../support/ports.ts'
import { ask } from '../support/request.ts'

const BASE = '/certificeren/'

const page = (extra = '') =>
  `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'${extra}">`

/** A small site with one file of each kind. */
const FILES = {
  'index.html': page(),
  '404.html': `${page()}<p>helps</p>`,
  'gidsen/atp/index.html': page(),
  'gidsen/old/index.html': `${page()}<noscript><meta http-equiv="refresh" content="0;url=${BASE}gidsen/atp/">`,
  'zoeken/index.html': page(" 'wasm-unsafe-eval'"),
  'frame/nl/index.html': page(),
  'embed/v1/wegwijzer.js': '//',
  'embed/1.2.3/wegwijzer.js': '//',
}

let folder = ''
let port = 0
let stop: () => Promise<void>

const write = async (root: string) => {
  for (const [file, text] of Object.entries(FILES)) {
    await mkdir(join(root, file, '..'), { recursive: true })
    await writeFile(join(root, file), text)
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'))
  await write(folder)
  await finishSite(folder, BASE, folder)
  port = await freePort()
  ;({ stop } = await startNginx(folder, { port }))
})

afterAll(async () => {
  await stop()
  await rm(folder, { recursive: true, force: true })
})

const header = async (path: string, name: string) => (await ask(port, BASE + path)).headers[name]

describe('nginx with a site below a sub-path', () => {
  it('serves the pages, redirects to the slash, and shows the 404 page', async () => {
    expect((await ask(port, `${BASE}gidsen/atp/`)).status).toBe(200)
    expect((await ask(port, `${BASE}gidsen/atp`)).headers.location).toBe(`${BASE}gidsen/atp/`)
    expect((await ask(port, `${BASE}gidsen/atp/index.html`)).headers.location).toBe(`${BASE}gidsen/atp/`)
    const moved = await ask(port, `${BASE}gidsen/old/?theme=dark`)
    expect([moved.status, moved.headers.location]).toEqual([301, `${BASE}gidsen/atp/?theme=dark`])
    const lost = await ask(port, `${BASE}no/such/page`)
    expect([lost.status, lost.body.toString()]).toEqual([404, FILES['404.html']])
    expect((await ask(port, `${BASE}_nginx/http.conf`)).status).toBe(404)
  })

  it('redirects the site itself to its slash, and shows the 404 page for 404.html', async () => {
    for (const query of ['', '?q=1&x=%22']) {
      const { status, headers } = await ask(port, `${BASE.slice(0, -1)}${query}`)
      expect([status, headers.location]).toEqual([301, BASE + query])
    }
    const page = await ask(port, `${BASE}404.html`)
    expect([page.status, page.body.toString()]).toEqual([404, FILES['404.html']])
    expect(page.headers['x-content-type-options']).toBe('nosniff')
  })

  it('leaves the rest of the host alone', async () => {
    const { headers, body } = await ask(port, '/elsewhere/')
    expect(headers['content-security-policy']).toBeUndefined()
    expect(body.toString()).not.toContain('helps')
  })

  it('knows frame pages, search and the versions of the widget', async () => {
    expect(await header('frame/nl/', 'content-security-policy')).not.toContain('frame-ancestors')
    expect(await header('frame/no/such/', 'content-security-policy')).not.toContain('frame-ancestors')
    expect(await header('no/frame/such/', 'content-security-policy')).toContain("frame-ancestors 'none'")
    expect(await header('zoeken/', 'content-security-policy')).toContain('wasm-unsafe-eval')
    expect(await header('gidsen/atp/', 'content-security-policy')).not.toContain('wasm')
    expect(await header('embed/1.2.3/wegwijzer.js', 'cache-control')).toContain('immutable')
    expect(await header('embed/v1/wegwijzer.js', 'cache-control')).toContain('must-revalidate')
    expect(await header('embed/1.2.3/wegwijzer.js', 'access-control-allow-origin')).toBe('*')
  })
})

describe('nginx with sites of other kinds', () => {
  it('gives each of two its own headers, and hides the files of both', async () => {
    const root = await mkdtemp(join(tmpdir(), 'site two-'))
    await write(root)
    await finishSite(root, '/', root)
    const [below, above] = [await freePort(), await freePort()]
    for (const [first, second] of [
      [
        { site: folder, port: below },
        { site: root, port: above },
      ],
      [
        { site: root, port: above },
        { site: folder, port: below },
      ],
    ] as const) {
      const nginx = await startNginx(first.site, { port: first.port, others: [second] })
      try {
        for (const [at, base] of [
          [below, BASE],
          [above, '/'],
        ] as const) {
          const told = async (path: string) => (await ask(at, base + path)).headers
          expect(await told('frame/nl/')).toMatchObject({ 'x-content-type-options': 'nosniff' })
          expect((await told('frame/nl/'))['content-security-policy']).not.toContain('frame-ancestors')
          expect((await told('gidsen/atp/'))['content-security-policy']).toContain("frame-ancestors 'none'")
          expect((await ask(at, `${base}_nginx/http.conf`)).status).toBe(404)
          expect((await told('gidsen/atp/index.html')).location).toBe(`${base}gidsen/atp/`)
        }
      } finally {
        await nginx.stop()
      }
    }
    await rm(root, { recursive: true })
  })

  it('serves a release from its own folder, also one with a space in its name', async () => {
    await writeFile(join(folder, 'sitemap.xml'), '<loc>https://www.example.org/</loc>')
    const place = await mkdtemp(join(tmpdir(), 'releases of a site-'))
    const site = await release(folder, place)
    await writeFile(join(site, 'gidsen/atp/index.html'), 'released')
    const at = await freePort()
    const nginx = await startNginx(site, { port: at })
    onTestFinished(() => nginx.stop())
    expect((await ask(at, `${BASE}gidsen/atp/`)).body.toString()).toBe('released')
    expect((await ask(at, `${BASE}no/such/page`)).body.toString()).toBe(FILES['404.html'])
    await rm(place, { recursive: true })
  })

  it('accepts a long path', async () => {
    const base = `/${'a-path-of-many-letters/'.repeat(8)}`
    const site = await mkdtemp(join(tmpdir(), 'site-'))
    await write(site)
    await finishSite(site, base, site)
    const long = await freePort()
    const nginx = await startNginx(site, { port: long })
    onTestFinished(() => nginx.stop())
    const policy = async (path: string) => (await ask(long, base + path)).headers['content-security-policy']
    expect(await policy('zoeken/')).toContain('wasm-unsafe-eval')
    expect(await policy('')).not.toContain('wasm')
    await rm(site, { recursive: true })
  })
})

describe('the dates of files', () => {
  it('stay where a rebuild changed nothing, so that browsers fetch nothing again', async () => {
    const before = join(folder, 'gidsen/atp/index.html')
    const then = new Date('2026-01-02T03:04:05Z')
    await utimes(before, then, then)
    const fresh = await mkdtemp(join(tmpdir(), 'site-'))
    await write(fresh)
    await writeFile(join(fresh, '404.html'), `${page()}<p>helps more</p>`)
    await finishSite(fresh, BASE, folder)
    const days = await Promise.all(
      ['gidsen/atp/index.html', '404.html'].map(async (file) => (await stat(join(fresh, file))).mtime),
    )
    expect(days[0]).toEqual(then)
    expect(days[1]?.getTime()).toBeGreaterThan(then.getTime())
    await rm(fresh, { recursive: true })
  })
})

describe('the file for an nginx of your own', async () => {
  const template = await readFile('deploy/nginx/wegwijzer.conf', 'utf8')
  const lines = template.split('\n').filter((line) => !/^\s*(#|$)/.test(line))

  it('includes every file that the build writes', async () => {
    const included = lines.flatMap((line) => /_nginx\/(\S+);/.exec(line)?.[1] ?? [])
    expect(included.sort()).toEqual((await readdir(join(folder, '_nginx'))).sort())
  })

  it('marks every line that contains a name of one machine', () => {
    const named = lines.filter((line) => /\/(?:srv|etc)\/|example\.org/.test(line))
    expect(named.filter((line) => !line.includes('# yours'))).toEqual([])
    expect(named.length).toBeGreaterThan(0)
  })

  it('redirects to its own name only, and accepts a long address everywhere', () => {
    expect(template).not.toMatch(/\$(?:http_)?host\b/)
    for (const server of template.split(/^server \{$/m).slice(1))
      expect(server).toContain('large_client_header_buffers')
  })
})
