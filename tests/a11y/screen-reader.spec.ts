import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { virtual as Virtual } from '@guidepup/virtual-screen-reader'
import { expect, test, type Page } from '@playwright/test'
import { LOCALES, statePath, ways } from '../support/content.ts'
import { choice } from '../browser/walk.ts'

// A simulated screen reader that follows the standards. It does not read shadow roots, so it reads the pages, which
// have the same views as the widget.

declare global {
  /** The simulated screen reader. Exists in pages only. */
  var reader: typeof Virtual
}

const ADDRESS = '/virtual-screen-reader.js'
const SOURCE = fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js'))

// The site's policy does not allow the reader, which is not part of the site. Playwright's own test is used, as ours
// checks the policy.
test.use({ bypassCSP: true })

test.beforeEach(async ({ page }) => {
  const body = await readFile(SOURCE, 'utf8')
  await page.route(`**${ADDRESS}`, (route) => route.fulfill({ contentType: 'text/javascript', body }))
})

const startReader = (page: Page) =>
  page.evaluate(async (address) => {
    const { virtual } = (await import(address)) as { readonly virtual: typeof Virtual }
    globalThis.reader = virtual
    await virtual.start({ container: document.body })
  }, ADDRESS)

/** Everything that is spoken from the top of the page to its end. */
const readAll = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    for (let moves = 0; moves < 1000; moves++) {
      await reader.next()
      if ((await reader.lastSpokenPhrase()) === 'end of document') break
    }
    return reader.spokenPhraseLog()
  })

/** Moves from the top to the element with this selector and activates it. */
const actOn = (page: Page, selector: string) =>
  page.evaluate(async (wanted) => {
    const element = document.querySelector(wanted)
    for (let moves = 0; moves < 1000; moves++) {
      await reader.next()
      if (element && element === reader.activeNode) return reader.act()
    }
    throw new Error(`the reader does not reach ${wanted}`)
  }, selector)

const textOf = (page: Page, selector: string) => page.locator(selector).first().innerText()

// the reader adds a space where an element ends within a name
const bare = (text: string) => text.replace(/\s/g, '')

/** The index of the first phrase from `from` on that contains all parts. */
const placeOf = (said: readonly string[], from: number, ...parts: readonly string[]) => {
  const at = said.findIndex(
    (phrase, place) => place >= from && parts.every((part) => bare(phrase).includes(bare(part))),
  )
  expect(at, `"${parts.join('" and "')}", in its place in: ${said.join(' | ')}`).toBeGreaterThanOrEqual(from)
  return at
}

const longest = ways.reduce((one, two) => (two.answers.length > one.answers.length ? two : one))

for (const locale of LOCALES)
  test(`${locale}: a walk through the wizard is read in order, and its events are announced`, async ({
    page,
  }) => {
    await page.goto(statePath(locale, []))
    for (const at of longest.answers.keys()) {
      const given = longest.answers.slice(0, at + 1)
      await startReader(page)
      const said = await readAll(page)
      // banner, question with what is still to come, answers, then the answers given
      let place = placeOf(said, 0, 'banner')
      place = placeOf(said, place, 'main')
      place = placeOf(said, place, await textOf(page, '.asking b'))
      place = placeOf(said, place, 'heading', await textOf(page, 'h1'), 'level 1')
      for (const label of await page.locator('.choices .label').allInnerTexts())
        place = placeOf(said, place, 'link', label)
      if (at > 0) {
        place = placeOf(said, place, 'heading', await textOf(page, '.trail .heading'), 'level 2')
        for (const change of await page.locator('.trail .change').allTextContents())
          place = placeOf(said, place, 'link', change)
      }
      placeOf(said, place, 'contentinfo')
      await page.evaluate(() => reader.stop())
      await startReader(page)
      const link = choice(page, given)
      await expect(link).toHaveCount(1)
      await Promise.all([
        page.waitForURL(`**${statePath(locale, given)}`),
        actOn(page, `.choices a[data-state="${given.join(' ')}"]`),
      ])
    }

    await startReader(page)
    const said = await readAll(page)
    let place = placeOf(said, 0, 'main')
    place = placeOf(said, place, 'heading', await textOf(page, '.plate .eyebrow'), 'level 1')
    place = placeOf(said, place, 'heading', await textOf(page, '.next .heading'), 'level 2')
    for (const step of await page.locator('.station .step a').allInnerTexts())
      place = placeOf(said, place, 'link', step)
    for (const tool of await page.locator('.tools button').allInnerTexts())
      place = placeOf(said, place, 'button', tool)
    placeOf(said, place, 'contentinfo')
    await page.evaluate(() => reader.stop())

    // copying is announced
    await startReader(page)
    await actOn(page, '[data-tool=copy]')
    await expect(page.locator('.tools [role=status]')).not.toBeEmpty()
    const confirmation = await textOf(page, '.tools [role=status]')
    await expect
      .poll(() => page.evaluate(() => reader.spokenPhraseLog()))
      .toContainEqual(expect.stringContaining(`polite: ${confirmation}`))
  })
