import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import lighthouse from 'lighthouse'
import { BASE } from './address.ts'
import { needBrowser } from './browser.ts'
import { startNginx } from './nginx.ts'

// Lighthouse (a phone on a slow link, as it sets both by itself) on a page of each kind, from nginx with our
// configuration; of each figure the median.

const QUICK = process.argv.includes('--quick') || process.env.QUICK === '1'
const RUNS = QUICK ? 1 : 5
const PORT = Number(process.env.PORT ?? 4396)
const DEBUG_PORT = PORT + 1000
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

const PAGES = [
  ['home', ''],
  ['guide', 'gidsen/acp/'],
  ['question', 'wegwijzer/adviseur/'],
  ['outcome', 'wegwijzer/adviseur/al-cmc/'],
  ['search', 'zoeken/'],
  ['partners', 'insluiten/'],
] as const

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN

const startBrowser = async () => {
  const profile = await mkdtemp(join(tmpdir(), 'lighthouse-'))
  const child = spawn(
    needBrowser(),
    [
      '--headless',
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-gpu',
      `--user-data-dir=${profile}`,
      `--remote-debugging-port=${DEBUG_PORT}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  )
  for (let tries = 0; tries < 100; tries++) {
    const answers = await fetch(`http://127.0.0.1:${DEBUG_PORT}/json/version`).then(
      () => true,
      () => false,
    )
    if (answers) break
    await new Promise((done) => setTimeout(done, 100))
  }
  return async () => {
    const ended = new Promise((done) => child.on('close', done))
    child.kill()
    await ended
    await rm(profile, { recursive: true, force: true })
  }
}

type Run = Readonly<Record<string, number>>

/** Advice against being listed is what the states of the wizard ask for; it is no fault of theirs. */
const SKIPPED = ['is-crawlable']

const once = async (path: string): Promise<Run> => {
  const result = await lighthouse(`http://localhost:${PORT}${BASE}${path}`, {
    port: DEBUG_PORT,
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
    ...(path.startsWith('wegwijzer/') && { skipAudits: SKIPPED }),
  })
  if (!result) throw new Error(`Lighthouse gave nothing for ${path}`)
  const { categories, audits } = result.lhr
  const lost = Object.values(audits).filter(
    ({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode === 'binary',
  )
  for (const { id, title } of lost) console.error(`  ${path || '/'}: ${id}: ${title}`)
  return {
    ...Object.fromEntries(CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)])),
    paint: Math.round(audits['first-contentful-paint']?.numericValue ?? NaN),
    shift: audits['cumulative-layout-shift']?.numericValue ?? NaN,
    blocking: Math.round(audits['total-blocking-time']?.numericValue ?? NaN),
  }
}

const nginx = await startNginx(resolve('dist'), { kind: 'plain', port: PORT })
const stopBrowser = await startBrowser()
const figures = [...CATEGORIES, 'paint', 'shift', 'blocking']
console.log(
  `| page (median of ${RUNS}) | ${CATEGORIES.join(' | ')} | first paint, ms | layout shift | blocking, ms |`,
)
console.log(`| --- |${' ---: |'.repeat(figures.length)}`)
try {
  for (const [name, path] of QUICK ? PAGES.slice(1, 2) : PAGES) {
    const runs: Run[] = []
    for (let run = 0; run < RUNS; run++) runs.push(await once(path))
    const cells = figures.map((figure) => median(runs.map((run) => run[figure] ?? NaN)))
    console.log(`| ${name} | ${cells.map((cell) => Number(cell.toFixed(3))).join(' | ')} |`)
    if (!QUICK && CATEGORIES.some((_, at) => cells[at] !== 100)) process.exitCode = 1
  }
} finally {
  await stopBrowser()
  await nginx.stop()
}
