import { expect, test } from '../support/test.ts'
import { choice } from '../browser/walk.ts'
import { ORIGIN, SITE } from '../support/origin.ts'
import { complete, openHost, WIDGET, type Host } from './host-page.ts'
import { ALLOWED, FILE, js, PAGE, policy } from './hostile.ts'

for (const [name, host] of Object.entries(ALLOWED))
  test(`can be completed by keyboard with ${name}, and links to the site`, async ({ page }) => {
    const opened = await openHost(page, host)
    await complete(page, opened, async () => {
      const hrefs = await opened.view
        .locator('a[data-state]')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
      expect(hrefs.length).toBeGreaterThan(0)
      expect(hrefs.filter((href) => !href.startsWith(`${SITE}wegwijzer/`))).toEqual([])
    })
    expect(await opened.seen()).toEqual({ violations: [], mutations: [] })
    expect(opened.errors).toEqual([])
    await opened.site.close()
  })

const REFUSED: Readonly<Record<string, Host>> = {
  'a policy that blocks it': policy(`default-src 'none'; script-src 'none'; ${PAGE}`),
  'an integrity that does not match': {
    script: `<script async src="${ORIGIN}${WIDGET}" integrity="sha384-${'A'.repeat(64)}" crossorigin="anonymous"></script>`,
  },
  'an address without a file': { script: `<script async src="${SITE}embed/v0/wegwijzer.js"></script>` },
  'a filter that cuts the file in half': {
    script: '<script async src="/half.js"></script>',
    files: {
      '/half.js': js(FILE.slice(0, FILE.length / 2)),
    },
  },
  'a browser without replaceSync': { before: 'delete CSSStyleSheet.prototype.replaceSync' },
  'a browser without light-dark()': {
    before: `{ const set = CSSStyleDeclaration.prototype.setProperty
      CSSStyleDeclaration.prototype.setProperty = function (name, value) {
        if (!value.includes('light-dark')) set.call(this, name, value)
      } }`,
  },
}

for (const [name, host] of Object.entries(REFUSED))
  test(`keeps its children usable with ${name}`, async ({ page }) => {
    const opened = await openHost(page, host)
    await page.waitForLoadState('networkidle')
    const link = page.getByRole('link', { name: 'Doe de wegwijzer' })
    await expect(link).toBeVisible()
    await link.click()
    await page.waitForURL(`${SITE}wegwijzer/`)
    await opened.site.close()
  })

test('requests only its file, and stores nothing', async ({ page, context }) => {
  const opened = await openHost(page)
  const { origin } = opened.site
  await complete(page, opened, async () => {
    expect((await opened.untouched()).stored).toEqual(['', 0, 0])
  })
  const own = [`${origin}/`, `${origin}/host.css`, `${origin}/icon.png`]
  expect(opened.requests.filter((url) => !own.includes(url))).toEqual([ORIGIN + WIDGET])
  expect(await context.cookies()).toEqual([])
  await opened.site.close()
})

test('adds no name to the window of the page', async ({ page }) => {
  const names = async (host: Host) => {
    const opened = await openHost(page, host)
    await page.waitForLoadState('load')
    const found = await page.evaluate(() => Object.getOwnPropertyNames(window))
    await opened.site.close()
    // Playwright adds names of its own, at a moment that differs
    return new Set(found.filter((name) => !name.startsWith('__pw')))
  }
  const without = await names({ script: '<!-- none -->' })
  expect([...(await names({}))].filter((name) => !without.has(name))).toEqual([])
})

test('works when storage throws', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
  })
  const opened = await openHost(page)
  await choice(opened.view, ['firm']).click()
  await expect(choice(opened.view, ['firm', 'not-yet-acp'])).toBeVisible()
  expect(opened.errors).toEqual([])
  await opened.site.close()
})
