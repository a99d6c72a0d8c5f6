import { expect, test, type Page } from '@playwright/test'
import { guidePath, LOCALES, SECTIONS, statePath, type Locale } from '../support/content.ts'
import { expectAccessible, expectContrast } from './axe.ts'
import { allTemplates, templates } from './kinds.ts'

for (const path of allTemplates)
  test(`axe and 320 px: ${path}`, async ({ page }) => {
    await page.goto(path)
    await expectAccessible(page)
  })

// the languages share templates and styles, so one language shows every colour
for (const path of templates('nl'))
  test(`contrast in every colour scheme: ${path}`, async ({ page }) => {
    await page.goto(path)
    await expectContrast(page)
  })

/** Parts of pages that appear only after a visitor does something. */
const AFTER: Readonly<Record<string, (page: Page, locale: Locale) => Promise<void>>> = {
  'search results': async (page, locale) => {
    await page.goto(`/${SECTIONS[locale].search}?q=ATP`)
    await expect(page.locator('.result').first()).toBeVisible()
  },
  'a guide with progress and a reminder': async (page, locale) => {
    await page.goto(guidePath(locale, 'acp'))
    await page.locator('[data-progress] input').first().check()
    await page.locator('[data-reminder] input').fill('2026-03-12')
    await page.locator('[data-reminder] button').click()
    await expect(page.locator('[data-reminder] [role=status]')).not.toBeEmpty()
  },
  'a home page with progress': async (page, locale) => {
    await page.goto(guidePath(locale, 'acp'))
    await page.locator('[data-progress] input').first().check()
    await page.goto(`/${SECTIONS[locale].home}`)
    await expect(page.locator('[data-progress-summary]')).toBeVisible()
  },
  'an outcome whose link was copied': async (page, locale) => {
    await page.goto(statePath(locale, ['institute', 'not-yet-atp']))
    await page.locator('[data-tool=copy]').click()
    await expect(page.locator('.tools [role=status]')).not.toBeEmpty()
  },
  'the menu of a phone': async (page, locale) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`/${SECTIONS[locale].home}`)
    await page.locator('.menu-button').click()
    await expect(page.locator('.menu')).toBeVisible()
  },
}

for (const [what, open] of Object.entries(AFTER)) {
  for (const locale of LOCALES)
    test(`axe and 320 px: ${what}, ${locale}`, async ({ page }) => {
      await open(page, locale)
      await expectAccessible(page)
    })

  test(`contrast in every colour scheme: ${what}`, async ({ page }) => {
    await open(page, 'nl')
    await expectContrast(page)
  })
}

// results, a corrected spelling, a topic that the sources do not cover, and nothing
for (const query of ['cmc', 'certifisering', 'kosten cost', 'xyzzy'])
  test(`axe and 320 px: the search of the header, ${query}`, async ({ page }) => {
    await page.goto(`/${SECTIONS.nl.guides}`)
    await page.keyboard.press('Control+k')
    await page.locator('dialog input').fill(query)
    await expect(page.locator('dialog :is(.count, .unknown)').first()).toBeVisible()
    await expectContrast(page)
    await expectAccessible(page)
    expect(
      await page.locator('dialog').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBe(0)
  })
