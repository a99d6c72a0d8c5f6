import { expect, test } from '@playwright/test'
import { guidePath, LOCALES, SECTIONS, statePath } from '../support/content.ts'
import { expectAccessible } from './axe.ts'
import { allTemplates } from './kinds.ts'

for (const path of allTemplates)
  test(`axe and 320 px: ${path}`, async ({ page }) => {
    await page.goto(path)
    await expectAccessible(page)
  })

for (const locale of LOCALES) {
  test(`axe and 320 px: search results, ${locale}`, async ({ page }) => {
    await page.goto(`/${SECTIONS[locale].search}?q=ATP`)
    await expect(page.locator('.result').first()).toBeVisible()
    await expectAccessible(page)
  })

  for (const query of ['cmc', 'certifisering', 'kosten cost', 'xyzzy'])
    test(`axe and 320 px: the search of the header, ${locale}, ${query}`, async ({ page }) => {
      await page.goto(`/${SECTIONS[locale].guides}`)
      await page.keyboard.press('/')
      await page.locator('dialog input').fill(query)
      await expect(page.locator('dialog .count')).toBeVisible()
      await expectAccessible(page)
      expect(
        await page.locator('dialog').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      ).toBe(0)
    })

  test(`axe and 320 px: a guide and a home page with progress, ${locale}`, async ({ page }) => {
    await page.goto(guidePath(locale, 'acp'))
    await page.locator('[data-progress] input').first().check()
    await page.locator('[data-reminder] input').fill('2026-03-12')
    await page.locator('[data-reminder] button').click()
    await expect(page.locator('[data-reminder] [role=status]')).not.toBeEmpty()
    await expectAccessible(page)
    await page.goto(`/${SECTIONS[locale].home}`)
    await expect(page.locator('[data-progress-summary]')).toBeVisible()
    await expectAccessible(page)
  })

  test(`axe and 320 px: an outcome whose link was copied, ${locale}`, async ({ page }) => {
    await page.goto(statePath(locale, ['institute', 'not-yet-atp']))
    await page.locator('[data-tool=copy]').click()
    await expect(page.locator('.tools [role=status]')).not.toBeEmpty()
    await expectAccessible(page)
  })

  test(`axe and 320 px: the menu of a phone, ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`/${SECTIONS[locale].home}`)
    await page.locator('.menu-button').click()
    await expect(page.locator('.menu')).toBeVisible()
    await expectAccessible(page)
  })
}
