import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'astro'
import { readReleases, VERSIONS_FILE, type Release } from '../src/site/releases.ts'
import { majorOf } from '../src/site/versions.ts'
import { questionsDay } from '../src/site/build-time.ts'

const EMBED = resolve('public/embed')
const SCRIPT = 'wegwijzer.js'
const FRAME = 'frame.js'
/** What partners get of a version. */
const FILES = [
  SCRIPT,
  FRAME,
  'wegwijzer.d.ts',
  'wegwijzer-react.d.ts',
  'wegwijzer-preact.d.ts',
  'custom-elements.json',
]

const complain = (found: string, expected: string, mend: string): never => {
  throw new Error(`${found}\n  expected  ${expected}\n  to mend   ${mend}`)
}

const versionToRelease = async (): Promise<string> => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string }
  if (!/^[1-9]\d*\.\d+\.\d+$/.test(version))
    complain(`package.json has the version "${version}"`, 'three numbers, such as 1.2.3', 'correct it')
  const known = readReleases().some((release) => release.version === version)
  if (known || existsSync(join(EMBED, version)))
    complain(
      `${version} has been released; pages all over the web count on its bytes`,
      'a version that is not in public/embed',
      'raise "version" in package.json, and say in CHANGELOG.md what is new',
    )
  return version
}

/** Builds the site in a folder of its own and gives the folder of the widget in it. */
const buildWidget = async (work: string, name: string, version: string): Promise<string> => {
  await build({ outDir: join(work, name), logLevel: 'warn' })
  return join(work, name, `embed/v${majorOf(version)}`)
}

/** The bytes of a file that two builds gave alike. */
const sameTwice = async (first: string, second: string, file: string): Promise<Buffer> => {
  const bytes = await readFile(join(first, file))
  if (!bytes.equals(await readFile(join(second, file))))
    complain(
      `two builds gave different bytes of ${file}`,
      'the same twice',
      'look for what depends on time or chance',
    )
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

try {
  const made = await release()
  console.log(`Released ${made.version}: public/embed/${made.file}, ${made.bytes} bytes, ${made.integrity}`)
  console.log('Commit it; every build from now on holds it.')
  process.exit()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  // the helpers of a build that failed would keep the process alive
  process.exit(1)
}
