import { chromium, type Request } from '@playwright/test'
import { SECTIONS } from '../../src/site/data/sections.ts'
import { launchOptions } from '../../scripts/check/browser.ts'
import { startNginx } from '../../scripts/serve/run-nginx.ts'
import { SLOW_LINK } from '../slow-link.ts'

/** The cost of a search for a first-time visitor; `first` is the time to the first result in ms. */
type Cost = { readonly bytes: number; readonly requests: number; readonly first: number }

const OF_SEARCH = /\/(?:data\/search\.|pagefind\/)/

/** A query, and part of the address that a correct result has, where not any result is correct. */
export type Search = { readonly query: string; readonly answer?: string }

/**
 * Searches a built site, served by nginx, with a fresh browser profile for each query; returns the highest costs.
 * Throws where a query has no correct result.
 */
export const costOf = async (site: string, searches: readonly Search[], port: number): Promise<Cost> => {
  const nginx = await startNginx(site, { kind: 'plain', port })
  const browser = await chromium.launch(launchOptions())
  try {
    const costs: Cost[] = []
    for (const { query, answer } of searches) {
      const context = await browser.newContext()
      const page = await context.newPage()
      const link = await context.newCDPSession(page)
      await link.send('Network.emulateNetworkConditions', SLOW_LINK)
      const asked: Request[] = []
      page.on('requestfinished', (request) => {
        if (OF_SEARCH.test(request.url())) asked.push(request)
      })
      await page.goto(`http://localhost:${port}/${SECTIONS.nl.search}`)
      const start = performance.now()
      await page.fill('#query', query)
      await page.waitForSelector('.result', { timeout: 60_000 })
      const first = Math.round(performance.now() - start)
      await page.waitForLoadState('networkidle')
      await page.waitForSelector(`.result a[href*="${answer ?? '/'}"]`, { timeout: 10_000 }).catch(() => {
        throw new Error(`The search for "${query}" did not find ${answer ?? 'anything'}.`)
      })
      const sizes = await Promise.all(asked.map((request) => request.sizes()))
      costs.push({
        bytes: sizes.reduce((sum, size) => sum + size.responseBodySize + size.responseHeadersSize, 0),
        requests: asked.length,
        first,
      })
      await context.close()
    }
    const most = (figure: keyof Cost) => Math.max(...costs.map((cost) => cost[figure]))
    return { bytes: most('bytes'), requests: most('requests'), first: most('first') }
  } finally {
    await browser.close()
    await nginx.stop()
  }
}
