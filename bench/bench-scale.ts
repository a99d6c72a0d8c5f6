import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { LOCALES } from '../src/model/locales.ts'
import { copyProject } from '../scripts/check/copy-project.ts'
import { addGuides, makeGuides, mistyped, type Made } from './scale/guides.ts'
import { watchMemory } from './scale/memory.ts'
import { costOf, type Search } from './scale/query.ts'
import { starlightSite } from './scale/starlight.ts'

// `npm run bench:scale` builds copies of the site with more and more guides, in both languages and without a cache, each
// followed by a Starlight site with the same texts, and searches them. `-- --quick` builds one small copy without
// Starlight, and `-- --sizes 300` only the given sizes.

const { values } = parseArgs({ options: { quick: { type: 'boolean' }, sizes: { type: 'string' } } })
const QUICK = values.quick === true || process.env.QUICK === '1'
const SIZES = values.sizes?.split(',').map(Number) ?? (QUICK ? [10] : [5, 100, 300, 1000])
/** The most bytes that a search may fetch, on a site of any size. */
const MOST_BYTES = 250_000
/** The most time that a build may take, compared with Starlight's, from this many guides on. */
const MOST_TIMES = { guides: 300, times: 3 }
const PORT = Number(process.env.PORT ?? 4397)

const bytesIn = async (folder: string): Promise<number> => {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(
    // compressed copies are not counted again
    (entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name),
  )
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Builds a site with a Node script; returns the seconds and the most memory in MB. */
const build = async (folder: string, words: readonly string[]) => {
  const start = performance.now()
  const child = spawn(process.execPath, words, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, BASE: '/', ASTRO_TELEMETRY_DISABLED: '1' },
  })
  const memory = existsSync('/proc/self/statm') && child.pid ? watchMemory(child.pid) : () => undefined
  const code = await new Promise<number | null>((done) => child.on('close', done))
  if (code !== 0) throw new Error(`The build of ${folder} ended with ${code}; see above.`)
  return { seconds: (performance.now() - start) / 1000, megabytes: memory() }
}

/** Ways in which a visitor may search for a guide. */
const searchesFor = (made: Made): readonly Search[] =>
  [made.title, made.keyword, mistyped(made)].map((query) => ({ query, answer: `/${made.slug}/` }))

console.log(
  '| guides, in each language | build, s | Starlight, s | ours to Starlight | most memory, MB | index, kB | a query: bytes | requests | first result, ms |',
)
console.log(`|${' ---: |'.repeat(9)}`)
const own = (await readdir('src/content/guides/nl')).length
for (const count of SIZES) {
  const made = makeGuides(own + 1, count)
  const { folder, remove } = await copyProject()
  try {
    await addGuides(folder, made)
    const ours = await build(folder, ['scripts/build/build-site.ts'])
    const theirs = QUICK
      ? undefined
      : await build(await starlightSite(made), ['node_modules/astro/bin/astro.mjs', 'build'])
    const times = theirs && ours.seconds / theirs.seconds
    const last = made.findLast(({ locale }) => locale === LOCALES[0])
    // words on the whole site; and for the last guide its title, a keyword, and the title with two letters swapped
    const searches = [{ query: 'gesprek met het bureau' }, ...(last ? searchesFor(last) : [])]
    const cost = await costOf(join(folder, 'dist'), searches, PORT)
    const cells = [
      count,
      ours.seconds.toFixed(1),
      theirs?.seconds.toFixed(1) ?? '–',
      times?.toFixed(2) ?? '–',
      ours.megabytes ?? 'unknown',
      Math.round((await bytesIn(join(folder, 'dist/pagefind'))) / 1000),
      cost.bytes,
      cost.requests,
      cost.first,
    ]
    console.log(`| ${cells.join(' | ')} |`)
    const limits = [
      cost.bytes >= MOST_BYTES && `a query is ${cost.bytes} bytes, and has to be below ${MOST_BYTES}`,
      times !== undefined &&
        count >= MOST_TIMES.guides &&
        times > MOST_TIMES.times &&
        `a build takes ${times.toFixed(2)} times as long as Starlight's, and may take ${MOST_TIMES.times} times`,
    ]
    for (const limit of limits)
      if (limit) {
        console.error(`${count} guides: ${limit}`)
        process.exitCode = 1
      }
  } finally {
    await remove()
  }
}
