import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'astro'
import { Fault } from '../../src/model/fault.ts'
import { readReleases, VERSIONS_FILE, type Release } from '../../src/site/partners/releases.ts'
import { majorOf } from '../../src/site/partners/versions.ts'
import { questionsDay } from '../../src/site/data/build-time.ts'
import { runCommand } from '../build/report-fault.ts'

const EMBED = resolve('public/embed')
const SCRIPT = 'wegwijzer.js'
const FRAME = 'frame.js'
/** The files of a version for partners. */
const FILES = [
  SCRIPT,
  FRAME,
  'wegwijzer.d.ts',
  'wegwijzer-react.d.ts',
  'wegwijzer-preact.d.ts',
  'wegwijzer-vue.d.ts',
  'wegwijzer-svelte.d.ts',
  'custom-elements.json',
]

const versionToRelease = async (): Promise<string> => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string }
  if (!/^[1-9]\d*\.\d+\.\d+$/.test(version))
    throw new Fault({
      found: `package.json has the version "${version}"`,
      expected: 'three numbers, such as 1.2.3',
      fix: 'correct it',
    })
  const known = readReleases().some((release) => release.version === version)
  if (known || existsSync(join(EMBED, version)))
    throw new Fault({
      found: `${version} has been released; pages of partners depend on its bytes`,
      expected: 'a version that is not in public/embed',
      fix: 'raise "version" in package.json, and add what is new to CHANGELOG.md',
    })
  return version
}

/** Builds the site in a folder of its own; returns the folder of the widget in it. */
const buildWidget = async (work: string, name: string, version: string): Promise<string> => {
  await build({ outDir: join(work, name), logLevel: 'warn' })
  return join(work, name, `embed/v${majorOf(version)}`)
}

/** The bytes of a file, which must be equal in both builds. */
const sameTwice = async (first: string, second: string, file: string): Promise<Buffer> => {
  const bytes = await readFile(join(first, file))
  if (!bytes.equals(await readFile(join(second, file))))
    throw new Fault({
      found: `two builds gave different bytes of ${file}`,
      expected: 'the same bytes twice',
      fix: 'find the code that depends on time or chance',
    })
  return bytes
}

const described = (version: string, file: string, bytes: Buffer) => ({
  file: `${version}/${file}`,
  integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
  bytes: bytes.length,
})

const release = async (): Promise<Release> => {
  const version = await versionToRelease()
  const date = questionsDay()
  // one day for both builds, also where midnight or a commit comes between them
  process.env.SOURCE_DATE_EPOCH = String(Date.parse(date) / 1000)
  await mkdir('.cache', { recursive: true })
  const work = await mkdtemp(resolve('.cache/release-'))
  try {
    const first = await buildWidget(work, 'first', version)
    const second = await buildWidget(work, 'second', version)
    const ready = join(work, version)
    await mkdir(ready)
    for (const file of FILES) await writeFile(join(ready, file), await sameTwice(first, second, file))
    const [script, frame] = [await readFile(join(ready, SCRIPT)), await readFile(join(ready, FRAME))]
    await rename(ready, join(EMBED, version))
    const made: Release = {
      version,
      ...described(version, SCRIPT, script),
      frame: described(version, FRAME, frame),
      date,
    }
    await writeFile(VERSIONS_FILE, `${JSON.stringify({ versions: [...readReleases(), made] }, null, 2)}\n`)
    return made
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

await runCommand(async () => {
  const made = await release()
  console.log(`Released ${made.version}: public/embed/${made.file}, ${made.bytes} bytes, ${made.integrity}`)
  console.log('Commit it; every later build contains it.')
  process.exit()
})
