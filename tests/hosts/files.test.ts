import { globSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { finishSite } from '../../scripts/hosts/finish-site.ts'
import { hostsOf, type Host } from '../support/as-hosts.ts'
import { firstIn } from '../support/first-in.ts'
import { moved } from '../support/moved.ts'
import { BUILT } from '../support/origin.ts'
import { ask } from '../support/request.ts'
import { servedSite } from '../support/served.ts'

// the headers in our files for each host, compared with those of the real nginx

const dist = resolve(BUILT)
const HOSTS = ['Netlify', 'Cloudflare Pages', 'Vercel']

const addresses = [
  ...globSync('**/index.html', { cwd: dist })
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .filter((path) => !moved.has(path)),
  ...['_astro/*.js', '_astro/fonts/*', 'og/**/*.png', 'pagefind/*.js', 'pagefind/{fragment,index}/*'].map(
    firstIn,
  ),
  ...['data/*.json', 'embed/v1/*.js', 'embed/*.*.*/*.js', 'embed/*.json', 'embed/v1/*.d.ts', '**/*.md'].map(
    firstIn,
  ),
  '/icon.svg',
  '/favicon.ico',
  '/apple-touch-icon.png',
  '/atom.xml',
  '/en/atom.xml',
  '/robots.txt',
  '/.well-known/security.txt',
  '/no/such/page/',
  '/no/such',
  '/frame/no/such/',
]

const served = servedSite()

/** Compares the headers of a host for each address with nginx. */
const sameAsNginx = async (host: Host | undefined) => {
  expect(addresses.length).toBeGreaterThan(50)
  for (const path of addresses) {
    const sent = host?.(path) ?? {}
    expect(Object.keys(sent).length, path).toBeGreaterThanOrEqual(6)
    const { headers } = await ask(served.port, path)
    for (const [header, value] of Object.entries(sent))
      // these hosts compress on the way, which is a transformation
      expect(String(headers[header.toLowerCase()]).replace(', no-transform', ''), `${path} ${header}`).toBe(
        value,
      )
  }
}

describe.each(HOSTS)('the file for %s', (name) => {
  it('sets the type of files whose names suggest another', async () => {
    const host = (await hostsOf(dist))[name]
    for (const path of ['/embed/v1/wegwijzer.d.ts', '/embed/1.0.0/wegwijzer.d.ts', '/en/atom.xml'])
      expect(host?.(path), path).toHaveProperty('Content-Type')
    expect(host?.('/embed/v1/wegwijzer.js')).not.toHaveProperty('Content-Type')
  })

  it('sends the headers of nginx with every kind of address', async () => {
    await sameAsNginx((await hostsOf(dist))[name])
  })

  it('allows the inline code of the 404 page wherever it is shown', async () => {
    const page = await readFile(join(dist, '404.html'), 'utf8')
    const hashes = page.match(/'sha256-[^']+'/g) ?? []
    expect(hashes.length).toBeGreaterThan(0)
    const host = (await hostsOf(dist))[name]
    for (const path of ['/no/such/', '/frame/no/such/'])
      for (const hash of hashes) expect(host?.(path)['Content-Security-Policy'], path).toContain(hash)
  })
})

describe('the files of the hosts', () => {
  it('stay within the limits of Cloudflare Pages: 100 rules, 2,000 characters per line', async () => {
    const lines = (await readFile(join(dist, '_headers'), 'utf8')).split('\n')
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100)
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2000)
  })

  it('have rules only for addresses below the path of the site', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'below-'))
    const page = '<meta http-equiv="content-security-policy" content="default-src \'none\'">'
    await mkdir(join(folder, 'frame/nl'), { recursive: true })
    for (const file of ['index.html', 'frame/nl/index.html']) await writeFile(join(folder, file), page)
    await finishSite(folder, '/certificeren/', folder)
    const hosts = await hostsOf(folder)
    await rm(folder, { recursive: true })
    for (const name of HOSTS) {
      const policy = (path: string) => hosts[name]?.(path)['Content-Security-Policy']
      expect(policy('/certificeren/'), name).toContain("frame-ancestors 'none'")
      expect(policy('/certificeren/frame/nl/'), name).not.toContain('frame-ancestors')
      expect(policy('/'), name).toBeUndefined()
      expect(policy('/elsewhere/'), name).toBeUndefined()
    }
  })
})
