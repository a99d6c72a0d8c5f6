import { expect, test, type Page } from '../support/test.ts'
import { choice } from '../browser/walk.ts'
import { snippet } from '../../src/widgets/embed/snippets.ts'
import { firstStepPath } from '../support/content.ts'
import { foreignSite } from '../support/foreign.ts'
import { ORIGIN, SITE } from '../support/origin.ts'
import { complete, openHost, SCRIPT, WIDGET } from './host-page.ts'
import { ADDRESSED, ATTACHED, LINK, TWO_FRAMEWORKS } from './hostile.ts'

const WAYS_TO_HIDE: Readonly<
  Record<string, { readonly css?: string; readonly hide: string; readonly show: string }>
> = {
  'the attribute hidden': { hide: 'e.hidden = true', show: 'e.hidden = false' },
  'the attribute hidden on a page that sets display': {
    css: 'ooa-wegwijzer { display: flex }',
    hide: 'e.hidden = true',
    show: 'e.hidden = false',
  },
  'hidden=until-found': { hide: "e.hidden = 'until-found'", show: 'e.hidden = false' },
  'an inline style': { hide: "e.style.display = 'none'", show: "e.style.display = ''" },
  'an important inline style': {
    hide: "e.style.setProperty('display', 'none', 'important')",
    show: "e.style.removeProperty('display')",
  },
  'a class': { css: '.d-none { display: none }', hide: "e.className = 'd-none'", show: "e.className = ''" },
  'a class in a layer': {
    css: '@layer a { .gone { display: none } }',
    hide: "e.classList.add('gone')",
    show: "e.classList.remove('gone')",
  },
  'a media query': {
    css: '@media (width > 1px) { html.narrow ooa-wegwijzer { display: none } }',
    hide: "document.documentElement.classList.add('narrow')",
    show: "document.documentElement.classList.remove('narrow')",
  },
  'the attribute of a framework': {
    css: '[x-cloak] { display: none }',
    hide: "e.setAttribute('x-cloak', '')",
    show: "e.removeAttribute('x-cloak')",
  },
  'a popover': { hide: "e.popover = 'auto'", show: 'e.showPopover()' },
  'a closed details': {
    hide: "e.replaceWith(Object.assign(document.createElement('details'), { id: 'd' })); document.querySelector('#d').append(e)",
    show: "document.querySelector('#d').open = true",
  },
}

for (const [name, { css = '', hide, show }] of Object.entries(WAYS_TO_HIDE))
  test(`is hidden by ${name}, and shown again`, async ({ page }) => {
    const { element, view, errors, site } = await openHost(page, { css })
    await expect(view.locator('.title')).toBeVisible()
    const run = (code: string) =>
      page.evaluate(`{ const e = document.querySelector('ooa-wegwijzer'); ${code} }`)
    await run(hide)
    await expect
      .poll(() => element.evaluate((e) => e.checkVisibility() && e.getBoundingClientRect().height > 0))
      .toBe(false)
    await run(show)
    await choice(view, ['firm']).click()
    await expect(view.locator('.title')).toBeFocused()
    expect(errors).toEqual([])
    await site.close()
  })

test('takes no clicks in a panel that lets them through', async ({ page }) => {
  const { view, site } = await openHost(page, { css: '.place { opacity: 0; pointer-events: none }' })
  await expect(view.locator('.sign').first()).toBeAttached()
  const hit = await view
    .locator('.sign')
    .first()
    .evaluate((sign) => {
      const { x, y } = sign.getBoundingClientRect()
      return document.elementFromPoint(x + 20, y + 20)?.localName
    })
  expect(hit).not.toBe('ooa-wegwijzer')
  await site.close()
})

const PANELS: Readonly<Record<string, string>> = {
  'a panel that scrolls': '<div class="panel" style="height: 300px; overflow: auto">$</div>',
  'a panel that cuts off': '<div class="panel" style="height: 300px; overflow: hidden">$</div>',
  'a tab': '<div role="tabpanel" class="panel" style="max-height: 250px; overflow-y: scroll">$</div>',
  'a dialog': '<dialog open class="panel" style="position: static; height: 300px; overflow: auto">$</dialog>',
}

for (const [name, around] of Object.entries(PANELS))
  test(`makes the page no higher or wider from within ${name}`, async ({ page }) => {
    const opened = await openHost(page, { around })
    await complete(page, opened, async () => {
      const { over, beside } = await page.evaluate(() => {
        const { scrollHeight, scrollWidth, clientWidth } = document.documentElement
        return {
          over: scrollHeight - Math.max(document.body.offsetHeight + 100, innerHeight),
          beside: scrollWidth - clientWidth,
        }
      })
      expect(over).toBeLessThanOrEqual(0)
      expect(beside).toBe(0)
    })
    await opened.site.close()
  })

test('adds no scrollbar to a dialog or popover that is as high as its content', async ({ page }) => {
  const opened = await openHost(page, {
    css: 'ooa-wegwijzer { position: static !important }',
    around: '<div class="panel" style="overflow: auto">$</div>',
  })
  await complete(page, opened, async () => {
    const [high, wide] = await page
      .locator('.panel')
      .evaluate((panel) => [panel.scrollHeight - panel.clientHeight, panel.scrollWidth - panel.clientWidth])
    expect([high, wide]).toEqual([0, 0])
  })
  await opened.site.close()
})

test('never writes into the sheets that a page adopts, and keeps them', async ({ page }) => {
  const { element, view, errors, site } = await openHost(page)
  await expect(view.locator('.title')).toBeVisible()
  const state = () =>
    element.evaluate((element) => {
      const theirs = (window as unknown as { theirs: CSSStyleSheet[] }).theirs
      const all = element.shadowRoot?.adoptedStyleSheets ?? []
      return {
        rules: theirs.map(({ cssRules }) => cssRules.length),
        kept: theirs.map((sheet) => all.includes(sheet)),
        ours: all.filter((sheet) => !theirs.includes(sheet)).length,
        display: getComputedStyle(element.shadowRoot?.querySelector('.sign') ?? element).display,
      }
    })
  await element.evaluate((element) => {
    const sheets = ['p{color:red}', 'i{top:0}', 'b{left:0}'].map((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      return sheet
    })
    const [one, two, three] = sheets as [CSSStyleSheet, CSSStyleSheet, CSSStyleSheet]
    Object.assign(window, { theirs: sheets })
    document.adoptedStyleSheets = [one]
    element.shadowRoot?.adoptedStyleSheets.unshift(one)
    element.shadowRoot?.adoptedStyleSheets.push(two)
    if (element.shadowRoot)
      element.shadowRoot.adoptedStyleSheets = [three, ...element.shadowRoot.adoptedStyleSheets]
  })
  const expected = { rules: [1, 1, 1], kept: [true, true, true], ours: 1, display: 'flex' }
  await choice(view, ['firm']).click()
  expect(await state()).toEqual(expected)
  await element.evaluate((element) => element.setAttribute('theme', 'dark'))
  expect(await state()).toEqual(expected)
  // a page that takes ours away
  await element.evaluate((element) => {
    if (element.shadowRoot)
      element.shadowRoot.adoptedStyleSheets = (window as unknown as { theirs: CSSStyleSheet[] }).theirs
  })
  await view.locator('.back').click()
  expect(await state()).toEqual(expected)
  expect(errors).toEqual([])
  await site.close()
})

for (const [name, body] of Object.entries(ATTACHED))
  test(`runs where attachShadow ${name}`, async ({ page }) => {
    const opened = await openHost(page, {
      before: `{ const attach = Element.prototype.attachShadow
        Element.prototype.attachShadow = function (options) { ${body} } }`,
    })
    await complete(page, opened, () => Promise.resolve())
    expect(opened.errors).toEqual([])
    await opened.site.close()
  })

test('keeps its styles and answers where attachShadow closes every root, also when moved', async ({
  page,
}) => {
  const { element, errors, site } = await openHost(page, {
    before: `window.roots = []
      const attach = Element.prototype.attachShadow
      Element.prototype.attachShadow = function (options) {
        const root = attach.call(this, { ...options, mode: 'closed' })
        window.roots.push(root)
        return root
      }`,
  })
  const looks = () =>
    page.evaluate(() => {
      const [root] = (window as unknown as { roots: ShadowRoot[] }).roots
      const sign = root?.querySelector('.sign')
      return [sign && getComputedStyle(sign).display, sign && (sign as HTMLElement).dataset.state]
    })
  await expect.poll(looks).toEqual(['flex', 'institute'])
  await page.evaluate(() => {
    const [root] = (window as unknown as { roots: ShadowRoot[] }).roots
    root?.querySelector<HTMLElement>('[data-state=firm]')?.click()
  })
  await element.evaluate((element) => document.body.prepend(element))
  expect(await looks()).toEqual(['flex', 'firm not-yet-acp'])
  expect(errors).toEqual([])
  await site.close()
})

test('runs in a page that was rendered in advance, with its shadow root', async ({ page }) => {
  const opened = await openHost(page, {
    element: `<ooa-wegwijzer lang="nl"><template shadowrootmode="open"><div class="view">Oud</div></template>${LINK}</ooa-wegwijzer>`,
  })
  await complete(page, opened, () => Promise.resolve())
  await expect(page.getByText('Oud')).toHaveCount(0)
  expect(opened.errors).toEqual([])
  await opened.site.close()
})

/** The code that a partner pastes. */
const pasted = (kind: 'script' | 'frame') =>
  snippet(
    kind,
    {
      finder: `${SITE}wegwijzer/?a=1&b=2`,
      fallback: 'R&D "nu"',
      newest: ORIGIN + WIDGET,
      frames: { '': `${SITE}frame/nl/` },
      frameHelper: `${SITE}embed/v1/frame.js`,
      frameTitle: 'Wegwijzer',
    },
    { lang: '', start: '', theme: 'auto', tokens: { '--wegwijzer-ink': '#000' } },
  )

const XHTML = (body: string) => ({
  body: `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en_GB"><head><title>Host</title>
    </head><body>${body}</body></html>`,
  headers: { 'Content-Type': 'application/xhtml+xml' },
})

test('keeps the focus in an XHTML page, and reads its language', async ({ page }) => {
  const site = await foreignSite({ '/': XHTML(pasted('script')) })
  await page.goto(`${site.origin}/`)
  const view = page.locator('ooa-wegwijzer .view')
  await expect(view.locator('.wegwijzer')).toHaveAttribute('lang', 'en')
  for (const answers of [['consultant'], ['consultant', 'no-cmc']]) {
    await choice(view, answers).click()
    await expect(view.locator('.title')).toBeFocused()
  }
  await site.close()
})

test('shows its frame in an XHTML page', async ({ page }) => {
  const site = await foreignSite({ '/': XHTML(pasted('frame')) })
  await page.goto(`${site.origin}/`)
  const frame = page.frames().find((each) => each.url() === `${SITE}frame/nl/`)
  await expect(frame?.locator('.view .title') ?? page.locator('none')).toBeVisible()
  await site.close()
})

for (const [written, read] of [
  ['lang="nl_NL"', 'nl'],
  ['lang="en_GB.UTF-8"', 'en'],
  ['lang="EN"', 'en'],
  ['xml:lang="en-US"', 'en'],
  ['lang="de_DE"', 'nl'],
] as const)
  test(`reads the language of ${written}, on itself or around it`, async ({ page }) => {
    for (const host of [
      { html: written, element: `<ooa-wegwijzer>${LINK}</ooa-wegwijzer>` },
      { html: 'lang="fr"', element: `<ooa-wegwijzer ${written}>${LINK}</ooa-wegwijzer>` },
    ]) {
      const { view, site } = await openHost(page, host)
      await expect(view.locator('.wegwijzer')).toHaveAttribute('lang', read)
      await site.close()
    }
  })

for (const [name, host] of Object.entries(ADDRESSED))
  test(`links to the site with a script ${name}`, async ({ page }) => {
    const opened = await openHost(page, host)
    await complete(page, opened, async () => {
      const hrefs = await opened.view
        .locator('a[data-state]')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
      expect(hrefs.length).toBeGreaterThan(0)
      expect(hrefs.filter((href) => !href.startsWith(`${SITE}wegwijzer/`))).toEqual([])
    })
    expect(opened.errors).toEqual([])
    await opened.site.close()
  })

test('runs on a page with two frameworks that patch the same methods', async ({ page }) => {
  const opened = await openHost(page, { before: TWO_FRAMEWORKS })
  await complete(page, opened, () => Promise.resolve())
  expect(opened.errors).toEqual([])
  await opened.site.close()
})

for (const code of ['var CSS = {}', 'var URL = "/api", Event = 1, Text = "", Node = {}', 'var CSS = null'])
  test(`runs on a page with ${code}`, async ({ page }) => {
    const opened = await openHost(page, { before: code })
    await complete(page, opened, () => Promise.resolve())
    expect(opened.errors).toEqual([])
    await opened.site.close()
  })

for (const code of [
  'var Map = function () {}',
  'function CSSStyleSheet() { throw Error("not yours") }',
  'Element.prototype.attachShadow = () => { throw Error("not here") }',
  'Object.defineProperty(ShadowRoot.prototype, "adoptedStyleSheets", { get: () => [], set() { throw Error("no") } })',
])
  test(`keeps its link, without an uncaught error, on a page with ${code}`, async ({ page }) => {
    const warnings: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text())
    })
    const { errors, site } = await openHost(page, { before: code })
    await expect.poll(() => warnings.filter((text) => text.includes('ooa-wegwijzer'))).toHaveLength(1)
    await expect(page.getByRole('link', { name: 'Doe de wegwijzer' })).toBeVisible()
    expect(errors).toEqual([])
    await site.close()
  })

test('logs only the start of a long value', async ({ page }) => {
  const warnings: string[] = []
  page.on('console', (message) => warnings.push(message.text()))
  const { view, site } = await openHost(page, {
    element: `<ooa-wegwijzer lang="nl" start="${'x'.repeat(550_000)}">${LINK}</ooa-wegwijzer>`,
  })
  await expect(view.locator('.title')).toBeVisible()
  expect(Math.max(...warnings.map(({ length }) => length))).toBeLessThan(300)
  await site.close()
})

/** Opens a page with the element inside a frame of another page. */
const openFramed = async (page: Page, sandbox: string, before = '') => {
  const site = await foreignSite({
    '/': {
      body: `<!doctype html><html lang="nl"><title>Builder</title><iframe ${sandbox} src="/page" width="600" height="900"></iframe></html>`,
    },
    '/page': {
      body: `<!doctype html><html lang="nl"><title>Host</title><script>${before}</script>${SCRIPT}<ooa-wegwijzer start="consultant has-cmc">${LINK}</ooa-wegwijzer></html>`,
    },
  })
  await page.goto(`${site.origin}/`)
  const guide = page.frameLocator('iframe').locator('ooa-wegwijzer .button')
  await expect(guide).toBeVisible()
  return { guide, site }
}

const GUIDE = ORIGIN + firstStepPath('nl', 'recertification')
const FRAMED = GUIDE.replace(SITE, `${SITE}frame/nl/`)

test('leaves the frame that its page is in', async ({ page }) => {
  const { guide, site } = await openFramed(page, '')
  await guide.click()
  await page.waitForURL(GUIDE)
  await site.close()
})

test('opens its guide in a window where the frame of its page may only do that', async ({ page }) => {
  const { guide, site } = await openFramed(page, 'sandbox="allow-scripts allow-same-origin allow-popups"')
  const [popup] = await Promise.all([page.waitForEvent('popup'), guide.click()])
  await popup.waitForURL(FRAMED)
  await expect(popup.locator('h1')).toBeVisible()
  await site.close()
})

for (const [name, before] of [
  ['', ''],
  [
    ', in a browser that throws at a window',
    'window.open = () => { throw new DOMException("no", "InvalidAccessError") }',
  ],
] as const)
  test(`opens its guide in a frame that nothing can leave${name}`, async ({ page }) => {
    const { guide, site } = await openFramed(page, 'sandbox="allow-scripts"', before)
    await guide.click()
    await expect.poll(() => page.frames().map((frame) => frame.url())).toContain(FRAMED)
    await expect(page.frameLocator('iframe').locator('h1')).toBeVisible()
    await site.close()
  })
