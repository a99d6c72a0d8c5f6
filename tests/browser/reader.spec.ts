import { readFileSync } from 'node:fs'
import { guideIds, guidePath, LOCALES, ways, statePath } from '../support/content.ts'
import { expect, test } from '../support/test.ts'

// the reader view of Firefox, which is this library
const library = readFileSync('node_modules/@mozilla/readability/Readability.js', 'utf8')

/** The texts of the main part that its readers need, and the whole text of the reader view. */
const READ = `(() => {
  ${library}
  const texts = (elements) => [...elements].map(({ textContent }) => textContent.replace(/\\s+/g, ' ').trim())
  const needed = '.audience, .lead, .summary, .next p, .station > h2, .station .body :is(p, li), .notes p, .background p'
  const wanted = texts(document.querySelectorAll('main :is(' + needed + ')')).filter((text) => text !== '')
  const { title, textContent } = new Readability(document.cloneNode(true)).parse() ?? {}
  return { title: document.querySelector('h1').textContent, wanted, read: texts([{ textContent: title + ' ' + textContent }])[0] }
})()`

type Read = { readonly title: string; readonly wanted: readonly string[]; readonly read: string }

for (const locale of LOCALES)
  test(`${locale}: a reader view keeps all of a guide and of an outcome`, async ({ page }) => {
    const outcomes = new Map(ways.map((way) => [way.outcome, statePath(locale, way.answers)]))
    for (const path of [...guideIds.map((guide) => guidePath(locale, guide)), ...outcomes.values()]) {
      await page.goto(path)
      const { wanted, read } = await page.evaluate<Read>(READ)
      expect(wanted.length, path).toBeGreaterThan(2)
      expect(
        wanted.filter((text) => !read.includes(text)),
        path,
      ).toEqual([])
    }
  })
