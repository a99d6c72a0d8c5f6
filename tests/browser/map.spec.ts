import { expect, test, type Page } from '../support/test.ts'
import { LOCALES, SECTIONS } from '../support/content.ts'

// These tests compare positions, not pixels: positions are the same with every font renderer and name the fault.

const WIDTHS = Array.from({ length: 21 }, (_, index) => 320 + index * 80)

/** Texts of the visible map that overlap, or that reach outside the drawing or the window. */
const faults = (page: Page) =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll('.map svg')].filter((svg) => svg.getClientRects().length > 0)
    const [svg] = shown
    if (!svg || shown.length > 1) return [`${shown.length} maps are shown`]
    const frame = svg.getBoundingClientRect()
    const texts = [...svg.querySelectorAll('text')].map((text) => ({
      name: text.textContent.trim(),
      box: text.getBoundingClientRect(),
    }))
    const cut = texts.filter(
      ({ box }) =>
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.top < frame.top - 1 ||
        box.bottom > frame.bottom + 1 ||
        box.right > innerWidth,
    )
    const covered = texts.flatMap((one, at) =>
      texts
        .slice(at + 1)
        .filter(
          (two) =>
            one.box.left < two.box.right &&
            two.box.left < one.box.right &&
            one.box.top < two.box.bottom - 1 &&
            two.box.top < one.box.bottom - 1,
        )
        .map((two) => `"${one.name}" and "${two.name}"`),
    )
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []
    return [...cut.map(({ name }) => `"${name}" is cut`), ...covered, ...wide]
  })

/** Applies the text spacing that readers may set according to WCAG 1.4.12. */
const spaceText = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }',
    )
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })

for (const locale of LOCALES) {
  const path = `/${SECTIONS[locale].home}`

  test(`map, ${locale}: no name is covered or cut at any width, also with wider letter spacing`, async ({
    page,
  }) => {
    await page.goto(path)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    for (const spaced of [false, true]) {
      if (spaced) await spaceText(page)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        expect(await faults(page), `${width} px`).toEqual([])
      }
    }
  })

  test(`map, ${locale}: no name is covered or cut when the font does not load`, async ({ page }) => {
    await page.route('**/*.woff2', (route) => route.abort())
    await page.goto(path)
    for (const width of [320, 390, 800, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await faults(page), `${width} px`).toEqual([])
    }
  })

  test(`map, ${locale}: the keyboard reaches every station of the visible map, route by route`, async ({
    page,
  }) => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(path)
      const links = page.locator('.map svg:visible a')
      const expected = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
      expect(expected.filter((href) => href?.includes('#')).length).toBeGreaterThan(0)
      await links.first().focus()
      for (const href of expected) {
        expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(href)
        await page.keyboard.press('Tab')
      }
    }
  })
}

test('map: shows the largest drawing that fits, with its names at full size', async ({ page }) => {
  await page.goto(`/${SECTIONS.nl.home}`)
  for (const [width, name] of [
    [390, 'map-tall'],
    [640, 'map-small'],
    [700, 'map-small'],
    [820, 'map-middle'],
    [1024, 'map-broad'],
    [1280, 'map-wide'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    const drawing = page.locator('.map svg:visible')
    await expect(drawing).toHaveCount(1)
    await expect(drawing, `at ${width} px`).toHaveClass(new RegExp(`\\b${name}\\b`))
    const scale = await drawing.evaluate(
      (svg) => svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width,
    )
    expect(scale, `at ${width} px`).toBeGreaterThanOrEqual(0.99)
  }
})

test('map: a focused station has a ring that covers no line', async ({ page }) => {
  await page.goto(`/${SECTIONS.nl.home}`)
  const stops = page.locator('.map svg:visible .stop')
  await stops.nth(0).focus()
  await page.keyboard.press('Tab')
  await expect(stops.nth(1)).toBeFocused()
  const look = (at: number) =>
    stops
      .nth(at)
      .locator('.hit')
      .evaluate((hit) => {
        const { fill, stroke } = getComputedStyle(hit)
        return { fill, stroke }
      })
  const plain = await look(0)
  const focused = await look(1)
  expect(focused.fill).toBe(plain.fill)
  expect(focused.stroke).not.toBe(plain.stroke)
})
