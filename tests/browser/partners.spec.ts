import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { build } from 'esbuild'
import { copiedText, letCopy } from '../support/clipboard.ts'
import { expect, test, type Page } from '../support/test.ts'
import { wcagContrast } from 'culori'
import { LOCALES, SECTIONS } from '../support/content.ts'
import { foreignSite } from '../support/foreign.ts'
import { ORIGIN } from '../support/origin.ts'
import { heard } from './heard.ts'
import { sideways } from './sideways.ts'
import { choice } from './walk.ts'

const open = async (page: Page, locale: (typeof LOCALES)[number] = 'nl') => {
  await page.goto(`/${SECTIONS[locale].embed}`)
  await page.waitForFunction(() => customElements.get('ooa-wegwijzer'))
  return { shown: page.locator('.taken[data-chosen] code'), previews: page.locator('.ground ooa-wegwijzer') }
}

const openColours = (page: Page) => page.locator('.colours summary').click()

const example = async (page: Page, name: string): Promise<string> =>
  (await page.locator(`[data-example=${name}] code`).textContent()) ?? ''

/** The text that the PHP code returns: the lines between its two markers, unchanged. */
const fromPlugin = (plugin: string): string | undefined => /return <<<'HTML'\n(.*)\nHTML;/s.exec(plugin)?.[1]

/** Sets every option to a value that is not its default; returns the snippet once the page has followed. */
const choose = async (page: Page, kind: string): Promise<string> => {
  await page.locator('.options select').nth(0).selectOption('en')
  await page.locator('.options select').nth(1).selectOption('consultant')
  await page.locator('.options select').nth(2).selectOption('dark')
  await openColours(page)
  await page.locator('input[name=atp]').fill('#00ff88')
  await page.locator(`input[name=kind][value=${kind}]`).check()
  const shown = page.locator('.taken[data-chosen] code')
  await expect(async () => {
    expect(fromPlugin(await example(page, 'wordpress'))).toBe(await shown.textContent())
  }).toPass()
  return (await shown.textContent()) ?? ''
}

/** A snippet with the host that the site was built for replaced by the host of this test. */
const here = (text: string): string => text.replace(/https?:\/\/[^/"]+/g, ORIGIN)

/** Serves and opens a page of a partner that contains this snippet, with the addresses of this test. */
const paste = async (page: Page, text: string, headers: Readonly<Record<string, string>> = {}) => {
  const site = await foreignSite({
    '/': {
      body: `<!doctype html><html lang="nl"><title>Partner</title><h1>Partner</h1>${here(text)}</html>`,
      headers,
    },
  })
  await page.goto(`${site.origin}/`)
  return site
}

test('shows a choice at once on both backgrounds and in the text to paste', async ({ page }) => {
  const { shown, previews } = await open(page)
  await page.locator('.options select').nth(0).selectOption('en')
  await page.locator('.options select').nth(1).selectOption('consultant')
  await page.locator('.options select').nth(2).selectOption('dark')
  await openColours(page)
  await page.locator('input[name=atp]').fill('#00ff88')
  await page.locator('input[name=border-radius]').fill('1')
  for (const preview of await previews.all()) {
    await expect(choice(preview, ['consultant', 'has-cmc'])).toBeVisible()
    await expect(preview.locator('.wegwijzer')).toHaveAttribute('lang', 'en')
    const card = preview.locator('.wegwijzer')
    await expect(card).toHaveCSS('color-scheme', 'dark')
    // Preact gives the tokens to the element only after a paint
    await expect(card).toHaveCSS('--wegwijzer-atp', '#00ff88')
    await expect(card).toHaveCSS('border-top-left-radius', '32px')
  }
  const width = () => previews.first().evaluate((element) => element.getBoundingClientRect().width)
  const phone = await width()
  await page.locator('input[value=column]').check()
  await expect.poll(width).toBeLessThanOrEqual(280)
  expect(phone).toBeGreaterThan(280)
  const text = (await shown.textContent()) ?? ''
  const site = await paste(page, text)
  const element = page.locator('ooa-wegwijzer')
  await expect(choice(element, ['consultant', 'has-cmc'])).toBeVisible()
  await expect(element).toHaveAttribute('theme', 'dark')
  expect(await element.evaluate((each) => getComputedStyle(each).getPropertyValue('--wegwijzer-atp'))).toBe(
    '#00ff88',
  )
  await site.close()
})

test('every kind of snippet works on a page of another origin as it is copied @path', async ({
  page,
  browser,
}) => {
  await open(page)
  const kinds = await page
    .locator('input[name=kind]')
    .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))
  const versions = JSON.parse(readFileSync('public/embed/versions.json', 'utf8')) as { versions: unknown[] }
  expect(kinds).toEqual(versions.versions.length > 0 ? ['script', 'pinned', 'frame'] : ['script', 'frame'])
  for (const kind of kinds) {
    await page.locator(`input[name=kind][value=${kind}]`).check()
    const text = (await page.locator('.taken[data-chosen] code').textContent()) ?? ''
    const other = await browser.newPage()
    const site = await paste(other, text)
    const inside =
      kind === 'frame'
        ? other.frameLocator('iframe').locator('ooa-wegwijzer .view')
        : other.locator('ooa-wegwijzer')
    await choice(inside, ['firm']).click()
    await expect(choice(inside, ['firm', 'acp-certified'])).toBeVisible()
    await site.close()
    await other.close()
  }
})

test('a frame starts at the chosen question in its language, also without script @path', async ({
  page,
  browser,
}) => {
  await open(page)
  await page.locator('.options select').nth(0).selectOption('en')
  await page.locator('.options select').nth(1).selectOption('consultant no-cmc')
  await page.locator('.options select').nth(2).selectOption('dark')
  await page.locator('input[name=kind][value=frame]').check()
  const pasted = (await page.locator('.taken[data-chosen] code').textContent()) ?? ''
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled })
    const other = await context.newPage()
    const site = await paste(other, pasted)
    const root = other.frameLocator('iframe').locator('html')
    const inside = root.locator(javaScriptEnabled ? 'ooa-wegwijzer .view' : 'main')
    await expect(choice(inside, ['consultant', 'no-cmc', 'acp-employer'])).toBeVisible()
    await expect(root).toHaveAttribute('lang', 'en')
    // the theme needs script, and the page says so
    await expect(root).toHaveCSS('color-scheme', javaScriptEnabled ? 'dark' : 'light')
    await site.close()
    await context.close()
  }
})

test('the button copies the snippet and confirms it', async ({ page, context }) => {
  await letCopy(context)
  const { shown } = await open(page)
  const status = page.locator('.copying [role=status]')
  await expect(status).toBeEmpty()
  await page.locator('.take').click()
  await expect(status).not.toBeEmpty()
  expect(await copiedText(page)).toBe(await shown.textContent())
  const words = await status.textContent()
  const said = await heard(status)
  await page.locator('.take').click()
  await expect.poll(said).toEqual(['', words])
  // the text that is shown now was not copied
  await page.locator('.options select').nth(1).selectOption({ index: 1 })
  await expect(status).toBeEmpty()
})

test('each other button copies exactly the text above it and confirms it', async ({ page, context }) => {
  await letCopy(context)
  await open(page)
  // the examples follow the choices, also when they are copied
  await page.locator('.options select').nth(0).selectOption('en')
  await expect(page.locator('[data-example=react] code')).toContainText('lang="en"')
  const blocks = await page.locator('.copyable').all()
  expect(blocks.length).toBeGreaterThan(2)
  for (const block of blocks) {
    await block.getByRole('button').click()
    await expect(block.getByRole('status')).not.toBeEmpty()
    expect(await copiedText(page)).toBe(await block.locator('code').textContent())
  }
  // the changed example was not copied
  await page.locator('.options select').nth(0).selectOption('nl')
  await expect(page.locator('.copyable:has([data-example=react])').getByRole('status')).toBeEmpty()
})

test('a button that cannot copy reports it', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await open(page)
  const block = page.locator('.copyable').first()
  await block.getByRole('button').click()
  await expect(block.getByRole('status')).toHaveText((await block.getAttribute('data-not-copied')) ?? '')
})

test('starts with an address and lines that work as they are, with their buttons in view', async ({
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(page)
  for (const name of ['address', 'lines'])
    await expect(page.locator(`.copyable:has([data-example=${name}]) button`)).toBeInViewport({ ratio: 1 })
  // their preview is a live element
  await expect(choice(page.locator('.quick ooa-wegwijzer'), ['firm'])).toBeVisible()
  const other = await browser.newPage()
  await other.goto(here(await example(page, 'address')))
  const [answer] = await other.locator('link[type="application/json+oembed"]').all()
  const { html } = (await (
    await page.request.get(here((await answer?.getAttribute('href')) ?? ''))
  ).json()) as { html: string }
  for (const text of [html, await example(page, 'lines')]) {
    const site = await paste(other, text)
    const root = text === html ? other.frameLocator('iframe').locator('html') : other.locator('html')
    await expect(choice(root.locator('ooa-wegwijzer .view'), ['firm'])).toBeVisible()
    await site.close()
  }
  await other.close()
})

for (const locale of LOCALES)
  test(`the preview is in view beside every option (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await open(page, locale)
    await expect(page.locator('.colours')).not.toHaveAttribute('open')
    await page.goto(`/${SECTIONS[locale].embed}#choices`)
    const preview = page.locator('.preview')
    const options = page.locator('.options :is(select, input, summary, button)')
    for (const option of await options.all())
      if (await option.isVisible()) await expect(option).toBeInViewport({ ratio: 1 })
    await expect(preview).toBeInViewport({ ratio: 1 })
    // with the colours open the form is higher than the window, and the preview moves along
    await openColours(page)
    await page.locator('.options select').first().focus()
    // Tab stops once at a group of radio buttons
    const last = page.locator('.options [type=radio]:checked')
    while (!(await last.evaluate((element) => element === document.activeElement))) {
      await page.keyboard.press('Tab')
      await expect(page.locator('.options :focus')).toBeInViewport({ ratio: 1 })
      await expect(preview).toBeInViewport({ ratio: 0.98 })
    }
  })

for (const locale of LOCALES)
  test(`the table of contents leads to every section, and each has one anchor (${locale})`, async ({
    page,
  }) => {
    await open(page, locale)
    const { ids, linked, sections, bare } = await page.evaluate(() => ({
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      linked: [...document.querySelectorAll('.contents a')].map((link) =>
        link.getAttribute('href')?.slice(1),
      ),
      sections: [...document.querySelectorAll('.docs :is(h2, h3)')].map(({ id }) => id),
      bare: document.querySelectorAll('main h2:not([id])').length,
    }))
    expect(new Set(ids).size).toBe(ids.length)
    expect(sections.length).toBeGreaterThan(5)
    expect(linked).toEqual(sections)
    expect(bare).toBe(0)
  })

test('reports which colours fail, with the nearest that passes', async ({ page }) => {
  await open(page)
  const faults = page.locator('.contrast li')
  await expect(faults).toHaveCount(0)
  await page.locator('.options select').nth(2).selectOption('light')
  await openColours(page)
  await page.locator('input[name=muted]').fill('#bbbbbb')
  await expect(faults).toHaveCount(1)
  await faults.locator('button').click()
  await expect(faults).toHaveCount(0)
  expect(
    wcagContrast(await page.locator('input[name=muted]').inputValue(), '#ffffff'),
  ).toBeGreaterThanOrEqual(4.5)
})

/** A policy on the page for a way, with the host that the site was built for replaced by that of this test. */
const policyFor = async (page: Page, way: string): Promise<string> => {
  const text = await example(page, `csp-${way}`)
  return `default-src 'none'; ${text.replaceAll(/https?:\/\/[^;\s]+/g, ORIGIN).replaceAll('\n', ' ')}`
}

test('the code examples do what the page says', async ({ page }) => {
  await open(page)
  const code = (name: string) => example(page, name)
  const [listen, matomo] = [await code('listen'), await code('matomo')]
  const policy = await policyFor(page, 'script')
  const shown = fromPlugin(await code('wordpress')) ?? ''
  const site = await foreignSite({
    '/': {
      body: `<!doctype html><html lang="nl"><title>Partner</title><script src="/own.js"></script>
        ${here(shown)}</html>`,
      headers: { 'Content-Security-Policy': policy.replace('script-src', "script-src 'self'") },
    },
    '/own.js': { body: `${listen}\n${matomo}`, headers: { 'Content-Type': 'text/javascript' } },
  })
  const logged: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'log') logged.push(message.text())
  })
  await page.goto(`${site.origin}/`)
  for (const answers of [['consultant'], ['consultant', 'has-cmc']])
    await choice(page.locator('ooa-wegwijzer'), answers).click()
  await expect.poll(() => logged.join()).toContain('recertification')
  expect(await page.evaluate('window._paq')).toEqual([
    ['trackEvent', 'Wegwijzer', 'outcome', 'recertification'],
  ])
  await site.close()
})

test.describe('the policy for', () => {
  /** Serves and opens a page with this policy, with a copy of the script on its own host. */
  const visit = async (page: Page, body: string, policy: string) => {
    const site = await foreignSite({
      '/': {
        body: `<!doctype html><html lang="nl"><title>Partner</title>${body}</html>`,
        headers: { 'Content-Security-Policy': policy },
      },
      '/wegwijzer.js': {
        body: await (await page.request.get(`${ORIGIN}/embed/v1/wegwijzer.js`)).text(),
        headers: { 'Content-Type': 'text/javascript' },
      },
    })
    await page.goto(`${site.origin}/`)
    return site
  }

  /** The snippet of this kind for the default choices. */
  const snippetOf = async (page: Page, kind: string) =>
    here((await page.locator(`.taken[data-kind=${kind}] code`).textContent()) ?? '')

  for (const [way, kind] of [
    ['script', 'script'],
    ['script', 'pinned'],
    ['copy', 'script'],
  ] as const)
    test(`the way "${way}" is enough for a ${kind} snippet`, async ({ page }) => {
      await open(page)
      const text = await snippetOf(page, kind)
      const body = way === 'copy' ? text.replace(/(?<=src=")[^"]+/, '/wegwijzer.js') : text
      const site = await visit(page, body, await policyFor(page, way))
      await expect(choice(page.locator('ooa-wegwijzer'), ['firm'])).toBeVisible()
      await site.close()
    })

  test('a frame lets the frame in, and grow where its second line may run', async ({ page }) => {
    await open(page)
    const text = await snippetOf(page, 'frame')
    const [address, frame] = [await policyFor(page, 'address'), await policyFor(page, 'frame')]
    const height = () => page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height)
    const inside = page.frameLocator('iframe').locator('ooa-wegwijzer .view')
    const alone = await visit(page, text, address)
    await expect(choice(inside, ['firm'])).toBeVisible()
    const given = await height()
    await alone.close()
    const both = await visit(page, text, frame)
    await expect(choice(inside, ['firm'])).toBeVisible()
    await expect.poll(height).not.toBe(given)
    await both.close()
  })
})

for (const kind of ['script', 'pinned', 'frame']) {
  test(`the recipes follow the choices (${kind})`, async ({ page }) => {
    await open(page)
    const before = fromPlugin(await example(page, 'wordpress'))
    const text = await choose(page, kind)
    expect(text).not.toBe(before)
    const react = here(await example(page, 'react'))
    const pinned = /(?<=integrity=")[^"]+/.exec(text)?.[0] ?? null
    const { outputFiles } = await build({
      stdin: {
        contents: `${react}\nimport { render } from 'preact'\nrender(<Finder />, document.querySelector('main'))`,
        loader: 'tsx',
        resolveDir: '.',
      },
      bundle: true,
      write: false,
      jsx: 'automatic',
      jsxImportSource: 'preact',
    })
    const site = await foreignSite({
      '/': {
        body: '<!doctype html><html lang="nl"><title>Partner</title><main></main><script src="/app.js"></script></html>',
      },
      '/app.js': { body: outputFiles[0]?.text ?? '', headers: { 'Content-Type': 'text/javascript' } },
    })
    await page.goto(`${site.origin}/`)
    const root = kind === 'frame' ? page.frameLocator('iframe').locator('html') : page.locator('html')
    const element = root.locator('ooa-wegwijzer')
    await expect(choice(element.locator('.view'), ['consultant', 'has-cmc'])).toBeVisible()
    await expect(element).toHaveAttribute('lang', 'en')
    await expect(element.locator('.wegwijzer[part]')).toHaveCSS('color-scheme', 'dark')
    expect(await page.locator('script[async]').getAttribute('integrity')).toBe(pinned)
    if (kind === 'frame') await expect(page.locator('iframe')).toHaveCSS('border-top-width', '0px')
    else await expect(element).toHaveCSS('--wegwijzer-atp', '#00ff88')
    await site.close()
  })

  test(`under a strict policy a style sheet does what inline styles would (${kind})`, async ({ page }) => {
    await open(page)
    const [text, css] = [here(await choose(page, kind)), here(await example(page, 'sheet'))]
    const files = (body: string, rules: string) => ({
      '/': {
        body: `<!doctype html><html lang="nl"><title>Partner</title><link rel="stylesheet" href="/own.css"><link rel="icon" href="data:,">
          <script src="/own.js"></script>${body}</html>`,
        headers: {
          'Content-Security-Policy': `default-src 'none'; img-src data:; style-src 'self'; script-src 'self' ${ORIGIN}; frame-src ${ORIGIN}`,
        },
      },
      '/own.css': { body: rules, headers: { 'Content-Type': 'text/css' } },
      '/own.js': {
        body: "refused = []; document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective))",
        headers: { 'Content-Type': 'text/javascript' },
      },
    })
    const seen = async () => {
      const own = page.locator(kind === 'frame' ? 'iframe' : 'ooa-wegwijzer')
      const inside =
        kind === 'frame' ? page.frameLocator('iframe').locator('ooa-wegwijzer .view') : own.locator('.view')
      await expect(choice(inside, ['consultant', 'has-cmc'])).toBeVisible()
      return {
        refused: await page.evaluate<string[]>('refused'),
        style: await own.evaluate((each) => {
          const style = getComputedStyle(each)
          return { border: style.borderTopWidth, colour: style.getPropertyValue('--wegwijzer-atp') }
        }),
      }
    }
    // as it is pasted: it works, without its styles
    const plain = await foreignSite(files(text, ''))
    await page.goto(`${plain.origin}/`)
    const without = await seen()
    expect(without.refused).toEqual([kind === 'frame' ? 'style-src-attr' : 'style-src-elem'])
    await plain.close()
    const bare = text.replace(/<style>.*<\/style>/s, '').replace(/ style="[^"]*"/, '')
    expect(bare).not.toBe(text)
    const site = await foreignSite(files(bare, css))
    await page.goto(`${site.origin}/`)
    const { refused, style } = await seen()
    expect(refused).toEqual([])
    expect(style).toEqual(
      kind === 'frame' ? { border: '0px', colour: '' } : { border: '0px', colour: '#00ff88' },
    )
    expect(style).not.toEqual(without.style)
    await site.close()
  })
}

for (const locale of LOCALES) {
  test(`without script all snippets can be copied, and no control is dead (${locale})`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${ORIGIN}/${SECTIONS[locale].embed}`)
    for (const text of await page.locator('.snippet code').all()) await expect(text).toBeVisible()
    const idle = page.locator('.options, .preview, .kinds, .copying, .copyable button, .follows')
    expect(await idle.count()).toBeGreaterThan(3)
    await expect(idle.locator('visible=true')).toHaveCount(0)
    await context.close()
  })

  test(`is accessible, also with faults shown, and fits a phone (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await open(page, locale)
    await openColours(page)
    await page.locator('input[name=ink]').fill('#aaaaaa')
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('.ground').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
    expect(await sideways(page)).toBe(0)
  })
}

test('text and buttons keep their distance from what is above them', async ({ page }) => {
  await page.goto(`/${SECTIONS.nl.embed}`)
  await expect(page.locator('.options .plain')).toBeVisible()
  const gaps = await page.evaluate(() => {
    const button = document.querySelector('.options .plain')
    const above = button?.previousElementSibling
    const over =
      (button?.getBoundingClientRect().top ?? 0) - (above?.getBoundingClientRect().bottom ?? Infinity)
    const around = [...document.querySelectorAll('.docs table')].flatMap((table) => [
      table.getBoundingClientRect().top - (table.previousElementSibling?.getBoundingClientRect().bottom ?? 0),
      (table.nextElementSibling?.getBoundingClientRect().top ?? 0) - table.getBoundingClientRect().bottom,
    ])
    return [over, ...around]
  })
  // Firefox lays out in parts of a pixel
  expect(Math.round(100 * Math.min(...gaps)) / 100).toBeGreaterThanOrEqual(8)
})
