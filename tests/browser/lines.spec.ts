import { expect, test, type Page } from '../support/test.ts'
import { guideIds, guidePath, lineOf, LOCALES, SECTIONS, statePath, ways } from '../support/content.ts'
import { foreignSite } from '../support/foreign.ts'
import { BASE, ORIGIN } from '../support/origin.ts'

// The sample has a line that no code knows.

const [locale] = LOCALES

/** A colour of a line as browsers compute it. */
const computed = (hex = ''): string =>
  `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`

const answersTo = (guide: string): readonly string[] =>
  ways.find(({ outcome }) => outcome === guide)?.answers ?? []

/** The value of a CSS property of the first such element, or of what is drawn before it. */
const styleOf = (page: Page, selector: string, property: string, pseudo?: '::before') =>
  page
    .locator(selector)
    .first()
    .evaluate((element, [name, part]) => getComputedStyle(element, part).getPropertyValue(name), [
      property,
      pseudo,
    ] as const)

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`${colorScheme}: every line has its colour of lines.yaml`, () => {
    test.use({ colorScheme })

    test('on the map', async ({ page }) => {
      await page.goto(`/${SECTIONS[locale].home}`)
      for (const line of guideIds.map(lineOf))
        expect(
          await styleOf(page, `.map g[data-line='${line?.id}'] .track:not(.arrow)`, 'stroke'),
          line?.id,
        ).toBe(computed(line?.[colorScheme]))
    })

    for (const guide of guideIds)
      test(`in the guide and the outcome of ${guide}, and in the element`, async ({ page }) => {
        const colour = computed(lineOf(guide)?.[colorScheme])
        await page.goto(guidePath(locale, guide))
        expect(await styleOf(page, '.stations .ring', 'border-top-color')).toBe(colour)
        const answers = answersTo(guide)
        await page.goto(statePath(locale, answers))
        expect(await styleOf(page, 'main .plate', 'background-color', '::before')).toBe(colour)
        const site = await foreignSite({
          '/': {
            body: `<!doctype html><title>Partner</title><style>:root { color-scheme: ${colorScheme} }</style>
              <ooa-wegwijzer lang="${locale}" start="${answers.join(' ')}"><a href="#">x</a></ooa-wegwijzer>
              <script async src="${ORIGIN}${BASE}embed/v1/wegwijzer.js"></script>`,
          },
        })
        await page.goto(`${site.origin}/`)
        await page.locator('ooa-wegwijzer .plate').waitFor()
        expect(await styleOf(page, 'ooa-wegwijzer .plate', 'background-color', '::before')).toBe(colour)
        await site.close()
      })
  })
