import { expect, test, type Page } from '../support/test.ts'
import { SECTIONS, statePath } from '../support/content.ts'
import { foreignSite, type ForeignPage } from '../support/foreign.ts'
import { BASE, ORIGIN } from '../support/origin.ts'
import { choice } from './walk.ts'

const WIDGET = `${BASE}embed/v1/wegwijzer.js`

/** Opens a page of another origin with the snippet that a partner pastes. */
const partner = async (
  page: Page,
  {
    element = '<ooa-wegwijzer lang="nl"><a href="#">Doe de wegwijzer</a></ooa-wegwijzer>',
    csp = '',
    lang = 'nl',
  } = {},
) => {
  const home: ForeignPage = {
    body: `<!doctype html><html lang="${lang}"><title>Partner</title><h1>Partner</h1><p style="height: 150vh">Tekst</p>
      <script async src="${ORIGIN}${WIDGET}"></script>${element}<p>Meer tekst</p></html>`,
    ...(csp && { headers: { 'Content-Security-Policy': csp } }),
  }
  const site = await foreignSite({ '/': home })
  const problems: string[] = []
  const requests: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
  })
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(`${site.origin}/`)
  await page.waitForFunction(() => customElements.get('ooa-wegwijzer'))
  return {
    ...site,
    problems,
    requests,
    widget: page.locator('ooa-wegwijzer .view'),
    element: page.locator('ooa-wegwijzer'),
  }
}

test('runs on a page of another origin without requests, cookies or storage', async ({ page, context }) => {
  const { widget, problems, requests, origin } = await partner(page)
  const before = await page.evaluate(() => [location.href, history.length, scrollY])
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  await choice(widget, ['consultant']).click()
  await choice(widget, ['consultant', 'has-cmc']).click()
  await expect(widget.locator('.plate')).toBeVisible()
  const [href, length] = await page.evaluate(() => [location.href, history.length])
  expect([href, length]).toEqual(before.slice(0, 2))
  expect(requests.filter((url) => !url.endsWith('favicon.ico'))).toEqual([`${origin}/`, ORIGIN + WIDGET])
  expect(await context.cookies()).toEqual([])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  expect(problems.filter((text) => !text.includes('404'))).toEqual([])
})

test('runs under a policy that allows only scripts of its origin, and under Trusted Types', async ({
  page,
}) => {
  const csp = `default-src 'none'; script-src ${ORIGIN}; require-trusted-types-for 'script'; trusted-types 'none'`
  const { widget, problems } = await partner(page, {
    csp,
    element: '<ooa-wegwijzer></ooa-wegwijzer>',
  })
  await choice(widget, ['firm']).click()
  await expect(widget.locator('.title')).toBeFocused()
  // the policy also blocks the page's own style attribute and icon
  expect(problems.filter((text) => !/style attribute|inline style|favicon|img-src/i.test(text))).toEqual([])
  expect(await widget.locator('.wegwijzer').evaluate((view) => getComputedStyle(view).containerType)).toBe(
    'inline-size',
  )
})

test('focuses the new title and announces the answer after an answer', async ({ page }) => {
  const { widget, element } = await partner(page)
  await expect(element.locator('[role=status]')).toBeEmpty()
  await choice(widget, ['institute']).click()
  await expect(widget.locator('.title')).toBeFocused()
  await expect(element.locator('[role=status]')).not.toBeEmpty()
  await expect(element.locator('[role=status]')).toHaveAttribute('lang', 'nl')
})

test('leaves the scroll position alone on load, and after an answer if the new title is in view', async ({
  page,
}) => {
  const { widget } = await partner(page)
  await expect(choice(widget, ['firm'])).toBeVisible()
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await choice(widget, ['firm']).scrollIntoViewIfNeeded()
  await expect(widget.locator('.title')).toBeInViewport({ ratio: 1 })
  const before = await page.evaluate(() => scrollY)
  await choice(widget, ['firm']).click()
  await expect(widget.locator('.title')).toBeFocused()
  expect(await page.evaluate(() => scrollY)).toBe(before)
})

test('scrolls the new title into view after an answer if it is out of view', async ({ page }) => {
  // low enough that the last answer is in view when the title is not
  await page.setViewportSize({ width: 400, height: 200 })
  const { widget } = await partner(page)
  await choice(widget, ['firm']).evaluate((link) => link.scrollIntoView({ block: 'start' }))
  await expect(widget.locator('.title')).not.toBeInViewport()
  await choice(widget, ['firm']).click()
  await expect(widget.locator('.title')).toBeFocused()
  await expect(widget.locator('.title')).toBeInViewport({ ratio: 1 })
})

test('links each choice to the same state on the site, and leaves a modified click to the browser', async ({
  page,
}) => {
  const { widget } = await partner(page)
  const link = choice(widget, ['firm'])
  await expect(link).toHaveAttribute('href', ORIGIN + statePath('nl', ['firm']))
  // the headless shell has no tabs, so this checks only that the click is not cancelled
  await page.evaluate(() => {
    addEventListener('click', (event) => Object.assign(window, { left: !event.defaultPrevented }))
  })
  await link.click({ modifiers: ['ControlOrMeta'] })
  expect(await page.evaluate('left')).toBe(true)
  await expect(link).toBeVisible()
})

test('dispatches events for answers, the outcome and a restart', async ({ page }) => {
  const { widget } = await partner(page)
  await page.evaluate(() => {
    const events: unknown[] = []
    Object.assign(window, { events })
    for (const what of ['answer', 'outcome', 'restart'])
      addEventListener(`wegwijzer-${what}`, (event) => events.push([what, (event as CustomEvent).detail]))
  })
  await choice(widget, ['consultant']).click()
  await choice(widget, ['consultant', 'has-cmc']).click()
  await widget.locator('.restart').click()
  const answers = ['consultant', 'has-cmc']
  const url = (given: readonly string[]) => ORIGIN + statePath('nl', given)
  const atOutcome = { answers, outcome: 'recertification', url: url(answers) }
  expect(await page.evaluate('events')).toEqual([
    ['answer', { answers: ['consultant'], url: url(['consultant']) }],
    ['answer', atOutcome],
    ['outcome', atOutcome],
    ['restart', { answers: [], url: url([]) }],
  ])
})

test('keeps the answers when lang changes', async ({ page }) => {
  const { widget, element } = await partner(page)
  await choice(widget, ['consultant']).click()
  await element.evaluate((element) => element.setAttribute('lang', 'en'))
  await expect(choice(widget, ['consultant', 'no-cmc'])).toHaveAttribute(
    'href',
    ORIGIN + statePath('en', ['consultant', 'no-cmc']),
  )
})

test('takes the language of the page around it, and Dutch if it does not have that language', async ({
  page,
}) => {
  for (const [lang, expected] of [
    ['en-GB', 'en'],
    ['fr', 'nl'],
  ] as const) {
    const { widget } = await partner(page, { lang, element: '<ooa-wegwijzer></ooa-wegwijzer>' })
    await expect(widget.locator('.wegwijzer')).toHaveAttribute('lang', expected)
  }
})

test('starts after the answers in start, or at the first question with one warning if they do not fit', async ({
  page,
}) => {
  const { widget } = await partner(page, { element: '<ooa-wegwijzer start="consultant"></ooa-wegwijzer>' })
  await expect(choice(widget, ['consultant', 'has-cmc'])).toBeVisible()
  const wrong = await partner(page, {
    element:
      '<ooa-wegwijzer start="has-cmc &quot;><script>alert(1)</script>" theme="pink" heading-level="9"></ooa-wegwijzer>',
  })
  await expect(choice(wrong.widget, ['consultant'])).toBeVisible()
  for (const attribute of ['start', 'theme', 'heading-level'])
    expect(wrong.problems.filter((text) => text.includes(`${attribute}=`))).toHaveLength(1)
})

test('keeps two elements on a page apart, and does nothing on a second load', async ({ page }) => {
  const { problems } = await partner(page, {
    element: `<ooa-wegwijzer id="one"></ooa-wegwijzer><ooa-wegwijzer id="two" lang="en"></ooa-wegwijzer>
      <script src="${ORIGIN}${WIDGET}"></script>`,
  })
  await choice(page.locator('#one'), ['firm']).click()
  await expect(choice(page.locator('#one'), ['firm', 'not-yet-acp'])).toBeVisible()
  await expect(choice(page.locator('#two'), ['firm'])).toBeVisible()
  expect(problems.filter((text) => !text.includes('404'))).toEqual([])
})

test('keeps its state when it moves in the page', async ({ page }) => {
  const { widget, element } = await partner(page)
  await choice(widget, ['firm']).click()
  await element.evaluate((element) => document.body.prepend(element))
  await expect(choice(widget, ['firm', 'not-yet-acp'])).toBeVisible()
})

test('shows its children without script', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  const site = await foreignSite({
    '/': {
      body: `<!doctype html><title>Partner</title><script async src="${ORIGIN}${WIDGET}"></script>
        <ooa-wegwijzer><a href="${ORIGIN}/${SECTIONS.nl.finder}">Doe de wegwijzer</a></ooa-wegwijzer>`,
    },
  })
  await page.goto(`${site.origin}/`)
  await page.getByRole('link').click()
  await page.waitForURL(`${ORIGIN}/${SECTIONS.nl.finder}`)
  await page.close()
})

test('shows the focus ring on a new title after the keyboard, not after a click', async ({ page }) => {
  await page.goto(`/${SECTIONS.nl.home}`)
  const view = page.locator('ooa-wegwijzer .view')
  const answer = (id: string) => view.locator(`[data-state="${id}"]`)
  const ring = () => view.locator('.title').evaluate((title) => getComputedStyle(title).outlineStyle)
  await answer('firm').click()
  await expect(view.locator('.title')).toBeFocused()
  expect(await ring()).toBe('none')
  await answer('firm acp-certified').focus()
  await page.keyboard.press('Enter')
  await expect(view.locator('.plate .title')).toBeFocused()
  expect(await ring()).toBe('solid')
})
