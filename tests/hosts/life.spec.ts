import { expect, test, type Locator, type Page } from '../support/test.ts'
import { choice } from '../browser/walk.ts'
import { complete, openHost, WAY } from './host-page.ts'

const settled = (view: Locator) => expect(choice(view, ['firm', 'not-yet-acp'])).toBeVisible()

test('keeps its state when it is moved, removed and put back', async ({ page }) => {
  const { view, element, errors, site } = await openHost(page)
  await choice(view, ['firm']).click()
  await element.evaluate((element) => document.body.prepend(element))
  await settled(view)
  await element.evaluate((element) => {
    element.remove()
    document.querySelector('.place')?.append(element)
  })
  await settled(view)
  await element.evaluate((element) => document.createElement('div').append(element))
  await expect(page.locator('ooa-wegwijzer')).toHaveCount(0)
  expect(errors).toEqual([])
  await site.close()
})

test('keeps its state and its styles when it moves to another document and back', async ({ page }) => {
  const { view, element, errors, site } = await openHost(page, { around: '$<iframe></iframe>' })
  await choice(view, ['firm']).click()
  const sign = choice(view, ['firm', 'not-yet-acp'])
  const height = await sign.evaluate((link) => link.getBoundingClientRect().height)
  await element.evaluate((element) => {
    document.querySelector('iframe')?.contentDocument?.body.append(element)
  })
  const inFrame = page.frameLocator('iframe').locator('ooa-wegwijzer')
  await expect(choice(inFrame, ['firm', 'not-yet-acp'])).toHaveCSS('display', 'flex')
  await inFrame.evaluate((element) => window.parent.document.querySelector('.place')?.append(element))
  await settled(view)
  expect(await sign.evaluate((link) => link.getBoundingClientRect().height)).toBe(height)
  expect(errors).toEqual([])
  await site.close()
})

test('is garbage-collected after it is removed', async ({ page }) => {
  const { view, site } = await openHost(page)
  await expect(choice(view, ['firm'])).toBeVisible()
  await page.evaluate(() => {
    const gone = Array.from({ length: 20 }, () => {
      const element = document.createElement('ooa-wegwijzer')
      document.body.append(element)
      element.remove()
      return new WeakRef(element)
    })
    Object.assign(window, { alive: () => gone.filter((each) => each.deref()).length })
  })
  await expect
    .poll(async () => {
      await page.requestGC()
      return page.evaluate<number>('alive()')
    })
    .toBe(0)
  await site.close()
})

test('clones as a new element with its own state', async ({ page }) => {
  const { view, element, errors, site } = await openHost(page)
  await choice(view, ['firm']).click()
  await element.evaluate((element) => element.after(element.cloneNode(true)))
  const clone = page.locator('ooa-wegwijzer').nth(1)
  await expect(choice(clone, ['firm'])).toBeVisible()
  await choice(clone, ['consultant']).click()
  await settled(view)
  await expect(clone.locator('> a')).toHaveCount(1)
  expect(errors).toEqual([])
  await site.close()
})

test('observes each attribute, and keeps the answers and the focus when lang, theme or heading-level changes', async ({
  page,
}) => {
  const { view, element, site } = await openHost(page)
  await choice(view, ['firm']).click()
  await choice(view, ['firm', 'not-yet-acp']).focus()
  for (const [name, value] of [
    ['lang', 'en'],
    ['theme', 'dark'],
    ['heading-level', '5'],
  ] as const)
    await element.evaluate((element, [name, value]) => element.setAttribute(name, value), [
      name,
      value,
    ] as const)
  await settled(view)
  await expect(view.locator('.wegwijzer')).toHaveAttribute('lang', 'en')
  await expect(view.locator('h5.title')).toBeVisible()
  await expect(choice(view, ['firm', 'not-yet-acp'])).toBeFocused()
  await element.evaluate((element) => element.setAttribute('start', 'consultant,no-cmc'))
  await expect(choice(view, ['consultant', 'no-cmc', 'neither'])).toBeVisible()
  await element.evaluate((element) => element.removeAttribute('start'))
  await expect(choice(view, ['firm'])).toBeVisible()
  await site.close()
})

test('warns once about each value that is not allowed, and uses the default', async ({ page }) => {
  const warnings: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text())
  })
  const { view, element, errors, site } = await openHost(page, {
    element: `<ooa-wegwijzer lang="nl-&lt;b&gt;" theme="LIGHT" heading-level="2.5" start="unknown __proto__ constructor"></ooa-wegwijzer>`,
  })
  await choice(view, ['firm']).click()
  await settled(view)
  for (const value of ['0', '7', '-1', ' 2', '1e0', '', 'null'])
    await element.evaluate((element, value) => element.setAttribute('heading-level', value), value)
  await expect(view.locator('h2.title')).toBeVisible()
  for (const [name, count] of [
    ['theme', 1],
    ['start', 1],
    ['heading-level', 8],
  ] as const)
    expect(warnings.filter((text) => text.includes(`${name}=`))).toHaveLength(count)
  expect(new Set(warnings).size).toBe(warnings.length)
  expect(errors).toEqual([])
  await site.close()
})

/** Replaces each text of the page as a translator does: with another text, inside elements of its own. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const roots: Node[] = [document.body]
    for (const element of document.querySelectorAll('ooa-wegwijzer'))
      if (element.shadowRoot) roots.push(element.shadowRoot)
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      for (const text of texts) {
        const [outer, inner] = [document.createElement('x-font'), document.createElement('x-font')]
        inner.textContent = `«${text.data}»`
        outer.append(inner)
        text.replaceWith(outer)
      }
    }
  })

test('can be completed on a page that is translated at each state', async ({ page }) => {
  const opened = await openHost(page)
  await expect(opened.view.locator('.title')).toBeVisible()
  await complete(page, opened, () => translate(page))
  await opened.view.locator('.change').first().click()
  await expect(choice(opened.view, [WAY[0]])).toBeVisible()
  expect(opened.errors).toEqual([])
  await opened.site.close()
})

test('shows all texts in the language of lang after a translator rewrote them', async ({ page }) => {
  const { view, element, errors, site } = await openHost(page)
  for (const answers of [[], ['firm'], WAY]) {
    await element.evaluate((element, start) => element.setAttribute('start', start), answers.join(' '))
    for (const lang of ['en', 'nl']) {
      await translate(page)
      await element.evaluate((element, lang) => element.setAttribute('lang', lang), lang)
      // a new element in that language, which no translator has changed
      await page.evaluate(
        ([lang = '', start = '']) => {
          const fresh = document.createElement('ooa-wegwijzer')
          fresh.lang = lang
          fresh.setAttribute('start', start)
          document.querySelector('.place')?.append(fresh)
        },
        [lang, answers.join(' ')],
      )
      const expected = await page.locator('ooa-wegwijzer .view').last().innerHTML()
      expect(await view.innerHTML()).toBe(expected)
      await page
        .locator('ooa-wegwijzer')
        .last()
        .evaluate((fresh) => fresh.remove())
    }
  }
  expect(errors).toEqual([])
  await site.close()
})

const fits = (view: Locator) =>
  view.evaluate((root) => {
    const edge = (root.closest('.view') ?? root).getBoundingClientRect()
    return [...root.querySelectorAll<HTMLElement>('.wegwijzer *:not(.unseen)')]
      .filter((element) => element.getBoundingClientRect().right > edge.right + 1)
      .map((element) => element.className || element.localName)
  })

for (const [name, css] of [
  ['a column of 280 px in a wide window', '.place { width: 280px }'],
  ['a column of 200 px', '.place { width: 200px }'],
  ['a row of a flexbox beside something wide', '.place { width: 320px; display: flex }'],
  ['an automatic column of a grid', '.place { width: 300px; display: grid; grid-template-columns: 1fr }'],
  ['a float', '.place { width: 300px } ooa-wegwijzer { float: left }'],
  [
    'a centred column of a flexbox',
    '.place { width: 400px; display: flex; flex-direction: column; align-items: center }',
  ],
  ['something inline', '.place { width: 300px } ooa-wegwijzer { display: inline-block }'],
  ['vertical writing', '.place { writing-mode: vertical-rl; height: 600px }'],
] as const)
  test(`fits within ${name}, and is wide enough to read`, async ({ page }) => {
    const opened = await openHost(page, { css })
    await expect(opened.view.locator('.title')).toBeVisible()
    await complete(page, opened, async () => {
      expect(await fits(opened.view)).toEqual([])
      const width = await opened.view.evaluate((view) => view.getBoundingClientRect().width)
      expect(width).toBeGreaterThanOrEqual(200)
    })
    await opened.site.close()
  })

for (const css of [
  'display: none',
  'width: 0; overflow: hidden',
  'visibility: hidden',
  'content-visibility: hidden',
])
  test(`works after it was hidden with ${css}`, async ({ page }) => {
    const { view, site, errors } = await openHost(page, { css: `.place { ${css} }` })
    await page.waitForFunction(() => document.querySelector('ooa-wegwijzer')?.shadowRoot)
    if (!css.startsWith('width')) await expect(view.locator('.title')).toBeHidden()
    await page.evaluate(() => {
      const shown = { display: 'block', width: '500px', visibility: 'visible', contentVisibility: 'visible' }
      Object.assign(document.querySelector<HTMLElement>('.place')?.style ?? {}, shown)
    })
    await choice(view, ['firm']).click()
    await settled(view)
    expect(await view.evaluate((root) => root.getBoundingClientRect().width)).toBe(500)
    expect(errors).toEqual([])
    await site.close()
  })

test('fits within a window at 400% zoom', async ({ page }) => {
  // 1280 px at 400% zoom are 320 CSS pixels
  await page.setViewportSize({ width: 320, height: 256 })
  const opened = await openHost(page, { css: '.place { width: auto }' })
  await complete(page, opened, async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
  await opened.site.close()
})

/** The dark colours that Chromium forces in emulation. */
const FORCED = { link: 'rgb(255, 255, 0)', background: 'rgb(0, 0, 0)' }

test('follows forced colours, reduced motion and the colour scheme of the page', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce', colorScheme: 'dark' })
  const opened = await openHost(page, { css: ':root { color-scheme: light dark }' })
  const sign = choice(opened.view, ['firm'])
  expect(await sign.evaluate((link) => getComputedStyle(link).borderTopWidth)).toBe('1px')
  // it still looks like a sign: a plate with a point and a legible name
  const { plate, point, name } = await sign.evaluate((link) => {
    const { backgroundColor, clipPath } = getComputedStyle(link, '::before')
    return { plate: backgroundColor, point: clipPath, name: getComputedStyle(link).color }
  })
  expect([plate, name]).toEqual([FORCED.link, FORCED.background])
  expect(point).toMatch(/^polygon/)
  expect(
    await opened.view.evaluate(
      (root) =>
        [root, ...root.querySelectorAll('*')].filter((each) => {
          const { animationName, transitionDuration } = getComputedStyle(each)
          return animationName !== 'none' || transitionDuration !== '0s'
        }).length,
    ),
  ).toBe(0)
  await page.emulateMedia({ forcedColors: 'none' })
  const background = (scheme: 'light' | 'dark') =>
    page
      .emulateMedia({ forcedColors: 'none', colorScheme: scheme })
      .then(() =>
        opened.view.locator('.wegwijzer').evaluate((card) => getComputedStyle(card).backgroundColor),
      )
  expect(await background('dark')).not.toBe(await background('light'))
  await opened.site.close()
})
