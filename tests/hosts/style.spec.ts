import { expect, test, type Page } from '../support/test.ts'
import { appearance, differences, type Appearance } from './appearance.ts'
import { complete, openHost, type Host } from './host-page.ts'
import { STYLES } from './hostile.ts'

/** Completes the wizard by keyboard on a page, checks that the page is unchanged, and returns the look of each state. */
const walk = async (page: Page, host: Host): Promise<readonly Appearance[]> => {
  const opened = await openHost(page, host)
  await expect(opened.view.locator('.title')).toBeVisible()
  const before = await opened.untouched()
  expect(before.focus).toBe('BODY')
  const looks: Appearance[] = []
  await complete(page, opened, async () => {
    looks.push(await appearance(opened.view))
  })
  expect(await opened.untouched()).toEqual({ ...before, focus: 'OOA-WEGWIJZER' })
  expect(await opened.seen()).toEqual({ violations: [], mutations: [] })
  expect(opened.errors).toEqual([])
  await opened.site.close()
  return looks
}

// the look on a plain page, the reference for all others
let plain: readonly Appearance[]

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage()
  plain = await walk(page, {})
  await page.close()
})

for (const [name, host] of Object.entries(STYLES))
  test(`looks the same on a page with ${name}`, async ({ page }) => {
    const looks = await walk(page, host)
    expect(differences(looks, plain)).toEqual([])
  })

test('takes a token that the page registered for elements alone', async ({ page }) => {
  const { view, site } = await openHost(page, {
    css: `@property --wegwijzer-ink { syntax: "<color>"; inherits: false; initial-value: red }
      ooa-wegwijzer { --wegwijzer-ink: rgb(1 2 3) }`,
  })
  await expect(view.locator('.wegwijzer')).toHaveCSS('color', 'rgb(1, 2, 3)')
  await site.close()
})
