import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { moved } from '../support/moved.ts'
import { BASE, BUILT, ORIGIN } from '../support/origin.ts'
import { expect, test, type Page } from '../support/test.ts'
import { choice } from './walk.ts'

const [[from, to] = ['', '']] = [...moved].filter(([path]) => path.includes('wegwijzer/'))

/** Shows the page of an address that moved, as a host without redirects does. */
const withoutRedirects = (page: Page, path: string) =>
  page.route(`${ORIGIN}${path}*`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: readFileSync(join(BUILT, path.slice(BASE.length), 'index.html'), 'utf8'),
    }),
  )

const scriptless = (browser: Browser) => browser.newPage({ javaScriptEnabled: false, baseURL: ORIGIN })

test('the page at an old address forwards without a server, with query and step', async ({ page }) => {
  await withoutRedirects(page, from)
  await page.goto(`${from}?theme=dark#step`)
  await expect(page).toHaveURL(`${ORIGIN}${to}?theme=dark#step`)
})

test('the page forwards without script too, and links to the new address', async ({ browser, page }) => {
  const other = await scriptless(browser)
  await withoutRedirects(other, from)
  await other.goto(from)
  await expect(other).toHaveURL(`${ORIGIN}${to}`)
  await other.close()
  await page.setContent(
    readFileSync(join(BUILT, from.slice(BASE.length), 'index.html'), 'utf8').replace(
      /<script.*?<\/script>/s,
      '',
    ),
  )
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link')).toHaveAttribute('href', to)
})

test('start with retired answers begins after the longest part that still fits', async ({ page }) => {
  for (const [start, answers] of [
    ['firm not-yet-acp iso-asked', ['firm', 'not-yet-acp', 'has-iso-9001']],
    ['consultant never-existed no-cmc', ['consultant', 'no-cmc', 'neither']],
  ] as const) {
    await page.goto(`${BASE}frame/nl/?start=${encodeURIComponent(start)}`)
    await expect(choice(page, answers)).toBeVisible()
  }
  await page.goto(`${BASE}frame/nl/?start=firm+not-yet-acp+iso-expired`)
  await expect(page.locator('ooa-wegwijzer .trail a').last()).toBeVisible()
  await expect(page.locator('ooa-wegwijzer .choices:visible')).toHaveCount(0)
})
