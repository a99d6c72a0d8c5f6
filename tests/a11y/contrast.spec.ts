import { expect, test, type Page } from '../support/test.ts'
import { guidePath, lines, SECTIONS, statePath } from '../support/content.ts'

// axe measures the contrast of text; these tests measure lines, focus rings and the edges of fields

type Rgb = readonly [number, number, number]

const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (one: Rgb, two: Rgb): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(two)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const toRgb = (hex: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb

/** The colours of the palette as this browser shows them. */
const palette = (page: Page) =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    const names = ['paper', 'card', 'ink', 'muted', 'sun', 'on-sun', 'on-line'] as const
    const colours = names.map((name) => {
      probe.style.color = `var(--${name})`
      const [r = 0, g = 0, b = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number)
      return [name, [r, g, b] as const] as const
    })
    return Object.fromEntries(colours) as Record<(typeof names)[number], readonly [number, number, number]>
  })

for (const colorScheme of ['light', 'dark'] as const)
  test(`${colorScheme}: colours that meet have enough contrast`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(`/${SECTIONS.nl.home}`)
    const colours = await palette(page)
    expect(luminance(colours.paper) > 0.5).toBe(colorScheme === 'light')
    const ours = lines.map((line) => toRgb(line[colorScheme]))
    for (const ground of [colours.paper, colours.card]) {
      for (const text of [colours.ink, colours.muted, ...ours])
        expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
    }
    for (const line of ours) expect(contrast(colours['on-line'], line)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colours['on-sun'], colours.sun)).toBeGreaterThanOrEqual(4.5)
    // the focus ring has an inner and an outer colour: one of them has enough contrast on any background
    for (const ground of [colours.paper, colours.card])
      expect(Math.max(contrast(colours.ink, ground), contrast(colours.sun, ground))).toBeGreaterThanOrEqual(3)
  })

for (const colorScheme of ['light', 'dark'] as const)
  test(`${colorScheme}: fields, checkboxes and buttons have a visible edge or background`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    for (const path of [guidePath('nl', 'acp'), `/${SECTIONS.nl.search}`, statePath('nl', [])]) {
      await page.goto(path)
      const controls = await page
        .locator('input:visible:not([type=checkbox]), .row button:visible')
        .evaluateAll((all) => {
          const rgb = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
          const solid = (element: Element | null): string => {
            if (!element) return getComputedStyle(document.documentElement).backgroundColor
            const { backgroundColor } = getComputedStyle(element)
            return (rgb(backgroundColor)[3] ?? 1) === 0 ? solid(element.parentElement) : backgroundColor
          }
          return all.map((control) => {
            const { borderTopColor, borderTopWidth } = getComputedStyle(control)
            return {
              what: control.outerHTML.slice(0, 80),
              edge: rgb(
                parseFloat(borderTopWidth) > 0 && (rgb(borderTopColor)[3] ?? 1) > 0
                  ? borderTopColor
                  : solid(control),
              ),
              ground: rgb(solid(control.parentElement)),
            }
          })
        })
      expect(controls.length).toBeGreaterThan(0)
      for (const { what, edge, ground } of controls)
        expect(contrast(edge as unknown as Rgb, ground as unknown as Rgb), what).toBeGreaterThanOrEqual(3)
    }
  })
