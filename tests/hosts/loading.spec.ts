import { expect, test } from '../support/test.ts'
import { choice } from '../browser/walk.ts'
import { SITE } from '../support/origin.ts'
import { complete, openHost } from './host-page.ts'
import { LINK, LOADED } from './hostile.ts'

for (const [name, host] of Object.entries(LOADED))
  test(`works when loaded ${name}${/base|twice/.test(name) ? ' @path' : ''}`, async ({ page }) => {
    const opened = await openHost(page, host)
    await expect(opened.view.locator('.title')).toBeVisible()
    const before = await opened.untouched()
    const links = opened.view.locator('a[data-state]')
    await complete(page, opened, async () => {
      const hrefs = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
      expect(hrefs.filter((href) => !href.startsWith(`${SITE}wegwijzer/`))).toEqual([])
    })
    expect(await opened.untouched()).toEqual({ ...before, focus: 'OOA-WEGWIJZER' })
    expect(
      await page.evaluate("[window.routed, window.pressed].filter((key) => key === true || key === 'Enter')"),
    ).toEqual([])
    expect(opened.errors).toEqual([])
    expect((await opened.seen()).violations).toEqual([])
    await opened.site.close()
  })

test('keeps two elements apart that differ in language, theme and start', async ({ page }) => {
  const opened = await openHost(page, {
    element: `<ooa-wegwijzer id="one" lang="nl" theme="light">${LINK}</ooa-wegwijzer>
      <ooa-wegwijzer id="two" lang="en" theme="dark" start="consultant" heading-level="4">${LINK}</ooa-wegwijzer>`,
  })
  const [one, two] = [page.locator('#one'), page.locator('#two')]
  await choice(one, ['firm']).click()
  await choice(two, ['consultant', 'has-cmc']).click()
  await expect(choice(one, ['firm', 'not-yet-acp'])).toBeVisible()
  await expect(two.locator('h4.title')).toBeFocused()
  await expect(one.locator('h2.title')).toBeVisible()
  const scheme = (element: typeof one) =>
    element.locator('.wegwijzer').evaluate((card) => getComputedStyle(card).colorScheme)
  expect([await scheme(one), await scheme(two)]).toEqual(['light', 'dark'])
  expect(opened.errors).toEqual([])
  await opened.site.close()
})

test('takes its language from outside its shadow root', async ({ page }) => {
  const opened = await openHost(page, {
    element: '<section lang="en"><x-shell></x-shell></section>',
    before: `customElements.define('x-shell', class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<ooa-wegwijzer></ooa-wegwijzer>' }
    })`,
  })
  await expect(opened.view.locator('.wegwijzer')).toHaveAttribute('lang', 'en')
  await opened.site.close()
})
