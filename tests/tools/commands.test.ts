import { existsSync, globSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rmdir, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { guidePath, statePath } from '../support/content.ts'
import { freePort } from '../support/ports.ts'
import { copyProject, startScript } from '../support/project.ts'

const scripts = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts)

let folder = ''
let remove: () => Promise<void>

beforeAll(async () => {
  ;({ folder, remove } = await copyProject())
})

afterAll(() => remove())

const QUESTIONS = 'src/content/questions'

const change = async (file: string, from: string | RegExp, to: string) => {
  const path = join(folder, file)
  const before = await readFile(path, 'utf8')
  if (before.split(from).length < 2) throw new Error(`${file} does not hold ${String(from)}`)
  await writeFile(path, before.replace(from, to))
}

const text = (address: string) => fetch(address).then((response) => response.text())

const eventually = { timeout: 60_000, interval: 1000 }

// these tests share a copy of the project, so they need the order in which Vitest runs the tests of a file
describe('the commands of the documents', { timeout: 180_000 }, () => {
  it('npm run build stops at a fault, reports its file, and leaves nothing behind', async () => {
    const file = `${QUESTIONS}/exemption-wish.yaml`
    await change(file, 'to: cmc', 'to: cmcc')
    const build = startScript(folder, ['build'])
    expect(await build.ended).not.toBe(0)
    expect(build.printed()).toContain(`${file}:`)
    expect(build.printed()).toContain('cmcc')
    expect(existsSync(join(folder, 'dist'))).toBe(false)
    const check = startScript(folder, ['check:content'])
    expect(await check.ended).not.toBe(0)
    expect(check.printed()).toContain('cmcc')
    await change(file, 'to: cmcc', 'to: cmc')
  })

  it('npm run build stops on a host that publishes the result where SITE is not set', async () => {
    const build = startScript(folder, ['build'], { NETLIFY: 'true', SITE: undefined })
    expect(await build.ended).not.toBe(0)
    expect(build.printed()).toContain('SITE')
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })

  it('npm run check:content lists what has to be confirmed, the mail address first', async () => {
    const check = startScript(folder, ['check:content'])
    expect(await check.ended).toBe(0)
    const places = ['mailto:', 'certification-scheme', 'exemption-page'].map((name) =>
      check.printed().indexOf(name),
    )
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  it('npm run docs writes the tables of the contract with partners', async () => {
    const file = join(folder, 'docs/partners.md')
    const written = readFileSync(file, 'utf8')
    await change('docs/partners.md', /^\| `theme`.*\n/m, '')
    const docs = startScript(folder, ['docs'])
    expect(await docs.ended, docs.printed()).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(written)
  })

  it('npm run dev shows a change at once in page, state and widget', async () => {
    const port = String(await freePort())
    const root = `http://localhost:${port}`
    const dev = startScript(folder, ['dev', '--', '--port', port])
    try {
      await vi.waitFor(() => expect(dev.printed()).toContain(`localhost:${port}`), eventually)
      const guide = guidePath('nl', 'atp')
      const outcome = statePath('nl', ['institute', 'not-yet-atp'])
      expect(await text(root + guide)).not.toContain('Gewijzigde stap')
      const [step, footer] = ['src/content/guides/nl/atp/request.mdx', 'src/site/parts/Footer.astro']
      const styles = 'src/widgets/wegwijzer/wegwijzer.css'
      await change(step, /^title: .*$/m, 'title: Gewijzigde stap')
      await change(footer, 'class="foot"', 'class="foot gewijzigd"')
      await change(styles, 'font-size: 1.65em', 'font-size: 1.66em')
      for (const [path, sign, file] of [
        [guide, 'foot gewijzigd', footer],
        ['/embed/v1/wegwijzer.js', '1.66em', styles],
        ...[guide, outcome, '/embed/v1/wegwijzer.js'].map((path) => [path, 'Gewijzigde stap', step] as const),
      ] as const)
        await vi.waitFor(async () => {
          const shown = await text(root + path)
          // a server that was still listing the folder misses the change, so the file is touched again
          if (!shown.includes(sign)) await utimes(join(folder, file), new Date(), new Date())
          expect(shown).toContain(sign)
        }, eventually)
    } finally {
      await dev.stop()
    }
  })

  it('npm run edit serves the desk with the content of this folder', async () => {
    const port = String(await freePort())
    // the command opens a browser, unless there is none
    const edit = startScript(folder, ['edit', '--', '--port', port], { BROWSER: 'none' })
    try {
      await vi.waitFor(() => expect(edit.printed()).toContain(`localhost:${port}`), eventually)
      const desk = `http://localhost:${port}/beheer/`
      const [, script = ''] = /<script[^>]* src="([^"]+)"/.exec(await text(desk)) ?? []
      await change(`${QUESTIONS}/role.yaml`, /^ {2}nl: .*$/m, '  nl: Gewijzigde vraag')
      // a visit of the page starts with the content as it is now
      await text(desk)
      expect(await text(new URL(script, desk).href)).toContain('Gewijzigde vraag')
    } finally {
      await edit.stop()
    }
  })

  it('npm start builds, and serves every address it prints; one change of the flow reaches pages, widget and data', async () => {
    await change(`${QUESTIONS}/role.yaml`, 'to: overview', 'to: atp-status')
    await change(`${QUESTIONS}/acp-status.yaml`, /to: acp\n *from: staff/, 'to: overview')
    const start = startScript(folder, ['start'], { PORT: String(await freePort()) })
    try {
      await vi.waitFor(() => expect(start.printed()).toContain('Ctrl+C'), eventually)
      const addresses = start.printed().match(/http:\/\/localhost:\d+\/\S*/g) ?? []
      expect(addresses).toHaveLength(8)
      for (const address of addresses) expect((await fetch(address)).status, address).toBe(200)
      const root = addresses[0] ?? ''
      // a page that was not there before, and its links
      const [before, next] = [statePath('nl', ['unsure']), statePath('nl', ['unsure', 'not-yet-atp'])]
      expect(await text(new URL(before, root).href)).toContain(`href="${next}"`)
      expect(await text(`${root}data/wegwijzer.nl.json`)).toContain('{"id":"unsure","to":"atp-status"}')
      expect(await text(`${root}embed/v1/wegwijzer.js`)).toMatch(/id:\s*"unsure",\s*to:\s*"atp-status"/)
    } finally {
      await start.stop()
    }
  })

  it('npm run sizes prints the sizes of the built site', async () => {
    const sizes = startScript(folder, ['sizes'])
    expect(await sizes.ended).toBe(0)
    expect(sizes.printed()).toMatch(/\d+ .*dist\/embed\/v1\/wegwijzer\.js/)
  })

  it('npm run screenshots takes a picture of a page at every width and in every mode', async () => {
    const screenshots = startScript(folder, ['screenshots', '--', '404'], { PORT: String(await freePort()) })
    expect(await screenshots.ended, screenshots.printed()).toBe(0)
    expect(globSync(`${folder}/.cache/screenshots/*.png`)).toHaveLength(12)
  })

  it(
    'npm run bench runs a short form of every benchmark and writes one report',
    { timeout: 900_000 },
    async () => {
      const temporary = await mkdtemp(join(tmpdir(), 'bench-'))
      const bench = startScript(folder, ['bench', '--', '--quick'], {
        TMPDIR: temporary,
        NODE_DISABLE_COMPILE_CACHE: '1',
      })
      expect(await bench.ended, bench.printed()).toBe(0)
      // a browser or server that is still running has its folder there
      expect(await readdir(temporary)).toEqual([])
      await rmdir(temporary)
      const report = await readFile(join(folder, '.cache/bench.md'), 'utf8')
      for (const name of scripts.filter((script) => script.startsWith('bench:')))
        expect(report).toContain(`npm run ${name}`)
      // a row of figures
      expect(report).toMatch(/\| guide \| \d+ \| \d+ /)
      expect(report).toMatch(/\| 10 \| [\d.]+ \|/)
    },
  )

  it('npm run bench:search compares the searches, also with other queries', async () => {
    await writeFile(join(folder, 'queries.yaml'), 'words:\n  atp: atp\n  zzzzzz: nothing\n')
    const bench = startScript(folder, ['bench:search', '--', '--nl', 'queries.yaml'])
    expect(await bench.ended, bench.printed()).toBe(0)
    expect(bench.printed()).toMatch(/nl, 2 queries\n.*\nours +1\.000 +1\.000 +1\.000/)
  })

  it('npm run release:widget adds a version once and leaves the others as they are', async () => {
    const read = (path: string) => readFileSync(join(folder, 'public/embed', path), 'utf8')
    const before = JSON.parse(read('versions.json')) as {
      versions: { version: string; file: string; date: string }[]
    }
    const bytes = before.versions.map(({ file }) => read(file))
    await change('package.json', '"version": "1.', '"version": "1.999.')
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    // three numbers again
    await change('package.json', version, '1.999.0')
    const day = '2026-01-02'
    const SOURCE_DATE_EPOCH = String(Date.parse(`${day}T23:59:59Z`) / 1000)
    const release = startScript(folder, ['release:widget'], { SOURCE_DATE_EPOCH })
    expect(await release.ended, release.printed()).toBe(0)
    const after = JSON.parse(read('versions.json')) as typeof before
    expect(after.versions.map(({ version }) => version)).toEqual([
      ...before.versions.map(({ version }) => version),
      '1.999.0',
    ])
    expect(after.versions.at(-1)?.date).toBe(day)
    const made = read('1.999.0/wegwijzer.js')
    const again = startScript(folder, ['release:widget'])
    expect(await again.ended).not.toBe(0)
    expect(again.printed()).toContain('1.999.0 has been released')
    expect(read('1.999.0/wegwijzer.js')).toBe(made)
    expect(before.versions.map(({ file }) => read(file))).toEqual(bytes)
  })
})

describe('the documents', () => {
  // The tests above and checks, atomic, sbom and start in this folder run these commands. `test` is this run, which includes
  // `test:unit` and `test:browser`; `format` is `lint` with --fix.
  const RUN = [
    'start',
    'test',
    'build',
    'release',
    'release:widget',
    'dev',
    'edit',
    'check:content',
    'docs',
    'lint',
    'types',
    'test:unit',
    'test:browser',
    'sizes',
    'bench:search',
    'bench:scale',
    'screenshots',
    'sbom',
    'bench',
    'bench:lighthouse',
    'bench:latency',
    'format',
  ]

  it.each(['README.md', 'CONTRIBUTING.md', 'deploy/README.md'])(
    '%s names only commands that exist and that the tests run',
    (file) => {
      const named = [...readFileSync(file, 'utf8').matchAll(/\bnpm (?:run )?([a-z][\w:]*\w)/g)].flatMap(
        ([, name]) => name ?? [],
      )
      const commands = new Set(named.filter((name) => scripts.includes(name) || name.includes(':')))
      expect(commands.size).toBeGreaterThan(0)
      for (const command of commands) {
        expect(scripts).toContain(command)
        expect(RUN).toContain(command)
      }
    },
  )
})
