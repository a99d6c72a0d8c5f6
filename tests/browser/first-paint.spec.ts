import { beforeScripts } from '../support/before-scripts.ts'
import { allStates, guideIds, guidePath, LOCALES, statePath } from '../support/content.ts'
import { expect, test, type Page } from '../support/test.ts'
import { answersOf } from '../../src/widgets/wegwijzer/addresses.ts'

/** The requests of a page before its first contentful paint. */
const askedBeforePaint = (page: Page) =>
  page.evaluate(async () => {
    const painted = await new Promise<number>((done) => {
      new PerformanceObserver((list) => {
        for (const { name, startTime } of list.getEntries())
          if (name === 'first-contentful-paint') done(startTime)
      }).observe({ type: 'paint', buffered: true })
    })
    const fonts = [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=font]')]
    // Firefox lists the icon of the tab, which other browsers request without listing it
    const icons = [...document.querySelectorAll<HTMLLinkElement>('link[rel=icon]')]
    const expected = [...fonts, ...icons].map(({ href }) => href)
    return {
      fonts: fonts.length,
      others: performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => startTime < painted && !expected.includes(name))
        .map(({ name }) => name),
    }
  })

for (const locale of LOCALES)
  test(`guides and states request only their font before the first paint, in ${locale}`, async ({ page }) => {
    test.slow()
    const paths = [
      ...guideIds.map((guide) => guidePath(locale, guide)),
      ...allStates.map(({ trail }) => statePath(locale, answersOf(trail))),
    ]
    for (const path of paths) {
      await page.goto(path)
      expect(await askedBeforePaint(page), path).toEqual({ fonts: 1, others: [] })
    }
  })

/** The fonts and the date fields of a page: like a long text, they make the first layout slow. */
const firstLayout = (page: Page) =>
  page.evaluate(() => {
    const fonts = new Set<string>()
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode as Text
      if (!data.trim() || !parentElement?.checkVisibility()) continue
      const { fontSize, fontWeight } = getComputedStyle(parentElement)
      fonts.add(`${fontSize} ${fontWeight}`)
    }
    return { fonts: [...fonts], dates: document.querySelectorAll('input[type=date]').length }
  })

// Until the font has loaded, Chromium on Linux asks another process about each size and weight. A date field with its
// calendar takes as long to style as the rest of a guide.
test('a guide is first drawn in few sizes and weights, and without a date field', async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 823 })
  for (const guide of guideIds) {
    const { fonts, dates } = await beforeScripts(page, guidePath('nl', guide), () => firstLayout(page))
    expect(fonts.length, `${guide}: ${fonts.join(', ')}`).toBeLessThanOrEqual(12)
    expect(dates, guide).toBe(0)
  }
})
