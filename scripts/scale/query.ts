import { chromium, type Request } from '@playwright/test'
import { SECTIONS } from '../../src/site/sections.ts'
import { launchOptions } from '../browser.ts'
import { startNginx } from '../nginx.ts'
import { SLOW_LINK } from '../slow-link.ts'

/** What a query costs a visitor who comes to the search for the first time. */
type Cost = { readonly bytes: number; readonly requests: number; readonly first: number }

const OF_SEARCH = /\/(?:data\/search\.|pagefind\/)/

/** What is looked for, and a part of the address of a result that answers it, where not any does. */
export type Search = { readonly query: string; readonly answer?: string }

/**
 * Asks a built site, served by nginx, each query in a browser that has nothing yet; gives the cost of the dearest.
 * Throws where a query is not answered.
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
