import { expect, test } from '../support/test.ts'
import { guideIds, guidePath, LOCALES, OVERVIEW, SECTIONS, statePath, ways } from '../support/content.ts'
import { choice, choose, type Hand } from './walk.ts'

const HANDS: readonly Hand[] = ['mouse', 'keyboard']

// a walk is many pages long, and one page of the browser walks all ways: a page of its own for each costs more
// than the walk itself
test.describe.configure({ timeout: 180_000 })

for (const javaScriptEnabled of [true, false]) {
  test.describe(`pages, script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })
    for (const locale of LOCALES)
      for (const hand of HANDS)
        test(`${locale}, ${hand}: every way leads to its outcome`, async ({ page }) => {
          for (const { outcome, answers } of ways)
            await test.step(`${answers.join(', ')} leads to ${outcome}`, async () => {
              await page.goto(statePath(locale, []))
              for (const at of answers.keys()) {
                const given = answers.slice(0, at + 1)
                await choose(page, choice(page, given), hand)
                await page.waitForURL(`**${statePath(locale, given)}`)
              }
              await expect(page.locator('.plate h1')).toBeVisible()
              // each answer is named, and leads back to its question
              await expect(page.locator('.trail li')).toHaveCount(answers.length)
              await expect(page.locator('.trail .change').last()).toHaveAttribute(
                'href',
                statePath(locale, answers.slice(0, -1)),
              )
              // never without a next action
              await expect(page.locator('.next')).toBeVisible()
              if (outcome === OVERVIEW) await expect(page.locator('a.sign')).toHaveCount(guideIds.length)
              else await expect(page.locator('a.button')).toHaveAttribute('href', guidePath(locale, outcome))
            })
        })
  })
}

for (const locale of LOCALES)
  for (const hand of HANDS)
    test(`widget, ${locale}, ${hand}: every way leads to its outcome`, async ({ page }) => {
      for (const { outcome, answers } of ways)
        await test.step(`${answers.join(', ')} leads to ${outcome}`, async () => {
          await page.goto(`/${SECTIONS[locale].home}`)
          const widget = page.locator('ooa-wegwijzer .view')
          await expect(widget.locator('.choices')).toBeVisible()
          for (const at of answers.keys()) {
            await choose(page, choice(widget, answers.slice(0, at + 1)), hand)
            await expect(widget.locator('.title')).toBeFocused()
          }
          await expect(widget.locator('.plate')).toBeVisible()
          await expect(widget.locator('.next')).toBeVisible()
          expect(new URL(page.url()).pathname).toBe(`/${SECTIONS[locale].home}`)
          if (outcome !== OVERVIEW)
            expect(
              new URL(await widget.locator('a.button').evaluate((a: HTMLAnchorElement) => a.href)).pathname,
            ).toBe(guidePath(locale, outcome))
        })
    })
