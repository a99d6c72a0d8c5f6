import type { Hand } from '../browser/walk.ts'
import { differences, lookOf, PROPERTIES, type Appearance } from '../hosts/appearance.ts'
import { ADDRESSED, ALLOWED, ATTACHED, LOADED, STYLES, TWO_FRAMEWORKS } from '../hosts/hostile.ts'
import { serveHost, WAY, type Host } from '../hosts/host-page.ts'
import { flow, guidePath, LOCALES, SECTIONS, statePath, stepsOf, ways } from '../support/content.ts'
import { foreignSite } from '../support/foreign.ts'
import { ORIGIN, SITE } from '../support/origin.ts'
import { expect, test } from './webkitgtk.ts'
import type { Tab } from './webdriver.ts'

// The walks, the widget, the search and the hostile pages for an engine that Playwright does not drive

const WIDGET = 'ooa-wegwijzer >>> .view '
const choice = (answers: readonly string[], within = '') =>
  `${within}.choices a[data-state="${answers.join(' ')}"]`

/** Activates a link with one of the input devices. */
const choose = async (tab: Tab, link: string, hand: Hand) => {
  if (hand === 'mouse') return tab.click(link)
  await tab.shows(link)
  for (let presses = 0; presses < 80; presses++) {
    if (await tab.hasFocus(link)) return tab.press('Enter')
    await tab.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${link}`)
}

for (const [locale, hand] of [
  ['nl', 'mouse'],
  ['en', 'keyboard'],
] as const) {
  test(`pages, ${locale}, ${hand}: every way leads to its outcome`, async ({ tab }) => {
    test.setTimeout(600_000)
    for (const { answers } of ways) {
      await tab.open(ORIGIN + statePath(locale, []))
      for (const at of answers.keys()) {
        const given = answers.slice(0, at + 1)
        await choose(tab, choice(given), hand)
        await tab.arrives(statePath(locale, given))
      }
      await tab.shows('.plate h1')
      await tab.shows('.next')
      expect(await tab.count('.trail li')).toBe(answers.length)
    }
  })

  test(`widget, ${locale}, ${hand}: every way leads to its outcome`, async ({ tab }) => {
    test.setTimeout(600_000)
    const home = `${ORIGIN}/${SECTIONS[locale].home}`
    for (const { answers } of ways) {
      await tab.open(home)
      for (const at of answers.keys()) {
        await choose(tab, choice(answers.slice(0, at + 1), WIDGET), hand)
        await tab.focuses(`${WIDGET}.title`)
      }
      await tab.shows(`${WIDGET}.plate`)
      await tab.shows(`${WIDGET}.next`)
      expect(await tab.url()).toBe(home)
    }
  })
}

test('Back leads to the questions as they were asked', async ({ tab }) => {
  await tab.open(ORIGIN + statePath('nl', []))
  for (const answers of [['consultant'], ['consultant', 'no-cmc']]) {
    await tab.click(choice(answers))
    await tab.arrives(statePath('nl', answers))
  }
  await tab.back()
  await tab.shows(choice(['consultant', 'has-cmc']))
  await tab.back()
  await tab.shows(choice(['firm']))
})

/** Completes the wizard by keyboard, and returns the look of each state. */
const complete = async (tab: Tab): Promise<readonly Appearance[]> => {
  await tab.shows(`${WIDGET}.title`)
  const looks = [await tab.first(WIDGET, lookOf, PROPERTIES)]
  for (const at of WAY.keys()) {
    await choose(tab, choice(WAY.slice(0, at + 1), WIDGET), 'keyboard')
    await tab.focuses(`${WIDGET}.title`)
    looks.push(await tab.first(WIDGET, lookOf, PROPERTIES))
  }
  return looks
}

/** Opens a page of a partner, completes the wizard, and returns its looks. */
const completeOn = async (tab: Tab, host: Host): Promise<readonly Appearance[]> => {
  const site = await serveHost(host)
  await tab.open(`${site.origin}/`)
  const looks = await complete(tab)
  expect(await tab.url()).toBe(`${site.origin}/`)
  await site.close()
  return looks
}

test.describe('hostile pages', () => {
  // the look on a plain page, the reference for all others
  let plain: readonly Appearance[] | undefined

  for (const [name, host] of Object.entries(STYLES))
    test(`looks the same on a page with ${name}`, async ({ tab }) => {
      plain ??= await completeOn(tab, {})
      expect(differences(await completeOn(tab, host), plain)).toEqual([])
    })

  const patched = ([name, body]: readonly [string, string]): readonly [string, Host] => [
    `where attachShadow ${name}`,
    {
      before: `{ const attach = Element.prototype.attachShadow
        Element.prototype.attachShadow = function (options) { ${body} } }`,
    },
  ]
  const COMPLETED: readonly (readonly [string, Host])[] = [
    ...Object.entries(LOADED).map(([name, host]) => [`loaded ${name}`, host] as const),
    ...Object.entries(ALLOWED).map(([name, host]) => [`under ${name}`, host] as const),
    ...Object.entries(ADDRESSED).map(([name, host]) => [`with a script ${name}`, host] as const),
    ...Object.entries(ATTACHED).map(patched),
    ['with two frameworks that patch the same methods', { before: TWO_FRAMEWORKS }],
  ]
  for (const [name, host] of COMPLETED)
    test(`is completed by keyboard ${name}, and links to the site`, async ({ tab }) => {
      await completeOn(tab, host)
      const hrefs = await tab.all(`${WIDGET}a[data-state]`, (links) =>
        links.map((link) => (link as HTMLAnchorElement).href),
      )
      expect(hrefs.length).toBeGreaterThan(0)
      expect(hrefs.filter((href) => !href.startsWith(`${SITE}wegwijzer/`))).toEqual([])
    })

  test('keeps its styles where attachShadow closes every root', async ({ tab }) => {
    const [, { before = '' }] = patched([
      '',
      `return window.root = attach.call(this, { ...options, mode: 'closed' })`,
    ])
    const site = await serveHost({ before })
    await tab.open(`${site.origin}/`)
    const look = () =>
      tab.first('html', () => {
        const { root } = window as unknown as { readonly root: ShadowRoot | undefined }
        const sign = root?.querySelector<HTMLElement>('.sign')
        return sign ? [getComputedStyle(sign).display, sign.dataset.state] : []
      })
    await expect.poll(look).toEqual(['flex', 'institute'])
    await site.close()
  })

  test('is hidden by its page, and shown again', async ({ tab }) => {
    const site = await serveHost({ css: '.gone { display: none }' })
    await tab.open(`${site.origin}/`)
    await tab.shows(`${WIDGET}.title`)
    await tab.first('ooa-wegwijzer', (element) => element.classList.add('gone'))
    expect(await tab.first(`${WIDGET}.title`, (title) => title.checkVisibility())).toBe(false)
    await tab.first('ooa-wegwijzer', (element) => element.classList.remove('gone'))
    await tab.shows(`${WIDGET}.title`)
    await site.close()
  })

  test('keeps its state, styles and focus when attributes change and when it moves', async ({ tab }) => {
    const site = await serveHost({})
    await tab.open(`${site.origin}/`)
    await tab.click(choice(['consultant'], WIDGET))
    await tab.first('ooa-wegwijzer', (element) => {
      element.setAttribute('lang', 'en')
      document.body.prepend(element)
    })
    await tab.shows(choice(['consultant', 'no-cmc'], WIDGET))
    expect(await tab.first(`${WIDGET}.wegwijzer`, ({ lang }) => lang)).toBe('en')
    await site.close()
  })
})

const FRAMES: Readonly<Record<string, string>> = {
  'no sandbox': '',
  'a sandbox that runs scripts': 'sandbox="allow-scripts"',
  'a sandbox with origin and windows': 'sandbox="allow-scripts allow-same-origin allow-popups"',
  'a sandbox that may be left': 'sandbox="allow-scripts allow-top-navigation-by-user-activation"',
}
const GUIDE = guidePath('nl', 'recertification')

for (const [name, sandbox] of Object.entries(FRAMES))
  test(`the frame grows, answers and opens its guide in ${name}`, async ({ tab }) => {
    const site = await foreignSite({
      '/': {
        body: `<!doctype html><html lang="nl"><title>Host</title><iframe id="f" ${sandbox} src="${SITE}frame/nl/" title="Wegwijzer"
          width="500" height="150"></iframe><script async src="${SITE}embed/v1/frame.js"></script></html>`,
      },
    })
    await tab.open(`${site.origin}/`)
    const height = () => tab.first('#f', ({ clientHeight }) => clientHeight)
    await expect.poll(height).toBeGreaterThan(150)
    await tab.enter('#f')
    await tab.click(choice(['consultant'], WIDGET))
    await tab.click(choice(['consultant', 'has-cmc'], WIDGET))
    await tab.shows(`${WIDGET}.plate`)
    const fonts = await tab.first('html', () => [...document.fonts].map(({ status }) => status))
    expect(fonts).toContain('loaded')
    await tab.click(`${WIDGET}.button`)
    await tab.enter()
    const opened = async () => {
      const addresses = [...(await tab.addresses())]
      if ((await tab.count('#f')) > 0) {
        await tab.enter('#f')
        addresses.push(await tab.all('html', () => location.href))
        await tab.enter()
      }
      return addresses.join(' ')
    }
    await expect.poll(opened).toContain(GUIDE)
    await site.close()
  })

for (const locale of LOCALES) {
  const acp = `${guidePath(locale, 'acp')}#iso-9001`

  test(`${locale}: the search finds a step from any page, by keyboard`, async ({ tab }) => {
    await tab.open(`${ORIGIN}/${SECTIONS[locale].guides}`)
    await tab.press('Control', 'k')
    await tab.focuses('dialog input[type=search]')
    await tab.type('ISO 9001')
    await tab.shows(`dialog a[href$="${acp}"]`)
    await tab.press('ArrowDown')
    await tab.focuses('dialog .result a')
    await tab.press('Escape')
    await tab.focuses('dialog input[type=search]')
    // the first Escape empties the field
    await tab.press('Escape')
    await tab.press('Escape')
    await expect.poll(() => tab.count('dialog[open]')).toBe(0)
  })

  test(`${locale}: the page that searches finds a step, which a click opens`, async ({ tab }) => {
    await tab.open(`${ORIGIN}/${SECTIONS[locale].search}?q=ISO+9001`)
    await tab.click(`#results a[href$="${acp}"]`)
    await tab.arrives(acp)
    await tab.shows('#iso-9001')
  })
}

test('a change of language keeps the query, and the step of a guide', async ({ tab }) => {
  await tab.open(`${ORIGIN}/${SECTIONS.nl.search}?q=CMC`)
  await tab.click('.languages a:not([aria-current])')
  await tab.arrives(`/${SECTIONS.en.search}?q=CMC`)
  const [step] = flow.questions.flatMap(({ answers }) =>
    answers.flatMap(({ to, from }) => (from ? [{ to, from }] : [])),
  )
  if (!step) throw new Error('no answer leads to a later step of a guide')
  await tab.open(`${ORIGIN}${guidePath('nl', step.to)}#${step.from}`)
  await tab.click('.languages a:not([aria-current])')
  await tab.arrives(`${guidePath('en', step.to)}#${step.from}`)
})

test('checked steps are kept', async ({ tab }) => {
  await tab.open(ORIGIN + guidePath('nl', 'acp'))
  const ticks = '[data-progress] input'
  await tab.shows(ticks)
  expect(await tab.count(ticks)).toBe(stepsOf('acp').length)
  await tab.click(ticks)
  await tab.reload()
  await expect.poll(() => tab.first(ticks, (tick) => (tick as HTMLInputElement).checked)).toBe(true)
})
