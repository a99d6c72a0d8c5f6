import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const OTHER_SCHEMES = {
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
  'forced colours, dark': { colorScheme: 'dark', forcedColors: 'active' },
} as const

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules whose result depends on the colour scheme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** The violations that axe reports on a page. */
export const violations = async (page: Page, choose: (axe: AxeBuilder) => AxeBuilder) => {
  // legacy mode opens no extra page, which only frames of another origin need
  const { violations: found } = await choose(new AxeBuilder({ page }).setLegacyMode()).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

// Tests with axe use Playwright's own test, not ours: axe adds a style to the page, which its policy refuses.

/** Asserts that axe reports no contrast that is too low, in any colour scheme but the light one. */
export const expectContrast = async (
  page: Page,
  choose: (axe: AxeBuilder) => AxeBuilder = (axe) => axe,
): Promise<void> => {
  for (const [name, media] of Object.entries(OTHER_SCHEMES)) {
    await page.emulateMedia(media)
    expect(await violations(page, (axe) => choose(axe).withRules(COLOUR_RULES)), name).toEqual([])
  }
}

/** Asserts that axe reports nothing in the light scheme, and that the page does not scroll sideways at 320 px. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  expect(await violations(page, (axe) => axe.withTags(TAGS))).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth), 'width at 320 px').toBe(320)
}
