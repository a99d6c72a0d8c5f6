import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { allStates, guideIds, guidePath, LOCALES, SECTIONS, statePath } from '../support/content.ts'

const pages = LOCALES.flatMap((locale) => {
  const { home, guides, search, embed } = SECTIONS[locale]
  return [
    ...[home, guides, search, embed].map((path) => `/${path}`),
    ...guideIds.map((guide) => guidePath(locale, guide)),
    ...allStates.map(({ trail }) =>
      statePath(
        locale,
        trail.map(({ answer }) => answer),
      ),
    ),
  ]
}).concat('/no/such/page/')

const violations = async (page: Page) => {
  // no page of ours has a frame of another origin, which is what the other mode opens a page of its own for
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** Asserts that axe finds nothing, in the light and in the dark, and that nothing sticks out at 320 px. */
const expectAccessible = async (page: Page) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violations(page), colorScheme).toEqual([])
  }
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth), 'width at 320 px').toBe(320)
}

for (const path of pages)
  test(`axe and 320 px: ${path}`, async ({ page }) => {
    await page.goto(path)
    await expectAccessible(page)
  })

for (const locale of LOCALES)
  test(`axe and 320 px: search results, ${locale}`, async ({ page }) => {
    await page.goto(`/${SECTIONS[locale].search}?q=ATP`)
    await expect(page.locator('.results .card').first()).toBeVisible()
    await expectAccessible(page)
  })
