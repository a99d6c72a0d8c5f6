import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, test, type FrameLocator, type Locator, type Page } from '../support/test.ts'
import { addsScript, asWordPress } from '../wordpress/imitation.ts'
import { choice } from '../browser/walk.ts'
import { answersOf } from '../../src/widgets/wegwijzer/addresses.ts'
import { allStates, firstStepPath, guidePath, SECTIONS, statePath, stepsOf } from '../support/content.ts'
import { foreignSite, type ForeignPage } from '../support/foreign.ts'
import { BASE, ORIGIN, SITE } from '../support/origin.ts'

// the frame on pages that restrict it or place it in an unusual way

const HELPER = `<script async src="${SITE}embed/v1/frame.js"></script>`
const START = `${SITE}frame/nl/${statePath('nl', ['consultant']).slice(`/${SECTIONS.nl.finder}`.length)}`
const frame = (more = '', src = START) =>
  `<iframe id="f" src="${src}" title="Wegwijzer" width="500" height="300" ${more}></iframe>`
const GUIDE = guidePath('nl', 'recertification')

type Host = {
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
  /** Other pages and files of the host. */
  readonly more?: Readonly<Record<string, ForeignPage>>
}

const openHost = async (page: Page, { body, headers = {}, more = {} }: Host) => {
  const site = await foreignSite({
    '/': { body: `<!doctype html><html lang="nl"><title>Host</title><body>${body}</body></html>`, headers },
    ...more,
  })
  await page.goto(`${site.origin}/`)
  return site
}

/** Only the visible matches, because the element's own children remain behind its shadow root. */
const seen = (locator: Locator) => locator.filter({ visible: true })

/** Answers, checks the font, and opens the guide, wherever it opens. */
const walk = async (page: Page, inside: FrameLocator) => {
  await seen(choice(inside.locator('body'), ['consultant', 'has-cmc'])).click()
  await expect(seen(inside.locator('.plate'))).toBeVisible()
  const loaded = await inside.locator('body').evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts].map(({ status }) => status)
  })
  expect(loaded).toContain('loaded')
  await seen(inside.locator('.button')).click()
  const guide = `${ORIGIN}${GUIDE}`
  const framed = `${SITE}frame/nl/${GUIDE.slice(BASE.length)}`
  const open = () => [
    page.url(),
    ...page
      .context()
      .pages()
      .flatMap((each) => each.frames().map((one) => one.url().split(/[?#]/)[0])),
  ]
  await expect.poll(open).toEqual(expect.arrayContaining([expect.stringMatching(`^(${guide}|${framed})$`)]))
}

const HOSTS: Readonly<Record<string, Host>> = {
  'a sandbox without anything': { body: frame('sandbox') },
  'a sandbox that runs scripts': { body: frame('sandbox="allow-scripts"') },
  'a sandbox with origin and windows': {
    body: frame('sandbox="allow-scripts allow-same-origin allow-popups"'),
  },
  'a sandbox whose windows are free': {
    body: frame('sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"'),
  },
  'a sandbox that may be left': {
    body: frame('sandbox="allow-scripts allow-top-navigation-by-user-activation"'),
  },
  'an isolated page': {
    body: frame(),
    headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' },
  },
  'an isolated page without credentials': {
    body: frame(),
    headers: {
      'Cross-Origin-Embedder-Policy': 'credentialless',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  },
  'a frame without credentials': { body: frame('credentialless') },
  'a page of an opaque origin': {
    body: frame(),
    headers: { 'Content-Security-Policy': 'sandbox allow-scripts' },
  },
}

for (const [name, host] of Object.entries(HOSTS))
  test(`is legible, answers and opens its guide in ${name}`, async ({ page }) => {
    const site = await openHost(page, host)
    await walk(page, page.frameLocator('#f'))
    await site.close()
  })

test('leaves the frame where that is allowed', async ({ page }) => {
  const site = await openHost(page, { body: frame() })
  const inside = page.frameLocator('#f')
  await choice(inside.locator('ooa-wegwijzer .view'), ['consultant', 'has-cmc']).click()
  await inside.locator('.view .button').click()
  await page.waitForURL(ORIGIN + firstStepPath('nl', 'recertification'))
  await site.close()
})

test('is shown within a page that is itself framed, and from a file', async ({ page }, testInfo) => {
  const site = await openHost(page, {
    body: '<iframe id="outer" src="/inner" width="700" height="800"></iframe>',
    more: { '/inner': { body: `<!doctype html><title>Inner</title>${frame()}` } },
  })
  const nested = page.frameLocator('#outer').frameLocator('#f')
  await expect(seen(nested.locator('.title'))).toBeVisible()
  await site.close()
  const file = testInfo.outputPath('host.html')
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `<!doctype html><title>File</title>${frame()}${HELPER}`)
  await page.goto(`file://${file}`)
  await expectGrown(page.frameLocator('#f'))
})

/** Waits until a frame is as high as its content, with its heading visible. */
const expectGrown = (inside: FrameLocator) =>
  expect(async () => {
    await expect(seen(inside.locator('h1')).first()).toBeVisible({ timeout: 1000 })
    const [own, content] = await inside
      .locator('body')
      .evaluate((body) => [innerHeight, Math.ceil(body.getBoundingClientRect().height)])
    expect(own).toBe(content)
  }).toPass({ timeout: 15_000 })

const GROWING: Readonly<Record<string, Host>> = {
  'a sandbox': { body: frame('sandbox="allow-scripts"') + HELPER },
  'a copy of the helper': {
    body: `${frame()}<script src="/copy.js"></script>`,
    more: { '/copy.js': { body: '', headers: { 'Content-Type': 'text/javascript' } } },
  },
  'an open shadow root': {
    body: `<div id="host"></div>${HELPER}<script>
      document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(frame())}</script>`,
  },
  'a shadow root that is there before the helper': {
    body: `<div><template shadowrootmode="open">${frame()}</template></div>${HELPER}`,
  },
}

for (const [name, host] of Object.entries(GROWING))
  test(`grows with its content with ${name}`, async ({ page, request }) => {
    const helper = await (await request.get(`${BASE}embed/v1/frame.js`)).text()
    const copy = {
      body: `window.before=1${helper};window.after=1`,
      headers: { 'Content-Type': 'text/javascript' },
    }
    const site = await openHost(page, { ...host, more: host.more ? { '/copy.js': copy } : {} })
    const inside = page.frameLocator('#f')
    await expectGrown(inside)
    await choice(inside.locator('ooa-wegwijzer .view'), ['consultant', 'no-cmc']).click()
    await expectGrown(inside)
    await site.close()
  })

const RATIOS: Readonly<Record<string, string>> = {
  'padding below': 'position:relative;height:0;padding-bottom:56.25%;overflow:hidden',
  'padding above': 'position:relative;padding-top:40%;overflow:hidden',
  'aspect-ratio': 'position:relative;aspect-ratio:16/9;overflow:hidden',
}

for (const [name, style] of Object.entries(RATIOS))
  test(`grows in a box whose ratio comes from ${name}, and pushes what follows down`, async ({ page }) => {
    const site = await openHost(page, {
      body: `<div style="width:500px"><div id="box" style="${style}">${frame('style="position:absolute;inset:0;width:100%;height:100%"')}</div></div><p id="next">Next</p>${HELPER}`,
    })
    await expectGrown(page.frameLocator('#f'))
    const [bottom, box, next] = await page.evaluate(() =>
      ['#f', '#box', '#next'].map((id) => {
        const { top, bottom } = document.querySelector(id)?.getBoundingClientRect() ?? new DOMRect()
        return id === '#next' ? top : bottom
      }),
    )
    expect(box).toBeGreaterThanOrEqual((bottom ?? 0) - 1)
    expect(next).toBeGreaterThanOrEqual((bottom ?? 0) - 1)
    await site.close()
  })

test('scrolls inside a box of a fixed ratio without the helper', async ({ page }) => {
  const site = await openHost(page, {
    body: `<div style="width:500px"><div style="position:relative;padding-top:40%">${frame('style="position:absolute;inset:0;width:100%;height:100%"')}</div></div>`,
  })
  const root = page.frameLocator('#f').locator('html')
  await expect(page.frameLocator('#f').locator('.view .title')).toBeVisible()
  expect(await root.evaluate((html) => html.scrollHeight > html.clientHeight)).toBe(true)
  await expect(root).not.toHaveCSS('overflow-y', 'hidden')
  await site.close()
})

const SCHEMES = [
  { css: '', dark: false },
  { css: ':root { color-scheme: light dark }', dark: true },
  { css: ':root { color-scheme: dark }', dark: true },
  { css: ':root { color-scheme: light }', dark: false },
]

for (const { css, dark } of SCHEMES)
  test(`looks as the element does in a dark system on a page with "${css}"`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    const site = await openHost(page, {
      body: `<style>${css}</style><script src="${SITE}embed/v1/wegwijzer.js"></script>
        <ooa-wegwijzer lang="nl"></ooa-wegwijzer>${frame()}${HELPER}`,
    })
    const card = (within: Page | FrameLocator) =>
      within
        .locator('ooa-wegwijzer .view .wegwijzer')
        .evaluate((each) => getComputedStyle(each).backgroundColor)
    const element = await card(page)
    expect(element === 'rgb(255, 255, 255)').toBe(!dark)
    await expect.poll(() => card(page.frameLocator('#f'))).toBe(element)
    await site.close()
  })

test('carries its theme from page to page, to the guide and its steps', async ({ page }) => {
  const site = await openHost(page, { body: frame('sandbox="allow-scripts"', `${START}?theme=dark`) })
  const inside = page.frameLocator('#f')
  await choice(inside.locator('ooa-wegwijzer .view'), ['consultant', 'has-cmc']).click()
  await inside.locator('.view .station a').first().click()
  await expect(inside.locator('main .station')).toHaveCount(stepsOf('recertification').length)
  await expect(inside.locator('html')).toHaveCSS('color-scheme', 'dark')
  await site.close()
})

/** The script that WordPress (6.1, wp-embed.js) adds to a page with our quote and frame. */
const WP_EMBED = `window.links = []
  addEventListener('message', ({ source, data }) => {
    if (!data || /[^a-zA-Z0-9]/.test(data.secret)) return
    const embeds = (name) => document.querySelectorAll(name + '[data-secret="' + data.secret + '"]')
    for (const quote of embeds('blockquote')) quote.style.display = 'none'
    for (const frame of embeds('iframe')) {
      if (source !== frame.contentWindow) continue
      frame.removeAttribute('style')
      if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)))
      if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame) {
        links.push(data.value)
        if (window.follows) top.location.href = data.value
      }
    }
  })
  addEventListener('DOMContentLoaded', () => {
    for (const { dataset, contentWindow } of document.querySelectorAll('iframe.wp-embedded-content'))
      contentWindow.postMessage({ message: 'ready', secret: dataset.secret }, '*')
  })`

for (const follows of [true, false])
  test(`works as WordPress embeds it, where links ${follows ? 'are' : 'are not'} followed`, async ({
    page,
    request,
  }) => {
    const answer = (await (
      await request.get(`${BASE}data/oembed/${statePath('nl', ['consultant']).slice(BASE.length, -1)}.json`)
    ).json()) as { html: string }
    const html = answer.html.replaceAll(/http:\/\/localhost:\d+/g, ORIGIN)
    const embedded = asWordPress(html, 'aB3')
    const script = addsScript(embedded) ? `<script>${WP_EMBED};window.follows=${follows}</script>` : ''
    const site = await openHost(page, { body: script + embedded })
    const frame = page.locator('iframe')
    const inside = page.frameLocator('iframe')
    const height = () => frame.evaluate((each) => (each as HTMLIFrameElement).height)
    await expect(page.locator('blockquote')).toBeHidden()
    await expect(frame).not.toHaveAttribute('style')
    await expect(choice(inside.locator('ooa-wegwijzer .view'), ['consultant', 'has-cmc'])).toBeVisible()
    await expect.poll(height).not.toBe('700')
    const before = await height()
    // by keyboard
    await choice(inside.locator('ooa-wegwijzer .view'), ['consultant', 'has-cmc']).focus()
    await page.keyboard.press('Enter')
    await expect(seen(inside.locator('.plate'))).toBeVisible()
    await expect.poll(height).not.toBe(before)
    await inside.locator('.view .button').click()
    if (follows) await page.waitForURL(ORIGIN + firstStepPath('nl', 'recertification'))
    else {
      await expect(inside.locator('main .station h2').first()).toBeVisible()
      // the next page still has the secret
      await frame.evaluate((each) => each.setAttribute('height', '201'))
      await inside.locator('main .ways a').first().click()
      await expect.poll(height).not.toBe('201')
    }
    await site.close()
  })

test('fits a frame of 320 pixels with text of 500%', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, bypassCSP: true })
  const page = await context.newPage()
  for (const path of [
    'frame/nl/',
    ...allStates.flatMap(({ kind, trail }) =>
      kind === 'outcome'
        ? [`frame/nl/${statePath('nl', answersOf(trail)).slice(`/${SECTIONS.nl.finder}`.length)}`]
        : [],
    ),
    `frame/nl/${guidePath('nl', 'acp').slice(BASE.length)}`,
  ]) {
    const response = await page.goto(SITE + path)
    expect(response?.status(), path).toBe(200)
    await page.addStyleTag({ content: 'html { font-size: 500% !important }' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320)
  }
  await context.close()
})
