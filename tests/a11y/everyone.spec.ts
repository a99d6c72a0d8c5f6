import { expect, test, type Page } from '../support/test.ts'
import { LOCALES, SECTIONS } from '../support/content.ts'
import { templates } from './kinds.ts'
import { overflowingLabels, lostTexts, sidewaysAt } from './lost.ts'
import { knowShown } from './shown.ts'

/** The text spacing of WCAG 1.4.12, also inside the widget. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
  'p { margin-bottom: 2em !important }'

const ready = async (page: Page, path: string) => {
  await knowShown(page)
  await page.goto(path)
  for (const widget of await page.locator('ooa-wegwijzer').all())
    await expect(widget.locator('.view')).toBeVisible()
}

/** Targets smaller than WCAG 2.5.8 allows: links within a sentence may be as high as its line. */
const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const isInline = (element: Element) => getComputedStyle(element).display === 'inline'
    const blockOf = (element: Element | null): Element | null =>
      element && isInline(element) ? blockOf(element.parentElement) : element
    /** Whether a link is part of a sentence: other words belong to the same block. */
    const inSentence = (target: Element) => {
      const block = blockOf(target)
      if (block === target || !block || target.closest('svg')) return false
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const { textContent, parentElement } = texts.currentNode
        const words = !target.contains(parentElement) && textContent?.trim()
        if (words && !parentElement?.closest('.unseen') && blockOf(parentElement) === block) return true
      }
      return false
    }
    return shown('a[href], button, input, summary').flatMap((target) => {
      const box = (target.closest('label') ?? target).getBoundingClientRect()
      const least = target.closest('.choices') ? 48 : 24
      const fits = box.height >= least - 0.5 && box.width >= 24 - 0.5
      return fits || inSentence(target) || target.closest('.skip')
        ? []
        : [`${target.outerHTML.slice(0, 100)} ${Math.round(box.width)} × ${Math.round(box.height)}`]
    })
  })

for (const path of templates('nl')) {
  test(`targets are large enough: ${path}`, async ({ page }) => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await ready(page, path)
      expect(await smallTargets(page), `at ${width} px`).toEqual([])
    }
  })

  test(`no text is cut off at 400% zoom or with wider text spacing: ${path}`, async ({ page }) => {
    // a window of 1280 by 1024 at 400% zoom
    await page.setViewportSize({ width: 320, height: 256 })
    await ready(page, path)
    expect(await sidewaysAt(page)).toBe(0)
    expect(await lostTexts(page)).toEqual([])
    await page.evaluate((css) => {
      const spread = (root: Document | ShadowRoot) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(css)
        root.adoptedStyleSheets.push(sheet)
        for (const element of root.querySelectorAll('*')) if (element.shadowRoot) spread(element.shadowRoot)
      }
      spread(document)
    }, SPACING)
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 256 })
      expect(await sidewaysAt(page), `at ${width} px`).toBe(0)
      expect(await lostTexts(page), `at ${width} px`).toEqual([])
      expect(await overflowingLabels(page), `at ${width} px`).toEqual([])
    }
  })

  test(`the focus is always visible and reaches every control: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 400 })
    await ready(page, path)
    const count = await page.evaluate(() => {
      // of a group of radio buttons the keyboard stops at the checked one
      return shown('a[href], button, input:not([type=radio]:not(:checked)), summary').length
    })
    const seen = new Set<string>()
    // a date field has several tab stops
    for (let stop = 0; stop < count + 10; stop++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const deepest = (root: Document | ShadowRoot): Element | null =>
          root.activeElement?.shadowRoot ? deepest(root.activeElement.shadowRoot) : root.activeElement
        const element = deepest(document)
        if (!element || element === document.body) return undefined
        const style = getComputedStyle(element)
        const root = element.getRootNode() as Document | ShadowRoot
        const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
        // the topmost element at the middle of each of its lines
        const uncovered = boxes.some((box) => {
          const top = root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
          return top !== null && (element.contains(top) || top.contains(element))
        })
        const all = [
          ...document.querySelectorAll('*'),
          ...(root instanceof ShadowRoot ? root.querySelectorAll('*') : []),
        ]
        return {
          // two widgets on a page number their elements separately
          number: `${all.indexOf(element)} in ${root instanceof ShadowRoot ? all.indexOf(root.host) : 'page'}`,
          what: element.outerHTML.slice(0, 100),
          ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
          uncovered,
        }
      })
      if (!at) break
      expect(at.ring, `a ring around ${at.what}`).toBe(true)
      expect(at.uncovered, `${at.what} is not covered`).toBe(true)
      seen.add(at.number)
    }
    expect(seen.size).toBeGreaterThanOrEqual(count)
  })
}

for (const locale of LOCALES)
  test(`targets are large enough: search results, ${locale}`, async ({ page }) => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      for (const [query, there] of [
        ['CMC', '.result a'],
        ['qqqxxx', '.ways-on a'],
      ] as const) {
        await ready(page, `/${SECTIONS[locale].search}?q=${query}`)
        await expect(page.locator(there).first()).toBeVisible()
        expect(await smallTargets(page), `${query} at ${width} px`).toEqual([])
      }
    }
  })

for (const path of templates('nl'))
  test(`nothing is outside the window with text of twice the size: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await ready(page, path)
    // as a browser's font size setting does: rem units grow, the window does not
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '32px'))
    expect(await sidewaysAt(page)).toBe(0)
    expect(await lostTexts(page)).toEqual([])
  })

for (const locale of LOCALES)
  test(`the menu opens below its button with text of twice the size, ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`/${SECTIONS[locale].home}`)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '32px'))
    const button = page.locator('.menu-button')
    await expect(button).toBeInViewport({ ratio: 1 })
    await button.click()
    const links = page.locator('.menu a')
    await expect(links.first()).toBeInViewport({ ratio: 1 })
    await links.last().scrollIntoViewIfNeeded()
    await expect(links.last()).toBeInViewport({ ratio: 1 })
    await button.click()
    await expect(links.first()).toBeHidden()
  })
