import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { copyProject } from './copy-project.ts'
import { addGuides, mistyped, type Made } from './scale/guides.ts'
import { watchMemory } from './scale/memory.ts'
import { costOf, type Search } from './scale/query.ts'

// `npm run bench:scale` makes copies of the site with ever more guides, each in both languages, builds them and asks
// them; `npm run bench:scale -- --quick` makes the small ones only, and
// `npm run bench:scale -- --sizes 1000` those that are named

const { values } = parseArgs({ options: { quick: { type: 'boolean' }, sizes: { type: 'string' } } })
const QUICK = values.quick === true || process.env.QUICK === '1'
const SIZES = values.sizes?.split(',').map(Number) ?? (QUICK ? [10, 100] : [10, 100, 1000, 5000])
/** The most bytes that a query may fetch, all in all, on a site of any size. */
const MOST_BYTES = 250_000
const PORT = Number(process.env.PORT ?? 4397)

const bytesIn = async (folder: string): Promise<number> => {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(
    // copies that the host may send instead are not counted twice
    (entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name),
  )
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Builds a copy as `npm run build` does; gives the seconds and the most memory in MB. */
const build = async (folder: string) => {
  const start = performance.now()
  const child = spawn(process.execPath, ['--max-old-space-size=12000', 'scripts/build.ts'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, BASE: '/' },
  })
  const memory = existsSync('/proc/self/statm') && child.pid ? watchMemory(child.pid) : () => undefined
  const code = await new Promise<number | null>((done) => child.on('close', done))
  if (code !== 0) throw new Error(`The build of ${folder} ended with ${code}; see above.`)
  return { seconds: (performance.now() - start) / 1000, megabytes: memory() }
}

/** Ways in which a visitor may look for a guide. */
const asked = (made: Made): readonly Search[] =>
  [made.title, made.keyword, mistyped(made)].map((query) => ({ query, answer: `/${made.slug}/` }))

console.log(
  '| guides, in each language | build, s | most memory, MB | index, kB | a query: bytes | requests | first result, ms |',
)
console.log(`|${' ---: |'.repeat(7)}`)
for (const count of SIZES) {
  const { folder, remove } = await copyProject()
  try {
    const there = (await readdir(join(folder, 'src/content/guides/nl'))).length
    const made = await addGuides(folder, there, count)
    const { seconds, megabytes } = await build(folder)
    const index = await bytesIn(join(folder, 'dist/pagefind'))
    const last = made.at(-1)
    // words all over the site, and for the last guide its title, a keyword, and the title with two letters changed
    const searches = [{ query: 'gesprek met het bureau' }, ...(last ? asked(last) : [])]
    const cost = await costOf(join(folder, 'dist'), searches, PORT)
    const cells = [
      count,
      seconds.toFixed(1),
      megabytes ?? 'not known here',
      Math.round(index / 1000),
      cost.bytes,
      cost.requests,
      cost.first,
    ]
    console.log(`| ${cells.join(' | ')} |`)
    if (cost.bytes >= MOST_BYTES) {
      console.error(`${count} guides: a query is ${cost.bytes} bytes, and has to be below ${MOST_BYTES}`)
      process.exitCode = 1
    }
  } finally {
    await remove()
  }
}
