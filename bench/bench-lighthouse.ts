import { resolve } from 'node:path'
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { BASE } from '../scripts/build/address.ts'
import { launchOptions } from '../scripts/check/browser.ts'
import { median } from './median.ts'
import { startNginx } from '../scripts/serve/run-nginx.ts'

// Lighthouse with its default settings (a phone on a slow connection) on a page of each kind, from nginx with our
// configuration; each figure is the median.

const QUICK = process.argv.includes('--quick') || process.env.QUICK === '1'
const RUNS = QUICK ? 1 : 5
const PORT = Number(process.env.PORT ?? 4396)
const SITE = `http://localhost:${PORT}${BASE}`
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

type Run = Readonly<Record<string, number>>

/** The required figures of each page. */
const REQUIRED: Run = { ...Object.fromEntries(CATEGORIES.map((name) => [name, 100])), shift: 0 }

// a page that only shows text has no reason to block
const STILL = { blocking: 0 }
const PAGES: readonly { readonly name: string; readonly url: string; readonly required: Run }[] = [
  { name: 'home', url: SITE, required: REQUIRED },
  { name: 'guide', url: `${SITE}gidsen/acp/`, required: { ...REQUIRED, ...STILL } },
  { name: 'question', url: `${SITE}wegwijzer/adviseur/`, required: { ...REQUIRED, ...STILL } },
  { name: 'outcome', url: `${SITE}wegwijzer/adviseur/al-cmc/`, required: { ...REQUIRED, ...STILL } },
  { name: 'search', url: `${SITE}zoeken/`, required: REQUIRED },
  { name: 'partners', url: `${SITE}insluiten/`, required: REQUIRED },
]

const once = async (port: number, url: string): Promise<Run> => {
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
  })
  if (!result) throw new Error(`Lighthouse returned nothing for ${url}`)
  const { categories, audits } = result.lhr
  const failed = Object.values(audits).filter(
    ({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode === 'binary',
  )
  for (const { id, title } of failed) console.error(`  ${url}: ${id}: ${title}`)
  return {
    ...Object.fromEntries(CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)])),
    paint: Math.round(audits['first-contentful-paint']?.numericValue ?? NaN),
    shift: audits['cumulative-layout-shift']?.numericValue ?? NaN,
    blocking: Math.round(audits['total-blocking-time']?.numericValue ?? NaN),
    machine: result.lhr.environment.benchmarkIndex,
  }
}

const nginx = await startNginx(resolve('dist'), { port: PORT })
const { executablePath, args = [] } = launchOptions()
const browser = await launch({
  ...(executablePath && { chromePath: executablePath }),
  chromeFlags: ['--headless', '--disable-gpu', ...args],
})
const figures = [...CATEGORIES, 'paint', 'shift', 'blocking']
const pages = (QUICK ? PAGES.slice(1, 2) : PAGES).map((page) => ({ ...page, runs: [] as Run[] }))
try {
  // all pages in each round, so that a slow moment of the machine affects them alike
  for (let round = 0; round < RUNS; round++)
    for (const { url, runs } of pages) runs.push(await once(browser.port, url))
} finally {
  browser.kill()
  await nginx.stop()
}

console.log(
  `| page (median of ${RUNS}) | ${CATEGORIES.join(' | ')} | first paint, ms | layout shift | blocking, ms |`,
)
console.log(`| --- |${' ---: |'.repeat(figures.length)}`)
const short: string[] = []
for (const { name, required, runs } of pages) {
  const found: Run = Object.fromEntries(
    figures.map((figure) => [figure, Number(median(runs.map((run) => run[figure] ?? NaN)).toFixed(3))]),
  )
  console.log(`| ${name} | ${figures.map((figure) => found[figure]).join(' | ')} |`)
  for (const [figure, wanted] of Object.entries(required))
    if (found[figure] !== wanted)
      short.push(`${name}: ${figure} is ${found[figure]}, and has to be ${wanted}`)
}
const machines = pages.flatMap(({ runs }) => runs.map(({ machine = NaN }) => machine))
console.log(
  `\nLighthouse's own figure for the machine (median): ${Math.round(median(machines))}; below 1000 it warns of a slow one.`,
)
for (const each of short) console.error(each)
// the quick form only shows that this works: one run on a busy machine is no measurement
if (short.length > 0 && !QUICK) process.exitCode = 1
