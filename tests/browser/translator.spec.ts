import { guidePath, LOCALES, recurring, SECTIONS, statePath, ways } from '../support/content.ts'
import { copiedText, letCopy } from '../support/clipboard.ts'
import { expect, test } from '../support/test.ts'
import { translatePage } from '../support/translator.ts'

// a page translator rewrites the texts of these pages, first at once and again after each change

for (const locale of LOCALES) {
  test(`${locale}: the partners' page shows the choices after a translation`, async ({ page, context }) => {
    await letCopy(context)
    await page.goto(`/${SECTIONS[locale].embed}`)
    await page.waitForFunction(() => customElements.get('ooa-wegwijzer'))
    const selects = page.locator('.options select')
    const shown = page.locator('.taken[data-chosen] code')
    const status = page.locator('.copying [role=status]')
    for (const [at, value] of [
      [1, 'consultant'],
      [2, 'dark'],
      [2, 'light'],
    ] as const) {
      await translatePage(page)
      await selects.nth(at).selectOption(value)
      await expect(shown).toContainText(`="${value}"`)
      await page.locator('.take').click()
      await expect(status).toBeVisible()
      expect(await copiedText(page)).toBe(await shown.innerText())
    }
    await translatePage(page)
    await selects.nth(1).selectOption({ index: 0 })
    // the text that is shown now was not copied
    await expect(status).toBeEmpty()
  })

  test(`${locale}: the report of contrast follows the colours after a translation`, async ({ page }) => {
    await page.goto(`/${SECTIONS[locale].embed}`)
    await page.locator('.options select').nth(2).selectOption('light')
    await page.locator('.colours summary').click()
    const faults = page.locator('.contrast li')
    const texts: (string | null)[] = []
    for (const colour of ['#bbbbbb', '#cccccc', '#dddddd']) {
      await page.locator('input[name=muted]').fill(colour)
      await expect(faults).toHaveCount(1)
      await expect.poll(async () => texts.includes(await faults.textContent())).toBe(false)
      texts.push(await faults.textContent())
      await translatePage(page)
    }
    await faults.locator('button').click()
    await expect(faults).toHaveCount(0)
  })

  test(`${locale}: an outcome confirms the copied address after a translation`, async ({ page, context }) => {
    await letCopy(context)
    const [way] = ways
    await page.goto(statePath(locale, way?.answers ?? []))
    const status = page.locator('.tools [role=status]')
    for (let turn = 0; turn < 2; turn++) {
      await translatePage(page)
      await page.locator('[data-tool=copy]').click()
      await expect(status).not.toBeEmpty()
    }
  })

  test(`${locale}: a guide counts steps and writes the date in its own language in a translated page`, async ({
    page,
  }) => {
    const [guide = ''] = Object.keys(recurring)
    // translated before our scripts run, as by a browser that always translates a site
    await page.addInitScript(() =>
      addEventListener('readystatechange', () => (document.documentElement.lang = 'de'), { capture: true }),
    )
    await page.goto(guidePath(locale, guide))
    await translatePage(page)
    const tick = page.locator('[data-progress] input').first()
    await tick.check()
    await expect(page.locator('[data-count]')).toContainText('1')
    await page.locator('[data-reminder] input').fill('2026-10-12')
    await page.locator('[data-reminder] button').click()
    const month = new Intl.DateTimeFormat(locale, { month: 'long' }).format(new Date('2026-10-12'))
    await expect(page.locator('[data-reminder] [role=status]')).toContainText(` ${month} `)
    expect(month).not.toBe('Oktober')
  })
}
