import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '../support/test.ts'
import { BUILT } from '../support/origin.ts'
import { appearance, differences, type Appearance } from './appearance.ts'
import { complete, openHost, type Host } from './host-page.ts'

/** Completes the wizard by keyboard on a page, checks that the page is unchanged, and returns the look of each state. */
const walk = async (page: Page, host: Host): Promise<readonly Appearance[]> => {
  const opened = await openHost(page, host)
  await expect(opened.view.locator('.title')).toBeVisible()
  const before = await opened.untouched()
  expect(before.focus).toBe('BODY')
  const looks: Appearance[] = []
  await complete(page, opened, async () => {
    looks.push(await appearance(opened.view))
  })
  expect(await opened.untouched()).toEqual({ ...before, focus: 'OOA-WEGWIJZER' })
  expect(await opened.seen()).toEqual({ violations: [], mutations: [] })
  expect(opened.errors).toEqual([])
  await opened.site.close()
  return looks
}

// the look on a plain page, the reference for all others
let plain: readonly Appearance[]

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage()
  plain = await walk(page, {})
  await page.close()
})

const NONSENSE = [
  'card: 12px',
  'ink: banana',
  'muted: url(x)',
  'rule: 0',
  'sun: 1turn',
  'atp: none',
  'acp: 1px solid',
  'adviser: #12',
  'on-line: left',
  'border-radius: red',
  'padding: blue',
  'font-size: large-ish',
  'font-family: 12px',
]

/** Every custom property in the file of the widget, registered by the page for something else. */
const REGISTERED = [
  ...new Set(readFileSync(`${BUILT}/embed/v1/wegwijzer.js`, 'utf8').match(/--[a-z][\w-]*/g)),
]
const registered = (type: string, inherits: boolean) =>
  REGISTERED.map(
    (name) => `@property ${name} { syntax: "${type}"; inherits: ${inherits}; initial-value: 1turn }`,
  ).join('\n')

const HOSTS: Readonly<Record<string, Host>> = {
  'a root of 62.5%': { css: 'html { font-size: 62.5% }' },
  'a root of 200%': { css: 'html { font-size: 200% } .place { font-size: 0.5em }' },
  '* { all: unset !important }': {
    css: '* { all: unset !important } html, body, h1, p, div { display: block !important } head, style, script, link, title, meta { display: none !important } .place { width: 600px !important }',
  },
  '* { display: inline }': {
    css: '* { display: inline } .place { display: block } script, head { display: none }',
  },
  '* { display: inline !important }': {
    css: '* { display: inline !important } .place { display: block !important } head, head * { display: none !important }',
  },
  '* { box-sizing: content-box }': { css: '*, *::before, *::after { box-sizing: content-box !important }' },
  'buttons, links and lists in the style of the page': {
    css: `button, a, li { color: red !important; background: lime !important; padding: 40px !important; float: right !important;
      list-style: square !important; text-transform: uppercase !important; position: absolute !important; display: none !important }`,
  },
  'headings and paragraphs in the style of the page': {
    css: 'h1, h2, h3, p, ul, ol { font: italic 900 60px serif !important; margin: 90px !important; text-indent: 40px !important }',
  },
  'a body full of inherited style': {
    css: `body { letter-spacing: 0.5em; line-height: 2.5; text-transform: uppercase; text-align: center; user-select: none;
      -webkit-user-select: none; font: italic 900 30px cursive; color: red; word-spacing: 1em; text-indent: 4em; white-space: pre;
      cursor: wait; text-shadow: 0 0 9px red; font-variant: small-caps; word-break: break-all; hyphens: auto; quotes: none;
      list-style: square; tab-size: 1; text-align-last: right; font-stretch: expanded; writing-mode: horizontal-tb }`,
  },
  'our token names with nonsense': {
    css: `:root { ${NONSENSE.map((token) => `--wegwijzer-${token}`).join('; ')} } ooa-wegwijzer { --wegwijzer-ink: 3px !important }`,
  },
  'the names of our own variables': {
    css: ':root, * { --ink: red !important; --card: lime !important; --line: 4px; --point: 90px; --ring: 1px; --radius: 9em }',
  },
  'our names registered as angles': { css: registered('<angle>', true) },
  'our names registered as angles that do not inherit': { css: registered('<angle>', false) },
  'our names registered as anything, in a layer with !important': {
    css: `${registered('*', true)} @layer a { * { ${REGISTERED.map((name) => `${name}: 3turn !important`).join('; ')} } }`,
  },
  ...Object.fromEntries(
    ['flex', 'grid', 'inline', 'contents', 'flow-root', 'inline-block'].map((display) => [
      `display: ${display} for the element`,
      { css: `ooa-wegwijzer { display: ${display} }` },
    ]),
  ),
  'a colour scheme of its own in a layer': { css: '@layer a { * { color-scheme: light !important } }' },
  'classes with our names': {
    css: '.wegwijzer, .title, .sign, .choices, .plate, .unseen, .view { display: none !important; color: red !important }',
  },
  'html of the right-to-left kind': { html: 'lang="ar" dir="rtl"' },
  'ancestors with transform and overflow': {
    around: '<div style="transform: translateX(10px); overflow: hidden; contain: paint">$</div>',
  },
  'a column of a grid': { css: '.place { display: grid; grid-template-columns: 600px }' },
  'a row of a flexbox': { css: '.place { display: flex }' },
  'a centred column of a flexbox': {
    css: '.place { display: flex; flex-direction: column; align-items: stretch }',
  },
  'a float': { css: 'ooa-wegwijzer { float: left; width: 100% }' },
  'a form around it': { around: '<form action="/elsewhere"><input name="q"><button>Send</button>$</form>' },
  'a link around it': { around: '<a href="/elsewhere">$</a>' },
  'a list around it': { around: '<ul style="padding: 0; margin: 0; list-style: none"><li>$</li></ul>' },
  'a cell of a table': {
    around:
      '<table style="width: 600px; border-spacing: 0; table-layout: fixed"><tr><td style="padding: 0">$</td></tr></table>',
  },
}

for (const [name, host] of Object.entries(HOSTS))
  test(`looks the same on a page with ${name}`, async ({ page }) => {
    const looks = await walk(page, host)
    expect(differences(looks, plain)).toEqual([])
  })

test('takes a token that the page registered for elements alone', async ({ page }) => {
  const { view, site } = await openHost(page, {
    css: `@property --wegwijzer-ink { syntax: "<color>"; inherits: false; initial-value: red }
      ooa-wegwijzer { --wegwijzer-ink: rgb(1 2 3) }`,
  })
  await expect(view.locator('.wegwijzer')).toHaveCSS('color', 'rgb(1, 2, 3)')
  await site.close()
})
