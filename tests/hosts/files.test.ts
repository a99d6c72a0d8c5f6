import { globSync, readdirSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { finishSite } from '../../scripts/hosts/finish.ts'
import { asBucket, hostsOf, type Host } from '../support/as-hosts.ts'
import { firstIn } from '../support/first-in.ts'
import { BUILT } from '../support/origin.ts'
import { ask } from '../support/request.ts'
import { servedSite } from '../support/served.ts'

// what a host is told by our files, held against what the real nginx gives

const dist = resolve(BUILT)
const HOSTS = ['Netlify', 'Cloudflare Pages', 'Vercel']

const addresses = [
  ...globSync('**/index.html', { cwd: dist }).map((file) => `/${file.replace(/index\.html$/, '')}`),
  ...['_astro/*.js', '_astro/fonts/*', 'og/**/*.png', 'pagefind/*.js', 'pagefind/{fragment,index}/*'].map(
    firstIn,
  ),
  ...['data/*.json', 'embed/v1/*.js', 'embed/*.*.*/*.js', 'embed/*.json', 'embed/v1/*.d.ts', '**/*.md'].map(
    firstIn,
  ),
  '/icon.svg',
  '/atom.xml',
  '/en/atom.xml',
  '/robots.txt',
  '/.well-known/security.txt',
  '/no/such/page/',
  '/no/such',
  '/frame/no/such/',
]

const served = servedSite()

/** Holds what a host tells with each address, at least so many headers, against nginx. */
const sameAsNginx = async (host: Host | undefined, atLeast: number, paths = addresses) => {
  expect(paths.length).toBeGreaterThan(50)
  for (const path of paths) {
    const told = host?.(path) ?? {}
    expect(Object.keys(told).length, path).toBeGreaterThanOrEqual(atLeast)
    const { headers } = await ask(served.port, path)
    for (const [header, value] of Object.entries(told))
      expect(headers[header.toLowerCase()], `${path} ${header}`).toBe(value)
  }
}

describe.each(HOSTS)('the file for %s', (name) => {
  it('says what a file is where its name says something else', async () => {
    const host = (await hostsOf(dist))[name]
    for (const path of ['/embed/v1/wegwijzer.d.ts', '/embed/1.0.0/wegwijzer.d.ts', '/en/atom.xml'])
      expect(host?.(path), path).toHaveProperty('Content-Type')
    expect(host?.('/embed/v1/wegwijzer.js')).not.toHaveProperty('Content-Type')
  })

  it('gives every kind of address the headers that nginx gives', async () => {
    await sameAsNginx((await hostsOf(dist))[name], 6)
  })

  it('allows what stands in the page that helps wherever it is shown', async () => {
    const page = await readFile(join(dist, '404.html'), 'utf8')
    const hashes = page.match(/'sha256-[^']+'/g) ?? []
    expect(hashes.length).toBeGreaterThan(0)
    const host = (await hostsOf(dist))[name]
    for (const path of ['/no/such/', '/frame/no/such/'])
      for (const hash of hashes) expect(host?.(path)['Content-Security-Policy'], path).toContain(hash)
  })
})

describe('the commands that fill a bucket', () => {
  it('give every file the caching that nginx gives, and text its encoding', async () => {
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(dist, file)).isFile() && !/^_nginx|\.(?:br|gz)$/.test(file))
      .map((file) => `/${file.replace(/index\.html$/, '')}`)
    const bucket = asBucket()
    await sameAsNginx(bucket, 1, files)
    // a page names its encoding itself; plain text can't, and some names say something else
    for (const file of files.filter((each) => /\.(?:txt|md|d\.ts)$|atom\.xml$/.test(each)))
      expect(bucket(file), file).toHaveProperty('Content-Type')
    expect(bucket('/_nginx/server.conf')).toEqual({})
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
