import { allStates, guideIds, guidePath, LOCALES, statePath } from '../support/content.ts'
import { expect, test, type Page } from '../support/test.ts'

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
      ...allStates.map(({ trail }) =>
        statePath(
          locale,
          trail.map(({ answer }) => answer),
        ),
      ),
    ]
    for (const path of paths) {
      await page.goto(path)
      expect(await askedBeforePaint(page), path).toEqual({ fonts: 1, others: [] })
    }
  })
