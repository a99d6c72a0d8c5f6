import { expect, test, type Page } from '../support/test.ts'
import { flow, guidePath, LOCALES, SECTIONS } from '../support/content.ts'

// a step at which some visitors start, with its guide
const [step] = flow.questions.flatMap(({ answers }) =>
  answers.flatMap(({ to, from }) => (from ? [{ guide: to, id: from }] : [])),
)
if (!step) throw new Error('no answer leads to a later step of a guide')

const toOther = (page: Page) => page.locator('.languages a:not([aria-current])')

for (const locale of LOCALES) {
  const [other] = LOCALES.filter((each) => each !== locale)
  if (!other) throw new Error('the site has two languages')
  const [own, theirs] = [guidePath(locale, step.guide), guidePath(other, step.guide)]
  const [search, theirSearch] = [`/${SECTIONS[locale].search}`, `/${SECTIONS[other].search}`]

  test(`${locale}: a change of language in a guide stays at the step @path`, async ({ page }) => {
    await page.goto(own)
    // also a step that was chosen after the page loaded
    await page.locator(`.strip a[href$="#${step.id}"]`).click()
    await toOther(page).click()
    await page.waitForURL(`**${theirs}#${step.id}`)
    await expect(page.locator(`#${step.id}`)).toBeInViewport()
    await toOther(page).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${own}#${step.id}`)
  })

  test(`${locale}: a change of language on the search page keeps the query @path`, async ({ page }) => {
    await page.goto(search)
    // before a search the address has no query
    await toOther(page).hover()
    await expect(toOther(page)).toHaveJSProperty('href', new URL(theirSearch, page.url()).href)
    await page.locator('#query').fill('CMC & ATP')
    await expect.poll(() => new URL(page.url()).search).not.toBe('')
    // as a screen reader clicks, without pointer or focus
    await toOther(page).evaluate((link: HTMLAnchorElement) => link.click())
    await page.waitForURL(`**${theirSearch}?*`)
    await expect(page.locator('#query')).toHaveValue('CMC & ATP')
    await expect(page.locator('#results .result').first()).toBeVisible()
  })

  test(`${locale}: without script the language is a plain link`, async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto(`${own}?q=ATP#${step.id}`)
    await toOther(page).click()
    await page.waitForURL(`**${theirs}`)
    await page.close()
  })
}
