import { expect, test, type Page } from '../support/test.ts'
import { choice } from '../browser/walk.ts'
import { guidePath, statePath, stepsOf } from '../support/content.ts'
import { foreignSite } from '../support/foreign.ts'
import { ORIGIN, SITE } from '../support/origin.ts'

const HELPER = `<script async src="${SITE}embed/v1/frame.js"></script>`
const frame = (id: string, query = '', more = '') =>
  `<iframe id="${id}" src="${SITE}frame/nl/${query}" title="Wegwijzer" width="400" height="150" ${more}></iframe>`

const open = async (page: Page, body: string) => {
  const site = await foreignSite({
    '/': { body: `<!doctype html><html lang="nl"><title>Host</title><body>${body}</body></html>` },
  })
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text())
  })
  await page.goto(`${site.origin}/`)
  const events = () =>
    page.evaluate<{ id: string; type: string; detail: Record<string, unknown> }[]>('window.events')
  await page.evaluate(() => {
    const events: unknown[] = []
    Object.assign(window, { events })
    for (const what of ['answer', 'outcome', 'restart'])
      addEventListener(`wegwijzer-${what}`, (event) => {
        const { type, target, detail } = event as CustomEvent<unknown>
        events.push({ id: (target as Element).id, type, detail })
      })
  })
  return {
    site,
    errors,
    events,
    inside: (id: string) => page.frameLocator(`#${id}`).locator('ooa-wegwijzer .view'),
  }
}

/** The heights of a frame and of its content. */
const heights = async (page: Page, id: string) => ({
  frame: await page
    .frameLocator(`#${id}`)
    .locator('body')
    .evaluate(() => innerHeight),
  content: await page
    .frameLocator(`#${id}`)
    .locator('body')
    .evaluate((body) => Math.ceil(body.getBoundingClientRect().height)),
})

const expectGrown = (page: Page, id: string) =>
  expect(async () => {
    const { frame, content } = await heights(page, id)
    expect(frame).toBe(content)
  }).toPass({ timeout: 15_000 })

test('grows and shrinks with its content, independently of another frame @path', async ({ page }) => {
  const { inside, errors, events, site } = await open(
    page,
    `${frame('one')}${frame('two', '?start=consultant', 'style="border: 9px solid; padding: 5px; box-sizing: border-box"')}${HELPER}`,
  )
  await expectGrown(page, 'one')
  await expectGrown(page, 'two')
  const first = await heights(page, 'one')
  const other = await heights(page, 'two')
  await choice(inside('one'), ['unsure']).click()
  await expectGrown(page, 'one')
  expect((await heights(page, 'one')).frame).toBeGreaterThan(first.frame)
  expect(await heights(page, 'two')).toEqual(other)
  await inside('one').locator('.back').click()
  await expectGrown(page, 'one')
  expect((await heights(page, 'one')).frame).toBe(first.frame)
  // a frame of the right height does not scroll
  const overflow = page.frameLocator('#one').locator('html')
  await expect(overflow).toHaveCSS('overflow-y', 'hidden')
  expect((await events()).map(({ id }) => id)).toEqual(['one', 'one', 'one'])
  expect(errors).toEqual([])
  await site.close()
})

test('dispatches the events of the element on the frame', async ({ page }) => {
  const { inside, events, site } = await open(page, `${frame('one', '?start=consultant')}${HELPER}`)
  await choice(inside('one'), ['consultant', 'has-cmc']).click()
  const atOutcome = {
    answers: ['consultant', 'has-cmc'],
    outcome: 'recertification',
    url: ORIGIN + statePath('nl', ['consultant', 'has-cmc']),
  }
  await expect.poll(events).toEqual([
    { id: 'one', type: 'wegwijzer-answer', detail: atOutcome },
    { id: 'one', type: 'wegwijzer-outcome', detail: atOutcome },
  ])
  await site.close()
})

test('takes start and theme from its address, and ignores values that do not fit', async ({ page }) => {
  const { inside, errors, site } = await open(
    page,
    `${frame('one', '?theme=dark&amp;start=firm')}${frame('two', `?theme=%22%3E%3Cscript%3E&amp;start=__proto__%20x&amp;lang=xx`)}${HELPER}`,
  )
  await expect(choice(inside('one'), ['firm', 'not-yet-acp'])).toBeVisible()
  await expect(page.frameLocator('#one').locator('html')).toHaveCSS('color-scheme', 'dark')
  await expect(choice(inside('two'), ['firm'])).toBeVisible()
  expect(errors).toEqual([])
  await site.close()
})

test('accepts messages only from its own page, and the page only from its frames', async ({ page }) => {
  const liar = `<!doctype html><script>
    const lies = [1e9, -5, NaN, '900', 900].map((height) => ({ type: 'wegwijzer-height', height }))
    lies.push({ type: 'wegwijzer-outcome', detail: { answers: ['x'], outcome: 'lie', url: 'https://lie.example/' } })
    const sendLies = () => {
      for (const lie of lies) parent.postMessage(lie, '*')
      // also to the frame beside it
      for (let at = 0; at < parent.length; at++) parent[at].postMessage({ type: 'wegwijzer-hello' }, '*')
    }
    sendLies()
  </script>`
  // another origin: a frame that accepted its hello would stop sending to the page
  const lying = await foreignSite({ '/liar': { body: liar } })
  const { events, inside, site } = await open(
    page,
    `${frame('one')}<iframe id="liar" src="${lying.origin}/liar" height="80"></iframe>${HELPER}`,
  )
  await expectGrown(page, 'one')
  // again, because now the frame listens
  await page.frame({ url: `${lying.origin}/liar` })?.evaluate('sendLies()')
  await page.evaluate(() => {
    postMessage({ type: 'wegwijzer-height', height: 900 }, '*')
    postMessage(null, '*')
    postMessage('wegwijzer-height', '*')
  })
  await choice(inside('one'), ['firm']).click()
  await expectGrown(page, 'one')
  expect(await page.locator('#liar').evaluate((frame) => frame.clientHeight)).toBe(80)
  expect((await events()).map(({ detail }) => detail.answers)).toEqual([['firm']])
  await lying.close()
  await site.close()
})

test('dispatches each event once with a helper that loads late, twice or before a frame', async ({
  page,
}) => {
  const { inside, events, errors, site } = await open(page, frame('one'))
  await expect(inside('one').locator('.title')).toBeVisible()
  await page.evaluate(
    ([src, late]) => {
      for (const query of ['', '?again']) {
        const script = document.createElement('script')
        script.src = `${src}${query}`
        document.head.append(script)
      }
      setTimeout(() => document.body.insertAdjacentHTML('beforeend', late ?? ''), 500)
    },
    [`${SITE}embed/v1/frame.js`, frame('two')],
  )
  await expectGrown(page, 'one')
  await expectGrown(page, 'two')
  await choice(inside('two'), ['firm']).click()
  await expect.poll(async () => (await events()).length).toBe(1)
  expect(errors).toEqual([])
  await site.close()
})

test('scrolls inside without the helper', async ({ page }) => {
  const { inside, site } = await open(page, frame('one'))
  await choice(inside('one'), ['unsure']).click()
  await expect(page.frameLocator('#one').locator('html')).toHaveCSS('overflow-y', 'visible')
  expect(await page.locator('#one').evaluate((frame) => frame.clientHeight)).toBe(150)
  expect(
    await page
      .frameLocator('#one')
      .locator('html')
      .evaluate((root) => root.scrollTop),
  ).toBe(0)
  await site.close()
})

test('works without script: answers and guides open in the frame, and a link leaves it @path', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const site = await foreignSite({
    '/': {
      body: `<!doctype html><title>Host</title>${frame('one').replace('height="150"', 'height="900"')}`,
    },
  })
  await page.goto(`${site.origin}/`)
  const inside = page.frameLocator('#one')
  for (const answers of [['firm'], ['firm', 'acp-certified']])
    await choice(inside.locator('body'), answers).click()
  await expect(inside.locator('.plate')).toBeVisible()
  await inside.locator('.button').click()
  await expect(inside.locator('main .station')).toHaveCount(stepsOf('acp').length)
  expect(page.url()).toBe(`${site.origin}/`)
  await inside.locator(`a[href="${guidePath('nl', 'acp')}"]`).click()
  await page.waitForURL(ORIGIN + guidePath('nl', 'acp'))
  await site.close()
  await context.close()
})
