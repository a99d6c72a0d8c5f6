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
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme })

    for (const path of pages)
      test(path, async ({ page }) => {
        await page.goto(path)
        expect(await violations(page)).toEqual([])
      })

    test('search results', async ({ page }) => {
      await page.goto('/zoeken/?q=ATP')
      await expect(page.locator('.results .card').first()).toBeVisible()
      expect(await violations(page)).toEqual([])
    })
  })

for (const path of pages)
  test(`no sideways scrolling at 320 px: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
