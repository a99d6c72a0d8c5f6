import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync } from 'node:fs'
import {
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { placeFor, putSite } from '../../scripts/build/place.ts'
import { release } from '../../scripts/release/release-site.ts'
import { Planted } from '../content/planted.ts'
import { copyProject, startScript } from '../support/project.ts'

/** All bytes and names of a built site, as one text. */
const snapshot = async (dist: string) => {
  const hash = createHash('sha256')
  const files = globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  for (const path of files.sort()) hash.update(path).update(await readFile(path))
  return hash.digest('hex')
}

describe('a build', { timeout: 300_000 }, () => {
  let folder = ''
  let dist = ''
  let remove: () => Promise<void>

  beforeAll(async () => {
    ;({ folder, remove } = await copyProject())
    dist = join(folder, 'dist')
    await cp(await realpath('dist'), dist, { recursive: true })
  })

  afterAll(() => remove())

  it('that is killed leaves the last good site, byte for byte; the next one succeeds and removes what is left', async () => {
    const good = await snapshot(dist)
    const killed = startScript(folder, ['build'])
    // a file of the last step before the site is put in its place
    while (globSync('.cache/build-*/_nginx/brotli.conf', { cwd: folder }).length === 0) await setTimeout(5)
    const [left = ''] = globSync('.cache/build-*.partial', { cwd: folder })
    await killed.kill()
    // a killed process keeps its id until the system has noticed its end
    await vi.waitFor(() => expect(() => process.kill(Number(/\d+/.exec(left)), 0)).toThrow('ESRCH'), 20_000)
    expect(await snapshot(dist)).toBe(good)
    const footer = join(folder, 'src/site/parts/Footer.astro')
    await writeFile(footer, (await readFile(footer, 'utf8')).replace('class="foot"', 'class="foot later"'))
    // the user of a nightly build may have no home
    const next = startScript(folder, ['build'], { HOME: '/dev/null', XDG_CONFIG_HOME: undefined })
    expect(await next.ended, next.printed()).toBe(0)
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toContain('foot later')
    expect(globSync('.cache/build-*', { cwd: folder })).toEqual([])
  })

  // after the build above
  it('gives the font the same name in every folder', async () => {
    const names = [dist, 'dist'].map(async (site) => {
      const page = await readFile(join(site, 'index.html'), 'utf8')
      return /font-family:(Overpass-\w+)/.exec(page)?.[1]
    })
    const [copied, ours] = await Promise.all(names)
    expect(copied).toBeDefined()
    expect(copied).toBe(ours)
  })
})

/** Starts a Node script, kills it after some milliseconds, and waits for its end. */
const killedAfter = async (milliseconds: number, words: readonly string[], cwd?: string) => {
  const child = spawn('node', words, { cwd, stdio: 'ignore' })
  const ended = new Promise((done) => child.on('close', done))
  await setTimeout(milliseconds)
  child.kill('SIGKILL')
  await ended
}

describe('putting a site in its place', () => {
  const PAGES = ['_nginx/server.conf', 'a', 'b']
  let work = ''
  let place = ''

  beforeEach(async () => {
    work = await mkdtemp(join(tmpdir(), 'place of a site-'))
    place = join(work, 'dist')
  })

  afterEach(() => rm(work, { recursive: true }))

  /** A site whose pages all hold its name. */
  const siteCalled = async (name: string) => {
    const fresh = join(work, `fresh-${name}`)
    await mkdir(join(fresh, '_nginx'), { recursive: true })
    for (const page of PAGES) await writeFile(join(fresh, page), name)
    return fresh
  }
  const put = async (name: string) => putSite(await siteCalled(name), place)
  const read = async () => {
    const root = await realpath(place)
    const pages = await Promise.all(PAGES.map((page) => readFile(join(root, page), 'utf8')))
    expect(new Set(pages).size).toBe(1)
    return pages[0]
  }

  /** A script that puts this many new sites in the place, one after another. */
  const putting = (times: number) => `
    const { mkdir, writeFile } = await import('node:fs/promises')
    const { putSite } = await import('${resolve('scripts/build/place.ts')}')
    for (let turn = 0; turn < ${times}; turn++) {
      const fresh = '${work}/fresh-' + process.pid + '-' + turn
      await mkdir(fresh + '/_nginx', { recursive: true })
      for (const page of ${JSON.stringify(PAGES)}) await writeFile(fresh + '/' + page, 'site ' + turn)
      await putSite(fresh, '${place}')
    }`

  it('gives a folder first, which hosts publish, and then a link to a folder beside it', async () => {
    await put('one')
    expect((await lstat(place)).isDirectory()).toBe(true)
    for (const name of ['two', 'three', 'four']) {
      await put(name)
      expect((await lstat(place)).isSymbolicLink()).toBe(true)
      expect(await read()).toBe(name)
      // the next build accepts the link as its place
      expect(await placeFor(place, work)).toBe(place)
    }
  })

  it('keeps the site before, which a server may still be reading, and no older one', async () => {
    for (const name of ['one', 'two', 'three']) await put(name)
    const sites = (await readdir(join(work, '.dist'))).sort()
    const names = sites.map((site) => readFile(join(work, '.dist', site, 'a'), 'utf8'))
    expect(await Promise.all(names)).toEqual(['two', 'three'])
  })

  it('fills an empty folder, such as one to which a link leads', async () => {
    await mkdir(join(work, 'elsewhere'))
    await symlink('elsewhere', place)
    await putSite(await siteCalled('one'), await placeFor(place, work))
    expect(await read()).toBe('one')
    expect((await lstat(join(work, 'elsewhere'))).isDirectory()).toBe(true)
  })

  it('is one step: a reader always finds a site', async () => {
    for (const name of ['one', 'two']) await put(name)
    const child = spawn('node', ['--input-type=module', '-e', putting(60)], { stdio: 'inherit' })
    const ended = new Promise<number | null>((done) => child.on('close', done))
    const seen = new Set<string>()
    while (child.exitCode === null) seen.add(await readFile(join(place, 'a'), 'utf8'))
    expect(await ended).toBe(0)
    expect(seen.size).toBeGreaterThan(10)
  })

  it('that is killed leaves a whole site, and nothing behind after the next', async () => {
    for (const name of ['one', 'two']) await put(name)
    for (let turn = 0; turn < 4; turn++) {
      await killedAfter(250 + turn * 13, ['--input-type=module', '-e', putting(1e6)])
      await read()
    }
    await put('last')
    expect(await read()).toBe('last')
    expect((await readdir(join(work, '.dist'))).filter((name) => /[^\dT]/.test(name))).toEqual([])
  })
})

/** The files that a release needs to recognise a site that was built with its address. */
const makeReleasable = async (dist: string, origin = 'https://www.example.org') => {
  await mkdir(join(dist, '_nginx'), { recursive: true })
  await writeFile(join(dist, '_nginx/server.conf'), 'alias "/where/it/was/built/";\n')
  await writeFile(join(dist, 'sitemap.xml'), `<urlset><url><loc>${origin}/</loc></url></urlset>`)
}

describe('a release that is killed', () => {
  const FILES = 300

  it('leaves the last one in its place, whole, and nothing behind after the next', async () => {
    const work = await mkdtemp(join(tmpdir(), 'release-killed-'))
    const dist = join(work, 'dist')
    await makeReleasable(dist)
    const build = async (turn: number) => {
      for (let file = 0; file < FILES; file++)
        await writeFile(join(dist, `page-${file}`), `${turn}`.repeat(5000))
    }
    const served = async () => {
      const current = join(work, 'current')
      const names = (await readdir(current)).filter((name) => name.startsWith('page-'))
      const texts = await Promise.all(names.map((name) => readFile(join(current, name), 'utf8')))
      return { files: names.length, builds: new Set(texts).size }
    }
    await build(0)
    await release(dist, work)
    await build(1)
    const content = await Planted.copy()
    await content.reviewAll(new Date())
    const child = spawn('node', [resolve('scripts/release/release-site.ts'), work], {
      cwd: work,
      env: { ...process.env, FOLDER: dist, CONTENT: content.folder },
      stdio: 'ignore',
    })
    const ended = new Promise((done) => child.on('close', done))
    while (child.exitCode === null && globSync('releases/*.partial/page-*', { cwd: work }).length < 10)
      await setImmediate()
    expect(child.exitCode).toBeNull()
    child.kill('SIGKILL')
    await ended
    expect(await served()).toEqual({ files: FILES, builds: 1 })
    const last = await release(dist, work)
    expect(await realpath(join(work, 'current'))).toBe(await realpath(last))
    expect((await readdir(join(work, 'releases'))).filter((name) => /[^\dT]/.test(name))).toEqual([])
    await rm(work, { recursive: true })
  })
})

describe('npm run release', () => {
  let work = ''
  let dist = ''

  beforeEach(async () => {
    work = await mkdtemp(join(tmpdir(), 'release of a site-'))
    dist = join(work, 'dist')
    await makeReleasable(dist)
  })

  afterEach(() => rm(work, { recursive: true }))

  const releases = async () => (await readdir(join(work, 'releases'))).sort()

  it('puts each release in a folder of its own, for which nginx is configured, and switches the link', async () => {
    for (let turn = 0; turn < 5; turn++) {
      await writeFile(join(dist, 'page'), `${turn}`)
      const made = await release(dist, work)
      expect(await readFile(join(work, 'current/page'), 'utf8')).toBe(`${turn}`)
      expect(await realpath(join(work, 'current'))).toBe(await realpath(made))
      expect(await readFile(join(work, 'current/_nginx/server.conf'), 'utf8')).toBe(`alias "${made}/";\n`)
    }
    // nginx may still read the first of them
    expect(await releases()).toHaveLength(5)
  })

  it('removes releases older than 30 days, except the last three', async () => {
    const old = ['20240101T000000000', '20240102T000000000', '20240103T000000000', '20240104T000000000']
    for (const name of old) await mkdir(join(work, 'releases', name), { recursive: true })
    const made = [await release(dist, work)]
    expect(await releases()).toEqual([...old.slice(-2), basename(made[0] ?? '')])
    for (let turn = 0; turn < 4; turn++) made.push(await release(dist, work))
    expect(await releases()).toEqual(made.map((folder) => basename(folder)))
  })

  it('removes what a killed release left, and nothing of one that is being made', async () => {
    const left = ['20240101T000000000-999999999.partial', '20240101T000000000-999999999.link']
    for (const name of left) await mkdir(join(work, 'releases', name), { recursive: true })
    const made = await Promise.all(Array.from({ length: 4 }, () => release(dist, work)))
    expect(await releases()).toEqual(made.map((folder) => basename(folder)).sort())
    for (const folder of made) expect(existsSync(join(folder, 'sitemap.xml'))).toBe(true)
    expect(made.map((folder) => basename(folder))).toContain(basename(await realpath(join(work, 'current'))))
  })

  it('contains one build, also where another replaces it during the copy', async () => {
    const [before, after] = [dist, join(work, 'fresh')]
    await makeReleasable(after)
    for (const [folder, build] of [
      [before, 'before'],
      [after, 'after'],
    ] as const)
      for (let file = 0; file < 100; file++) await writeFile(join(folder, `page-${file}`), build)
    const released = release(dist, work)
    const begun = () => globSync('releases/*.partial/page-*', { cwd: work }).length > 10
    while (!begun()) await setImmediate()
    await putSite(after, before)
    const folder = await released
    const pages = await Promise.all(
      globSync('page-*', { cwd: folder }).map((page) => readFile(join(folder, page), 'utf8')),
    )
    expect(pages).toHaveLength(100)
    expect(new Set(pages)).toEqual(new Set(['after']))
  })

  it('copies the site itself where dist is a link', async () => {
    const link = join(work, 'link')
    await symlink(dist, link)
    expect((await lstat(await release(link, work))).isDirectory()).toBe(true)
  })

  it('refuses a site that was built without its address, unless a trial says so', async () => {
    await makeReleasable(dist, 'http://localhost:4321')
    await expect(release(dist, work)).rejects.toThrow(/SITE=/)
    expect(existsSync(join(work, 'current'))).toBe(false)
    vi.stubEnv('SITE', 'http://localhost:4321')
    await release(dist, work)
    vi.unstubAllEnvs()
    expect(existsSync(join(work, 'current/sitemap.xml'))).toBe(true)
  })

  it('refuses an nginx configuration without a folder', async () => {
    await writeFile(join(dist, '_nginx/server.conf'), 'root nowhere;\n')
    await expect(release(dist, work)).rejects.toThrow(/server\.conf/)
    expect(existsSync(join(work, 'current'))).toBe(false)
  })

  it('refuses a place that cannot hold releases, before anything is copied', async () => {
    const refused = async (place: string) =>
      expect(release(dist, place), place).rejects.toThrow(/expected.*\n.*fix/)
    await mkdir(join(work, 'current'))
    await refused(work)
    await refused(join(dist, 'sitemap.xml'))
    for (const character of ['"', '$', '\\']) await refused(join(work, `a${character}b`))
    await rm(join(dist, 'sitemap.xml'))
    await refused(join(work, 'new'))
    expect((await readdir(work)).sort()).toEqual(['current', 'dist'])
  })

  it('takes the site at the path in FOLDER', async () => {
    const place = join(work, 'place')
    const content = await Planted.copy()
    await content.reviewAll(new Date())
    const one = startScript('.', ['release', '--', place], { FOLDER: dist, CONTENT: content.folder })
    expect(await one.ended, one.printed()).toBe(0)
    expect(existsSync(join(place, 'current/sitemap.xml'))).toBe(true)
  })

  it('reports that nothing is built, or that no place is given', async () => {
    await expect(release(join(work, 'nothing'), work)).rejects.toThrow(/npm run build/)
    const nowhere = startScript('.', ['release'])
    expect(await nowhere.ended).toBe(1)
    expect(nowhere.printed()).toContain('npm run release -- ')
  })
})
