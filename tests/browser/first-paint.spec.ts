import { beforeScripts } from '../support/before-scripts.ts'
import { allStates, guideIds, guidePath, LOCALES, statePath } from '../support/content.ts'
import { expect, test, type Page } from '../support/test.ts'
import { answersOf } from '../../src/widgets/wegwijzer/addresses.ts'

/** What a page asked for before anything of it was seen. */
const askedBeforePaint = (page: Page) =>
  page.evaluate(async () => {
    const painted = await new Promise<number>((done) => {
      new PerformanceObserver((list) => {
        for (const { name, startTime } of list.getEntries())
          if (name === 'first-contentful-paint') done(startTime)
      }).observe({ type: 'paint', buffered: true })
    })
    const fonts = [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=font]')]
    return {
      fonts: fonts.length,
      others: performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => startTime < painted && !fonts.some(({ href }) => href === name))
        .map(({ name }) => name),
    }
  })

for (const locale of LOCALES)
  test(`guides and states ask for nothing but their font before they are seen, in ${locale}`, async ({
    page,
  }) => {
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

/** What the first layout takes long over, besides the length of a text. */
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

// Chromium on Linux asks another process about each size and weight, until the font has come; and a field for a date,
// with the calendar it brings, took as long to style as the rest of the guide
test('a guide comes in few sizes and weights, and without a field for a date', async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 823 })
  for (const guide of guideIds) {
    const { fonts, dates } = await beforeScripts(page, guidePath('nl', guide), () => firstLayout(page))
    expect(fonts.length, `${guide}: ${fonts.join(', ')}`).toBeLessThanOrEqual(12)
    expect(dates, guide).toBe(0)
  }
})
