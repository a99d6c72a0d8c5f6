import { globSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { finishSite } from '../../scripts/hosts/finish.ts'
import { hostsOf } from '../support/as-hosts.ts'
import { ask } from '../support/request.ts'
import { servedSite } from '../support/served.ts'

// what a host is told by our files, held against what the real nginx gives

const dist = resolve('dist')
const HOSTS = ['Netlify', 'Cloudflare Pages', 'Vercel']

const firstOf = (pattern: string) => `/${globSync(pattern, { cwd: dist }).sort()[0] ?? ''}`

const addresses = [
  ...globSync('**/index.html', { cwd: dist }).map((file) => `/${file.replace(/index\.html$/, '')}`),
  ...['_astro/*.js', '_astro/fonts/*', 'og/**/*.png', 'pagefind/*.js', 'pagefind/{fragment,index}/*'].map(
    firstOf,
  ),
  ...['data/*.json', 'embed/v1/*.js', 'embed/*.*.*/*.js', 'embed/*.json', '**/*.md'].map(firstOf),
  '/icon.svg',
  '/robots.txt',
  '/.well-known/security.txt',
  '/no/such/page/',
  '/no/such',
]

const served = servedSite()

describe.each(HOSTS)('the file for %s', (name) => {
  it('gives every kind of address the headers that nginx gives', async () => {
    const host = (await hostsOf(dist))[name]
    expect(addresses.length).toBeGreaterThan(50)
    for (const path of addresses) {
      const told = host?.(path) ?? {}
      expect(Object.keys(told).length, path).toBeGreaterThan(5)
      const { headers } = await ask(served.port, path)
      for (const [header, value] of Object.entries(told))
        expect(headers[header.toLowerCase()], `${path} ${header}`).toBe(value)
    }
  })
})

describe('the files of the hosts', () => {
  it('stay within what Cloudflare Pages reads: 100 rules, 2,000 characters a line', async () => {
    const lines = (await readFile(join(dist, '_headers'), 'utf8')).split('\n')
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100)
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2000)
  })

  it('speak only of what is below the path of a site that has one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'below-'))
    const page = '<meta http-equiv="content-security-policy" content="default-src \'none\'">'
    await mkdir(join(folder, 'frame/nl'), { recursive: true })
    for (const file of ['index.html', 'frame/nl/index.html']) await writeFile(join(folder, file), page)
    await finishSite(folder, '/certificeren/', folder)
    const hosts = await hostsOf(folder)
    await rm(folder, { recursive: true })
    for (const name of HOSTS) {
      const told = (path: string) => hosts[name]?.(path)['Content-Security-Policy']
      expect(told('/certificeren/'), name).toContain("frame-ancestors 'none'")
      expect(told('/certificeren/frame/nl/'), name).toContain('frame-ancestors *')
      expect(told('/'), name).toBeUndefined()
      expect(told('/elsewhere/'), name).toBeUndefined()
    }
  })
})
