import { expect, test } from '@playwright/test'
import { guidePath, LOCALES, SECTIONS } from '../support/content.ts'

for (const locale of LOCALES)
  test.describe(`search, ${locale}`, () => {
    const path = `/${SECTIONS[locale].search}`

    test('finds a step of a guide, from the field in the header', async ({ page }) => {
      await page.goto(`/${SECTIONS[locale].guides}`)
      await page.locator('header input[name=q]').fill('ISO 9001')
      await page.locator('header input[name=q]').press('Enter')
      await page.waitForURL(`**${path}?q=ISO+9001`)
      const step = page.locator(`.results a[href$="${guidePath(locale, 'acp')}#iso-9001"]`)
      await expect(step).toBeVisible()
      await step.click()
      await expect(page.locator('#iso-9001')).toBeInViewport()
    })

    test('says so when nothing is found, and still shows all guides', async ({ page }) => {
      await page.goto(`${path}?q=${encodeURIComponent('<qqqxxx>')}`)
      await expect(page.getByRole('status')).toContainText('qqqxxx')
      await expect(page.locator('.results .card')).toHaveCount(0)
      await expect(page.locator('.cards .card')).toHaveCount(5)
    })

    test('shows a hostile query as the text it is, whatever it finds', async ({ page }) => {
      const hostile = '<img src=x onerror="document.title=1"> assessment'
      await page.goto(`${path}?q=${encodeURIComponent(hostile)}`)
      await expect(page.getByRole('status')).toContainText(hostile)
      await expect(page.locator('#query')).toHaveValue(hostile)
      await expect(page.locator('main img')).toHaveCount(0)
      await expect(page).not.toHaveTitle('1')
    })

    test('the back button goes to the search before', async ({ page }) => {
      await page.goto(path)
      await page.locator('#query').fill('ATP')
      await page.locator('#query').press('Enter')
      await expect(page.locator('.results .card').first()).toBeVisible()
      await page.locator('#query').fill('qqqxxx')
      await page.locator('#query').press('Enter')
      await expect(page.locator('.results .card')).toHaveCount(0)
      await page.goBack()
      await expect(page.locator('#query')).toHaveValue('ATP')
      await expect(page.locator('.results .card').first()).toBeVisible()
    })

    test('says so when the index does not come', async ({ page }) => {
      await page.route('**/pagefind/**', (route) => route.abort())
      await page.goto(`${path}?q=ATP`)
      await expect(page.getByRole('status')).not.toBeEmpty()
      await expect(page.locator('.cards .card')).toHaveCount(5)
    })

    test('without script there is the list of all guides', async ({ browser }) => {
      const page = await browser.newPage({ javaScriptEnabled: false })
      await page.goto(`${path}?q=ATP`)
      await expect(page.locator('.cards .card a')).toHaveCount(5)
      await page.close()
    })
  })
