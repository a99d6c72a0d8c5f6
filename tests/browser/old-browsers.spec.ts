import { guidePath, SECTIONS, statePath, ways } from '../support/content.ts'
import { expect, test, type Page } from '../support/test.ts'

// Browsers of the last five years lack some features that our styles and scripts use. These tests remove each feature from
// the browser: they replace its name with one that no browser knows.

const STYLES: Readonly<Record<string, readonly [known: RegExp, unknown: string]>> = {
  'light-dark()': [/light-dark\(/g, 'x-light-dark('],
  layers: [/@layer/g, '@x-layer'],
  ':has()': [/:has\(/g, ':x-has('],
  'container queries': [/@container/g, '@x-container'],
  'range queries': [/\((?=width|\d[\w.]*[<>]=?width)/g, '(x-'],
  'view transitions': [/@view-transition/g, '@x-view-transition'],
  '@supports': [/@supports/g, '@x-supports'],
}

const META = /<meta http-equiv="content-security-policy"[^>]*>/

/** Serves the site as a browser without a feature of CSS reads it: without the policy, which knows our styles only. */
const without = (page: Page, [known, unknown]: readonly [RegExp, string]) =>
  page.route(/\/$|\/\?|\.css$/, async (route) => {
    const response = await route.fetch()
    const { 'content-security-policy': _policy, ...headers } = response.headers()
    const body = (await response.text()).replace(META, '').replace(known, unknown)
    await route.fulfill({ response, headers, body })
  })

/** Answers and buttons that look neither like a sign nor like a link, or whose words cannot be read. */
const unrecognised = (page: Page) =>
  page.locator('main :is(.sign, .button)').evaluateAll((links) => {
    const rgb = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
    const isClear = (colour: string) => (rgb(colour)[3] ?? 1) === 0
    const lightness = (colour: string) =>
      rgb(colour)
        .slice(0, 3)
        .reduce((sum, part) => sum + part, 0) / 3
    const behind = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)'
      const [plate, own] = [getComputedStyle(element, '::before'), getComputedStyle(element)]
      const painted = [
        plate.content === 'none' ? 'rgba(0, 0, 0, 0)' : plate.backgroundColor,
        own.backgroundColor,
      ]
      return painted.find((colour) => !isClear(colour)) ?? behind(element.parentElement)
    }
    return links.flatMap((link) => {
      const words = link.querySelector('.label') ?? link
      const hasPlate = behind(link) !== behind(link.parentElement)
      const isUnderlined = getComputedStyle(link).textDecorationLine.includes('underline')
      const isLegible = Math.abs(lightness(getComputedStyle(words).color) - lightness(behind(link))) > 90
      return (hasPlate || isUnderlined) && isLegible ? [] : [link.outerHTML.slice(0, 120)]
    })
  })

const [way] = ways.filter(({ answers }) => answers.length > 2)
const answers = way?.answers ?? []

for (const [name, feature] of Object.entries(STYLES))
  test(`without ${name} each answer looks like an answer and leads on`, async ({ page }) => {
    await without(page, feature)
    await page.goto(statePath('nl', []))
    for (const at of answers.keys()) {
      expect(await unrecognised(page)).toEqual([])
      const next = statePath('nl', answers.slice(0, at + 1))
      await page.locator(`main a[href="${next}"]`).click()
      await page.waitForURL(`**${next}`)
    }
    expect(await unrecognised(page)).toEqual([])
    await page.locator('a.button').click()
    await expect(page.locator('.stations li').first()).toBeVisible()
  })

test('without nested rules an answer looks like an answer', async ({ page }) => {
  await page.goto(statePath('nl', []))
  await page.evaluate(() => {
    const clear = (rules: CSSRuleList) => {
      for (const rule of rules) {
        if (rule instanceof CSSStyleRule) while (rule.cssRules.length > 0) rule.deleteRule(0)
        else if (rule instanceof CSSGroupingRule) clear(rule.cssRules)
      }
    }
    for (const sheet of document.styleSheets) clear(sheet.cssRules)
  })
  expect(await page.locator('main a.sign').count()).toBeGreaterThan(1)
  expect(await unrecognised(page)).toEqual([])
})

test('search, progress and the wizard run without recent features of scripts', async ({ page }) => {
  await page.addInitScript(() => {
    const later: readonly (readonly [object, readonly string[]])[] = [
      [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
      [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
      [
        Set.prototype,
        ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
      ],
      [Object, ['hasOwn', 'groupBy']],
      [Map, ['groupBy']],
      [Promise, ['withResolvers', 'try']],
      [Element.prototype, ['checkVisibility']],
      [Document.prototype, ['startViewTransition']],
    ]
    for (const [owner, names] of later) for (const name of names) Reflect.deleteProperty(owner, name)
  })
  await page.goto(`/${SECTIONS.nl.search}?q=dosier`)
  await expect(page.locator('#results .result mark').first()).toBeVisible()
  // Firefox reports a search index that the next navigation interrupts as an error of the page
  await page.waitForLoadState('networkidle')
  await page.goto(guidePath('nl', 'acp'))
  const tick = page.locator('[data-progress] input').first()
  await tick.check()
  await expect(page.locator('.station[data-done]').first()).toBeVisible()
  await page.goto(`/${SECTIONS.nl.home}`)
  await page.locator('ooa-wegwijzer .view a.sign').first().click()
  await expect(page.locator('ooa-wegwijzer .view .trail').first()).toBeVisible()
})
