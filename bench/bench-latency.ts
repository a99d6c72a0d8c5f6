import { resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { BASE } from '../scripts/build/address.ts'
import { launchOptions } from '../scripts/check/browser.ts'
import { median } from './median.ts'
import { startNginx } from '../scripts/serve/run-nginx.ts'

// `npm run bench:latency` measures how long a visitor on a slow phone connection waits for the search: from the click in
// the field, with the query typed at once, to the first result (in the header's search) and to the last file (on the
// search page). Each run has a fresh browser profile; each figure is the median.

const QUICK = process.argv.includes('--quick') || process.env.QUICK === '1'
const RUNS = QUICK ? 1 : 5
const PORT = Number(process.env.PORT ?? 4398)
/** Time in ms after which everything has arrived: twice the limit. */
const SETTLED = 3000
const QUERY = 'dossier'
/** A slow phone connection: 1.6 Mbit/s each way, in bytes per second, and 150 ms per round trip. */
const SLOW_LINK = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 200_000,
}
const SITE = `http://localhost:${PORT}${BASE}`

/** Times in ms after the click, and the traffic since. */
type Wait = {
  readonly first: number
  readonly full: number
  readonly bytes: number
  readonly requests: number
}

const watch = `
  addEventListener('pointerdown', () => {
    window.clickedAt = performance.now()
    const look = () => {
      if (document.querySelector('.result a')) window.firstAt = performance.now()
      else requestAnimationFrame(look)
    }
    look()
  }, { once: true, capture: true })`

const since = `(() => {
  const loaded = performance.getEntriesByType('resource').filter((each) => each.startTime >= window.clickedAt - 50)
  return {
    first: window.firstAt - window.clickedAt,
    full: Math.max(window.firstAt, ...loaded.map((each) => each.responseEnd)) - window.clickedAt,
    bytes: loaded.reduce((sum, each) => sum + each.transferSize, 0),
    requests: loaded.length,
  }
})()`

const waitAt = async (page: Page, field: string): Promise<Wait> => {
  await page.locator(field).click()
  await page.keyboard.type(QUERY)
  await page.locator('.result a').first().waitFor()
  await page.waitForTimeout(SETTLED)
  return page.evaluate<Wait>(since)
}

const browser = await chromium.launch(launchOptions())
const nginx = await startNginx(resolve('dist'), { port: PORT })
const once = async (path: string, field: string): Promise<Wait> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const page = await context.newPage()
    await page.addInitScript(watch)
    await page.goto(SITE + path, { waitUntil: 'networkidle' })
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', SLOW_LINK)
    return await waitAt(page, field)
  } finally {
    await context.close()
  }
}

/** The places from which visitors search, with the longest times for the first and the last result, in ms. */
const PLACES = [
  ['the header of a guide', 'gidsen/acp/', 'header input[name=q]', 700, 1500],
  ['the page that searches', 'zoeken/', '#query', 700, 1500],
] as const

console.log(`| search, median of ${RUNS} | first result, ms | everything, ms | requests | bytes |`)
console.log('| --- | ---: | ---: | ---: | ---: |')
try {
  for (const [name, path, field, first, full] of PLACES) {
    const waits: Wait[] = []
    for (let run = 0; run < RUNS; run++) waits.push(await once(path, field))
    const of = (figure: keyof Wait) => Math.round(median(waits.map((wait) => wait[figure])))
    console.log(`| ${name} | ${of('first')} | ${of('full')} | ${of('requests')} | ${of('bytes')} |`)
    if (QUICK || (of('first') <= first && of('full') <= full)) continue
    console.error(`${name}: at most ${first} and ${full} ms, and it took ${of('first')} and ${of('full')}`)
    process.exitCode = 1
  }
} finally {
  await browser.close()
  await nginx.stop()
}
