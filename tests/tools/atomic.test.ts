import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync } from 'node:fs'
import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { exchange } from '../../scripts/exchange.ts'
import { release } from '../../scripts/release.ts'
import { copyProject, startScript } from '../support/project.ts'

const FOOTER = 'src/site/components/Footer.astro'

let folder = ''
let remove: () => Promise<void>

beforeAll(async () => {
  ;({ folder, remove } = await copyProject())
})

afterAll(() => remove())

/** The files of the built site that a pattern names, in a fixed order. */
const built = (files = '**/*') =>
  globSync(files, { cwd: join(folder, 'dist'), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

const hashOf = async (paths: readonly string[]) => {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(path).update(await readFile(path))
  return hash.digest('hex')
}

/** What the built site holds, byte for byte. */
const snapshot = () => hashOf(built())

/** What two whole builds of the same sources share: all but the bytes and names of the search index. */
const whole = async () => {
  const index = new Set(built('pagefind/**/*'))
  return {
    files: await hashOf(built().filter((path) => !index.has(path))),
    index: index.size,
  }
}

const build = async (env: NodeJS.ProcessEnv = {}) => {
  const one = startScript(folder, ['build'], env)
  expect(await one.ended, one.printed()).toBe(0)
}

describe('a build that is killed', { timeout: 300_000 }, () => {
  it('leaves the last good site, byte for byte, whenever it happens; the next build goes well', async () => {
    await build()
    const fresh = await whole()
    const page = await readFile(join(folder, FOOTER), 'utf8')
    await writeFile(join(folder, FOOTER), page.replace('class="foot"', 'class="foot later"'))
    const started = Date.now()
    await build()
    const took = Date.now() - started
    let good = await snapshot()
    expect((await whole()).files).not.toBe(fresh.files)
    await writeFile(join(folder, FOOTER), page)
    for (const part of [0.2, 0.5, 0.8, 0.9, 0.97]) {
      const killed = startScript(folder, ['build'])
      await new Promise((done) => setTimeout(done, took * part))
      await killed.kill()
      const now = await snapshot()
      // a quick moment of the machine may let the build end first: then the site is the new one, and whole
      if (now !== good) expect(await whole(), `killed at ${part}`).toEqual(fresh)
      good = now
    }
    await build()
    expect(await whole()).toEqual(fresh)
  })
})

it(
  'a build needs no home, which the user of the nightly one may not have',
  { timeout: 300_000 },
  async () => {
    await build({ HOME: '/dev/null', XDG_CONFIG_HOME: undefined })
  },
)

it('a build gives the font the same name in every folder', async () => {
  const names = [folder, '.'].map(async (project) => {
    const page = await readFile(join(project, 'dist/index.html'), 'utf8')
    return /font-family:(Overpass-\w+)/.exec(page)?.[1]
  })
  const [copied, ours] = await Promise.all(names)
  expect(copied).toBeDefined()
  expect(copied).toBe(ours)
})

// elsewhere two renames follow each other, which the documents say
if (process.platform === 'linux')
  it('folders change places in one act: a reader never finds nothing', async () => {
    const work = await mkdtemp(join(tmpdir(), 'exchange-'))
    const [fresh, place] = [join(work, 'fresh'), join(work, 'place')]
    for (const one of [fresh, place]) {
      await mkdir(one)
      await writeFile(join(one, 'page'), one)
    }
    const loop = `const { exchange } = await import('${join(process.cwd(), 'scripts/exchange.ts')}')
      for (let turn = 0; turn < 200; turn++) await exchange('${fresh}', '${place}')`
    const child = spawn('node', ['--input-type=module', '-e', loop], { stdio: 'inherit' })
    const ended = new Promise<number | null>((done) => child.on('close', done))
    const seen = new Set<string>()
    let reads = 0
    while (child.exitCode === null) {
      seen.add(await readFile(join(place, 'page'), 'utf8'))
      reads++
    }
    expect(await ended).toBe(0)
    expect(reads).toBeGreaterThan(200)
    expect([...seen].sort()).toEqual([fresh, place].sort())
    await rm(work, { recursive: true })
  })

/** Starts a Node script, kills it after some milliseconds, and waits until it is gone. */
const killedAfter = async (milliseconds: number, words: readonly string[], cwd?: string) => {
  const child = spawn('node', words, { cwd, stdio: 'ignore' })
  const ended = new Promise((done) => child.on('close', done))
  await new Promise((done) => setTimeout(done, milliseconds))
  child.kill('SIGKILL')
  await ended
  // what it had asked another program to do is done by then
  await new Promise((done) => setTimeout(done, 100))
}

describe('a switch that is killed', () => {
  it('leaves one whole folder in the place, and the other beside it', async () => {
    const work = await mkdtemp(join(tmpdir(), 'killed-'))
    const [fresh, place] = [join(work, 'fresh'), join(work, 'place')]
    for (const one of [fresh, place]) {
      await mkdir(one)
      await writeFile(join(one, 'page'), one)
    }
    const loop = `const { exchange } = await import('${join(process.cwd(), 'scripts/exchange.ts')}')
      for (;;) await exchange('${fresh}', '${place}')`
    for (let turn = 0; turn < 12; turn++) {
      await killedAfter(150 + turn * 7, ['--input-type=module', '-e', loop])
      const pages = [place, fresh].map((folder) => readFile(join(folder, 'page'), 'utf8'))
      expect((await Promise.all(pages)).sort()).toEqual([fresh, place].sort())
    }
    await rm(work, { recursive: true })
  })
})

/** What a release needs to be sure that a folder is a site, built with its address. */
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
    for (let turn = 1; turn <= 8; turn++) {
      await build(turn)
      await killedAfter(60 + turn * 20, [join(process.cwd(), 'scripts/release.ts'), work], work)
      expect(await served()).toEqual({ files: FILES, builds: 1 })
    }
    const last = await release(dist, work)
    expect(await readlink(join(work, 'current'))).toBe(last)
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

  it('puts each release in a folder of its own, where nginx reads it, and switches the link', async () => {
    for (let turn = 0; turn < 5; turn++) {
      await writeFile(join(dist, 'page'), `${turn}`)
      const made = await release(dist, work)
      expect(await readFile(join(work, 'current/page'), 'utf8')).toBe(`${turn}`)
      expect(await readlink(join(work, 'current'))).toBe(made)
      expect(await readFile(join(work, 'current/_nginx/server.conf'), 'utf8')).toBe(`alias "${made}/";\n`)
    }
    // nginx may still read the first of them
    expect(await releases()).toHaveLength(5)
  })

  it('takes away what is older than 30 days, except the last three', async () => {
    const old = ['20240101T000000000', '20240102T000000000', '20240103T000000000', '20240104T000000000']
    for (const name of old) await mkdir(join(work, 'releases', name), { recursive: true })
    const made = [await release(dist, work)]
    expect(await releases()).toEqual([...old.slice(-2), basename(made[0] ?? '')])
    for (let turn = 0; turn < 4; turn++) made.push(await release(dist, work))
    expect(await releases()).toEqual(made.map((folder) => basename(folder)))
  })

  it('takes away what a killed release left, and nothing of one that is being made', async () => {
    const left = ['20240101T000000000-999999999.partial', '20240101T000000000-999999999.link']
    for (const name of left) await mkdir(join(work, 'releases', name), { recursive: true })
    const made = await Promise.all(Array.from({ length: 4 }, () => release(dist, work)))
    expect(await releases()).toEqual(made.map((folder) => basename(folder)).sort())
    for (const folder of made) expect(existsSync(join(folder, 'sitemap.xml'))).toBe(true)
    expect(made).toContain(await readlink(join(work, 'current')))
  })

  it('holds one build, also where another takes its place meanwhile', async () => {
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
    await exchange(after, before)
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

  it('refuses a configuration of nginx that names no folder', async () => {
    await writeFile(join(dist, '_nginx/server.conf'), 'root nowhere;\n')
    await expect(release(dist, work)).rejects.toThrow(/server\.conf/)
    expect(existsSync(join(work, 'current'))).toBe(false)
  })

  it('refuses a place that can not hold releases, before anything is copied', async () => {
    const refused = async (place: string) =>
      expect(release(dist, place), place).rejects.toThrow(/expected.*\n.*to mend/)
    await mkdir(join(work, 'current'))
    await refused(work)
    await refused(join(dist, 'sitemap.xml'))
    for (const sign of ['"', '$', '\\']) await refused(join(work, `a${sign}b`))
    await rm(join(dist, 'sitemap.xml'))
    await refused(join(work, 'new'))
    expect((await readdir(work)).sort()).toEqual(['current', 'dist'])
  })

  it('takes the site that FOLDER names', async () => {
    const place = join(work, 'place')
    const one = startScript('.', ['release', '--', place], { FOLDER: dist })
    expect(await one.ended, one.printed()).toBe(0)
    expect(existsSync(join(place, 'current/sitemap.xml'))).toBe(true)
  })

  it('says so when nothing is built, or no place is named', async () => {
    await expect(release(join(work, 'nothing'), work)).rejects.toThrow(/npm run build/)
    const nowhere = startScript(folder, ['release'])
    expect(await nowhere.ended).toBe(1)
    expect(nowhere.printed()).toContain('npm run release -- ')
  })
})
