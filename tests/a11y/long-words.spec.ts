import { expect, test, type Page } from '@playwright/test'
import { LOCALES, SECTIONS } from '../support/content.ts'
import { templates } from './kinds.ts'
import { overflowingLabels, lostTexts, sidewaysAt } from './lost.ts'
import { knowShown } from './shown.ts'

// editors write titles of any length; tests/diagram has long words for the drawings, which are made at build time

const WORD = 'Donaudampfschifffahrtsgesellschaftskapitän'

/** Puts a word that is too long before every text of the page; returns the number of texts. */
const lengthen = (page: Page) =>
  page.evaluate((word) => {
    const texts = shown('main *:not(svg *, option, script, style), .view *').flatMap((element) =>
      [...element.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 1,
      ),
    )
    for (const text of texts) text.textContent = `${word} ${text.textContent ?? ''}`
    return texts.length
  }, WORD)

const expectFit = async (page: Page) => {
  expect(await lengthen(page)).toBeGreaterThan(0)
  for (const width of [320, 390, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await sidewaysAt(page), `at ${width} px`).toBe(0)
    expect(await lostTexts(page), `at ${width} px`).toEqual([])
    expect(await overflowingLabels(page), `at ${width} px`).toEqual([])
  }
}

for (const path of templates('nl'))
  test(`the longest words fit: ${path}`, async ({ page }) => {
    await knowShown(page)
    await page.goto(path)
    for (const widget of await page.locator('ooa-wegwijzer').all())
      await expect(widget.locator('.view')).toBeVisible()
    await expectFit(page)
  })

for (const locale of LOCALES)
  test(`the longest words fit: search results, ${locale}`, async ({ page }) => {
    await knowShown(page)
    await page.goto(`/${SECTIONS[locale].search}?q=ATP`)
    await expect(page.locator('.result').first()).toBeVisible()
    await expectFit(page)
  })
