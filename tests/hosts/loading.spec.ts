import { readFileSync } from 'node:fs'
import { expect, test } from '../support/test.ts'
import { choice } from '../browser/walk.ts'
import { BUILT, ORIGIN, SITE } from '../support/origin.ts'
import { complete, openHost, SCRIPT, WIDGET, type Host } from './host-page.ts'

const SRC = ORIGIN + WIDGET
const LINK = `<a href="${SITE}wegwijzer/">Doe de wegwijzer</a>`
const injection = (attributes = '') => `{
  const script = document.createElement('script')
  script.src = '${SRC}'
  ${attributes}
  document.head.append(script)
}`

const WAYS: Readonly<Record<string, Host>> = {
  'before the element, at once': { script: `<script src="${SRC}"></script>` },
  'before the element, async': { script: SCRIPT },
  'before the element, deferred': { script: `<script defer src="${SRC}"></script>` },
  'as a module': { script: `<script type="module" src="${SRC}"></script>` },
  'after the element': { script: '<!-- -->', around: `$<script src="${SRC}"></script>` },
  'at the end, async': { script: '<!-- -->', around: `$${SCRIPT}` },
  'injected by a tag manager': { script: '<!-- -->', after: injection() },
  'injected long after the load': {
    script: '<!-- -->',
    after: `addEventListener('load', () => setTimeout(() => ${injection()}, 300))`,
  },
  'injected as a module': { script: '<!-- -->', after: injection("script.type = 'module'") },
  'with a query that breaks caches': { script: `<script async src="${SRC}?ver=6.4.2"></script>` },
  'joined with other scripts': {
    script: '<script async src="/all.min.js"></script>',
    files: {
      '/all.min.js': {
        body: `;var jQuery=function(){};${readFileSync(`${BUILT}/embed/v1/wegwijzer.js`, 'utf8')};(function(){window.all=1})();`,
        headers: { 'Content-Type': 'text/javascript' },
      },
    },
  },
  twice: { around: `$${SCRIPT}<script src="${SRC}?again"></script>` },
  'with a base of the page': {
    before: "document.head.insertAdjacentHTML('afterbegin', '<base href=\"https://base.example/x/\">')",
  },
  'on a page with Prototype and MooTools': {
    before: `
      Array.from = () => []
      for (const name of ['each', 'contains', 'clone', 'include', 'flatten', 'inject', 'toJSON', 'last', 'first'])
        Array.prototype[name] = String.prototype[name] = Object.assign(() => { throw Error(name) }, {})
      Element.prototype.remove = Element.prototype.hide = function () { throw Error('not yours') }
      Object.prototype.extended = true
      delete Object.prototype.extended`,
  },
  'on a page that takes every link for its router': {
    before: `addEventListener('click', (event) => {
      const link = event.composedPath().find((each) => each.localName === 'a')
      if (!link) return
      event.preventDefault()
      Object.assign(window, { routed: true })
    })`,
  },
  'on a page whose router goes first': {
    before: `addEventListener('click', (event) => event.preventDefault(), true)`,
  },
  'on a page with a router of hashes': {
    before: `addEventListener('hashchange', () => Object.assign(window, { routed: true }))`,
  },
  'on a page with keys of its own': {
    before: `for (const type of ['keydown', 'keypress', 'keyup'])
      document.addEventListener(type, (event) => {
        if (event.key === 'Tab') return
        event.preventDefault()
        Object.assign(window, { pressed: event.key })
      })`,
  },
  'on a page with an image and a form that are called as its scripts are': {
    // hidden and lazy, so never fetched
    around: `<img name="currentScript" alt="" hidden loading="lazy" src="https://evil.example/embed/v1/wegwijzer.js">
      <form name="scripts"></form>$`,
  },
  'in a page without a language': { html: '', element: `<ooa-wegwijzer>${LINK}</ooa-wegwijzer>` },
  'in a page of an invalid language': {
    html: 'lang="!!"',
    element: `<ooa-wegwijzer>${LINK}</ooa-wegwijzer>`,
  },
  'in a page of another language': {
    html: 'lang="de-AT"',
    element: `<ooa-wegwijzer>${LINK}</ooa-wegwijzer>`,
  },
}

for (const [name, host] of Object.entries(WAYS))
  test(`works when loaded ${name}${/base|twice/.test(name) ? ' @path' : ''}`, async ({ page }) => {
    const opened = await openHost(page, host)
    await expect(opened.view.locator('.title')).toBeVisible()
    const before = await opened.untouched()
    const links = opened.view.locator('a[data-state]')
    await complete(page, opened, async () => {
      const hrefs = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
      expect(hrefs.filter((href) => !href.startsWith(`${SITE}wegwijzer/`))).toEqual([])
    })
    expect(await opened.untouched()).toEqual({ ...before, focus: 'OOA-WEGWIJZER' })
    expect(
      await page.evaluate("[window.routed, window.pressed].filter((key) => key === true || key === 'Enter')"),
    ).toEqual([])
    expect(opened.errors).toEqual([])
    expect((await opened.seen()).violations).toEqual([])
    await opened.site.close()
  })

test('keeps two elements apart that differ in language, theme and start', async ({ page }) => {
  const opened = await openHost(page, {
    element: `<ooa-wegwijzer id="one" lang="nl" theme="light">${LINK}</ooa-wegwijzer>
      <ooa-wegwijzer id="two" lang="en" theme="dark" start="consultant" heading-level="4">${LINK}</ooa-wegwijzer>`,
  })
  const [one, two] = [page.locator('#one'), page.locator('#two')]
  await choice(one, ['firm']).click()
  await choice(two, ['consultant', 'has-cmc']).click()
  await expect(choice(one, ['firm', 'not-yet-acp'])).toBeVisible()
  await expect(two.locator('h4.title')).toBeFocused()
  await expect(one.locator('h2.title')).toBeVisible()
  const scheme = (element: typeof one) =>
    element.locator('.wegwijzer').evaluate((card) => getComputedStyle(card).colorScheme)
  expect([await scheme(one), await scheme(two)]).toEqual(['light', 'dark'])
  expect(opened.errors).toEqual([])
  await opened.site.close()
})

test('takes the language from around the shadow root it is in', async ({ page }) => {
  const opened = await openHost(page, {
    element: '<section lang="en"><x-shell></x-shell></section>',
    before: `customElements.define('x-shell', class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<ooa-wegwijzer></ooa-wegwijzer>' }
    })`,
  })
  await expect(opened.view.locator('.wegwijzer')).toHaveAttribute('lang', 'en')
  await opened.site.close()
})
