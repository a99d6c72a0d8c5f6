import { readFileSync } from 'node:fs'
import { guideIds, guidePath, LOCALES, statePath, ways } from '../support/content.ts'
import { expect, test } from '../support/test.ts'

// the reader view of Firefox, which is this library
const library = readFileSync('node_modules/@mozilla/readability/Readability.js', 'utf8')

type Read = { readonly wanted: readonly string[]; readonly read: string }

/** Reads a page as a reader view does. It parses a new document, because the policy of a page also limits its code. */
const READ = `(html) => {
  ${library}
  const page = new DOMParser().parseFromString(html, 'text/html')
  const textOf = (text) => text.replace(/\\s+/g, ' ').trim()
  const needed = '.audience, .lead, .summary, .next p, .station > h2, .station .body :is(p, li), .notes p, .background p'
  const wanted = [...page.querySelectorAll('main :is(' + needed + ')')].map(({ textContent }) => textOf(textContent))
  const { title = '', textContent = '' } = new Readability(page).parse() ?? {}
  return { wanted: wanted.filter((text) => text !== ''), read: textOf(title + ' ' + textContent) }
}`

for (const locale of LOCALES)
  test(`${locale}: a reader view keeps all of a guide and of an outcome`, async ({ page, request }) => {
    const outcomes = new Map(ways.map((way) => [way.outcome, statePath(locale, way.answers)]))
    const lost: string[] = []
    for (const path of [...guideIds.map((guide) => guidePath(locale, guide)), ...outcomes.values()]) {
      const html = await (await request.get(path)).text()
      const { wanted, read } = await page.evaluate<Read>(`(${READ})(${JSON.stringify(html)})`)
      expect(wanted.length, path).toBeGreaterThan(2)
      lost.push(...wanted.filter((text) => !read.includes(text)).map((text) => `${path} ${text}`))
    }
    expect(lost).toEqual([])
  })
