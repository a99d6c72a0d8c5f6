import { spawnSync } from 'node:child_process'
import { globSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { median } from './median.ts'
import { copyProject } from '../scripts/check/copy-project.ts'
import { addGuides } from './scale/made-up-guides.ts'
import { starlightSite } from './scale/starlight.ts'

// `npm run bench:scale` builds copies of the site with more and more guides, in both languages and without a cache, and
// in turn with each a Starlight site with the same texts. `-- --quick` builds one small copy without Starlight, and
// `-- --sizes 300` only the given sizes.

const { values } = parseArgs({ options: { quick: { type: 'boolean' }, sizes: { type: 'string' } } })
const QUICK = values.quick === true || process.env.QUICK === '1'
const SIZES = values.sizes?.split(',').map(Number) ?? (QUICK ? [10] : [5, 100, 300, 1000])
/** The most time that a build may take, compared with Starlight's, from this many guides on. */
const LIMIT = { guides: 300, ratio: 3 }

/** How often both are built with up to LIMIT guides; with more, once. */
const ROUNDS = 3

/** Builds a site from nothing with a Node script; returns the seconds. */
const cold = (folder: string, words: readonly string[]): number => {
  for (const old of ['dist', '.dist', '.cache', '.astro', 'node_modules/.astro'])
    rmSync(join(folder, old), { recursive: true, force: true })
  const start = performance.now()
  const { status } = spawnSync(process.execPath, words, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, BASE: '/', ASTRO_TELEMETRY_DISABLED: '1' },
  })
  if (status !== 0) throw new Error(`The build of ${folder} ended with ${status}; see above.`)
  return (performance.now() - start) / 1000
}

/** The kB of the search index of a built site, without its compressed copies. */
const indexSize = (site: string): number =>
  globSync(join(site, 'dist/pagefind/**/*'), { exclude: (name) => /\.(?:br|gz)$/.test(name) })
    .map((path) => statSync(path))
    .reduce((sum, found) => sum + (found.isFile() ? found.size / 1000 : 0), 0)

console.log('| guides, in each language | build, s | Starlight, s | ours to Starlight | index, kB |')
console.log(`|${' ---: |'.repeat(5)}`)
const own = readdirSync('src/content/guides/nl').length
for (const count of SIZES) {
  const { folder, remove } = await copyProject()
  try {
    await addGuides(folder, own + 1, count)
    const rival = QUICK ? undefined : await starlightSite(folder)
    // in turn, since the speed of a machine changes while it works
    const rounds = Array.from({ length: QUICK || count > LIMIT.guides ? 1 : ROUNDS }, () => ({
      ours: cold(folder, ['scripts/build/build-site.ts']),
      theirs: rival === undefined ? NaN : cold(rival, ['node_modules/astro/bin/astro.mjs', 'build']),
    }))
    const ours = median(rounds.map((round) => round.ours))
    const theirs = median(rounds.map((round) => round.theirs))
    const ratio = ours / theirs
    const cells = [
      count,
      ...[ours, theirs, ratio].map((figure) => (Number.isNaN(figure) ? '–' : figure.toFixed(1))),
      indexSize(folder).toFixed(0),
    ]
    console.log(`| ${cells.join(' | ')} |`)
    if (count >= LIMIT.guides && ratio > LIMIT.ratio) {
      console.error(`${count} guides: a build may take ${LIMIT.ratio} times as long as Starlight's`)
      process.exitCode = 1
    }
  } finally {
    await remove()
  }
}
