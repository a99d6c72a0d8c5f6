import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import lighthouse from 'lighthouse'
import { BASE } from './address.ts'
import { startBareNginx } from './bare-nginx.ts'
import { needBrowser } from './browser.ts'
import { median } from './median.ts'
import { startNginx } from './nginx.ts'

// Lighthouse (a phone on a slow link, as it sets both by itself) on a page of each kind, from nginx with our
// configuration; of each figure the median. Beside them a page of one line, with no style and no script, from an nginx
// with nothing to it: what the machine and the browser take by themselves.

const QUICK = process.argv.includes('--quick') || process.env.QUICK === '1'
const RUNS = QUICK ? 1 : 5
const PORT = Number(process.env.PORT ?? 4396)
const BARE_PORT = PORT + 500
const DEBUG_PORT = PORT + 1000
const SITE = `http://localhost:${PORT}${BASE}`
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

type Run = Readonly<Record<string, number>>

/** What each page has to come to. */
const REQUIRED: Run = { ...Object.fromEntries(CATEGORIES.map((name) => [name, 100])), shift: 0 }

// what a page that only shows text has no reason to do
const STILL = { blocking: 0 }
const PAGES: readonly { readonly name: string; readonly url: string; readonly required?: Run }[] = [
  { name: 'home', url: SITE, required: REQUIRED },
  { name: 'guide', url: `${SITE}gidsen/acp/`, required: { ...REQUIRED, ...STILL } },
  { name: 'question', url: `${SITE}wegwijzer/adviseur/`, required: { ...REQUIRED, ...STILL } },
  { name: 'outcome', url: `${SITE}wegwijzer/adviseur/al-cmc/`, required: { ...REQUIRED, ...STILL } },
  { name: 'search', url: `${SITE}zoeken/`, required: REQUIRED },
  { name: 'partners', url: `${SITE}insluiten/`, required: REQUIRED },
  { name: 'a page of one line, to compare', url: `http://localhost:${BARE_PORT}/` },
]

const BARE = '<!doctype html><html lang="nl"><title>Een regel</title><body><p>Een regel tekst.'

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

const once = async (url: string, isOurs: boolean): Promise<Run> => {
  const result = await lighthouse(url, {
    port: DEBUG_PORT,
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
  })
  if (!result) throw new Error(`Lighthouse gave nothing for ${url}`)
  const { categories, audits } = result.lhr
  const lost = Object.values(audits).filter(
    ({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode === 'binary',
  )
  if (isOurs) for (const { id, title } of lost) console.error(`  ${url}: ${id}: ${title}`)
  return {
    ...Object.fromEntries(CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)])),
    paint: Math.round(audits['first-contentful-paint']?.numericValue ?? NaN),
    shift: audits['cumulative-layout-shift']?.numericValue ?? NaN,
    blocking: Math.round(audits['total-blocking-time']?.numericValue ?? NaN),
  }
}

const nginx = await startNginx(resolve('dist'), { kind: 'plain', port: PORT })
const stopBare = await startBareNginx(BARE_PORT, 'index.html', BARE)
const stopBrowser = await startBrowser()
const short: string[] = []
const figures = [...CATEGORIES, 'paint', 'shift', 'blocking']
console.log(
  `| page (median of ${RUNS}) | ${CATEGORIES.join(' | ')} | first paint, ms | layout shift | blocking, ms |`,
)
console.log(`| --- |${' ---: |'.repeat(figures.length)}`)
try {
  for (const { name, url, required } of QUICK ? PAGES.slice(1, 2) : PAGES) {
    const runs: Run[] = []
    for (let run = 0; run < RUNS; run++) runs.push(await once(url, required !== undefined))
    const found: Run = Object.fromEntries(
      figures.map((figure) => [figure, Number(median(runs.map((run) => run[figure] ?? NaN)).toFixed(3))]),
    )
    console.log(`| ${name} | ${figures.map((figure) => found[figure]).join(' | ')} |`)
    for (const [figure, wanted] of Object.entries(required ?? {}))
      if (found[figure] !== wanted)
        short.push(`${name}: ${figure} is ${found[figure]}, and has to be ${wanted}`)
  }
} finally {
  await stopBrowser()
  await stopBare()
  await nginx.stop()
}
for (const each of short) console.error(each)
// one run on a machine that does other things says whether this works, not how fast the site is
if (short.length > 0 && !QUICK) process.exitCode = 1
