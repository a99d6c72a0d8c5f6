import { expect, test } from '../support/test.ts'
import { guideIds, guidePath, LOCALES } from '../support/content.ts'

/** The elements that the content check allows in a text. */
const KINDS = ['p', 'h3', 'p', 'ul', 'h3', 'ol', 'p', 'blockquote', 'p', 'pre']

for (const place of ['.body', '.background'])
  test(`leaves space above every part of a text, in ${place}`, async ({ page }) => {
    await page.goto(guidePath(LOCALES[0], guideIds[0] ?? ''))
    const gaps = await page
      .locator(place)
      .first()
      .evaluate((text, kinds) => {
        for (const kind of kinds) {
          const part = document.createElement(kind)
          const inside = /^[uo]l$/.test(kind) ? part.appendChild(document.createElement('li')) : part
          inside.textContent = 'Woorden'
          text.append(part)
        }
        const boxes = [...text.children].map((part) => part.getBoundingClientRect())
        return boxes.slice(1).map(({ top }, at) => top - (boxes[at]?.bottom ?? NaN))
      }, KINDS)
    expect(gaps.length).toBeGreaterThanOrEqual(KINDS.length)
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(4)
  })

for (const [where, path] of [
  ['on its page', guidePath(LOCALES[0], guideIds[0] ?? '')],
  ['in a frame', `/frame/${LOCALES[0]}${guidePath(LOCALES[0], guideIds[0] ?? '')}`],
] as const)
  test(`the title of each step is beside its number ${where}`, async ({ page }) => {
    await page.goto(path)
    const below = await page
      .locator('.station')
      .evaluateAll((all) =>
        all.map((step) =>
          ['.ring', 'h2']
            .map((part) => step.querySelector(part)?.getBoundingClientRect().top ?? NaN)
            .reduce((ring, title) => title - ring),
        ),
      )
    expect(below.length).toBeGreaterThan(0)
    // the padding of the title puts its words at the height of the number
    for (const pixels of below) expect(Math.abs(pixels)).toBeLessThanOrEqual(1)
  })
