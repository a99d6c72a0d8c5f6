import { expect, test, type Page } from '@playwright/test'
import { LOCALES, SECTIONS } from '../support/content.ts'
import { templates } from './kinds.ts'
import { burstSigns, lostTexts, sidewaysAt } from './lost.ts'
import { knowShown } from './shown.ts'

// editors write titles of any length; the drawings, which are made at build, have such words in tests/map

const WORD = 'Donaudampfschifffahrtsgesellschaftskapitän'

/** Begins every text of the page with a word that fits nowhere, and gives how many there were. */
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

const expectRoom = async (page: Page) => {
  expect(await lengthen(page)).toBeGreaterThan(0)
  for (const width of [320, 390, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await sidewaysAt(page), `at ${width} px`).toBe(0)
    expect(await lostTexts(page), `at ${width} px`).toEqual([])
    expect(await burstSigns(page), `at ${width} px`).toEqual([])
  }
}

for (const path of templates('nl'))
  test(`there is room for the longest words: ${path}`, async ({ page }) => {
    await knowShown(page)
    await page.goto(path)
    for (const widget of await page.locator('ooa-wegwijzer').all())
      await expect(widget.locator('.view')).toBeVisible()
    await expectRoom(page)
  })

for (const locale of LOCALES)
  test(`there is room for the longest words: search results, ${locale}`, async ({ page }) => {
    await knowShown(page)
    await page.goto(`/${SECTIONS[locale].search}?q=ATP`)
    await expect(page.locator('.result').first()).toBeVisible()
    await expectRoom(page)
  })
