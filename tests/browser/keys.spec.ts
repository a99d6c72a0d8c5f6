import { guidePath, SECTIONS } from '../support/content.ts'
import { allTemplates } from '../a11y/kinds.ts'
import { expect, test, type Page } from '../support/test.ts'

const guides = `/${SECTIONS.nl.guides}`
const dialog = (page: Page) => page.getByRole('dialog')

/** Sends a key to the page as a browser does, and returns whether the page used it. */
type Key = Pick<
  KeyboardEventInit,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
> & {
  readonly keyCode?: number
}
const send = (page: Page, key: Key) =>
  page.evaluate(
    (options) =>
      !document.body.dispatchEvent(
        new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...options }),
      ),
    key,
  )

for (const path of allTemplates)
  test(`single characters are no shortcuts, so visitors can dictate: ${path}`, async ({ page }) => {
    await page.goto(path)
    await page.keyboard.type('en/of 3/4 ?kKsS.-')
    await expect(dialog(page)).toHaveCount(0)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    expect(new URL(page.url()).pathname).toBe(new URL(path, page.url()).pathname)
  })

for (const [how, key] of Object.entries({
  'Ctrl+K': { key: 'k', code: 'KeyK', ctrlKey: true },
  'Command+K': { key: 'k', code: 'KeyK', metaKey: true },
  'Caps Lock and Ctrl+K': { key: 'K', code: 'KeyK', ctrlKey: true },
  'Ctrl+K in a Russian layout': { key: 'л', code: 'KeyK', ctrlKey: true },
  'Ctrl+K in a Greek layout': { key: 'κ', code: 'KeyK', ctrlKey: true },
  'Ctrl+K in the Dvorak layout': { key: 'k', code: 'KeyV', ctrlKey: true },
}))
  test(`opens the search with ${how}`, async ({ page }) => {
    await page.goto(guides)
    expect(await send(page, key)).toBe(true)
    await expect(dialog(page).getByRole('searchbox')).toBeFocused()
  })

test('keeps letters typed before the dialog is loaded, and the way back', async ({ page }) => {
  // one gate for the script and what it preloads: they arrive one after the other
  let asked = 0
  let release = () => {}
  const released = new Promise<void>((done) => (release = done))
  await page.route('**/*search-dialog*', async (route) => {
    asked += 1
    await released
    await route.continue()
  })
  await page.goto(guides)
  const link = page.getByRole('main').getByRole('link').last()
  await link.focus()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('cmc')
  await expect(dialog(page)).toHaveCount(0)
  await expect.poll(() => asked).toBeGreaterThan(0)
  release()
  await expect(dialog(page).getByRole('searchbox')).toHaveValue('cmc')
  // the first Escape empties the field
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(link).toBeFocused()
})

test('all files of the search are asked for at once', async ({ page }) => {
  let release = () => {}
  const released = new Promise<void>((done) => (release = done))
  await page.route('**/*search-dialog*', async (route) => {
    await released
    await route.continue()
  })
  await page.goto(guides)
  const imported = page.waitForRequest(/search-session/)
  await page.locator('header input[name=q]').focus()
  // while the file that imports it has not arrived
  await imported
  release()
  await page.locator('header input[name=q]').click()
  await expect(dialog(page)).toBeVisible()
})

for (const [what, key] of Object.entries({
  'a key of an input method': { key: 'k', code: 'KeyK', ctrlKey: true, isComposing: true },
  'a key that an input method has processed': { key: 'Process', code: 'KeyK', ctrlKey: true, keyCode: 229 },
  'AltGr+K': { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true },
  'Ctrl+Shift+K': { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true },
  'Ctrl+T in the Dvorak layout': { key: 't', code: 'KeyK', ctrlKey: true },
  'a key without a name': { ctrlKey: true },
}))
  test(`leaves ${what} alone`, async ({ page }) => {
    await page.goto(guides)
    expect(await send(page, key)).toBe(false)
    await expect(dialog(page)).toHaveCount(0)
  })

test('an input method keeps its field until the word is complete', async ({ page }) => {
  await page.goto(guides)
  const field = page.locator('header input[name=q]')
  await field.focus()
  await page.evaluate(() => {
    const input = document.activeElement as HTMLInputElement
    input.value = 'に'
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))
  })
  await expect(dialog(page)).toHaveCount(0)
  await expect(field).toBeFocused()
  await field.dispatchEvent('compositionend')
  await expect(dialog(page).getByRole('searchbox')).toHaveValue('に')
})

test('arrows of an input method, and with other keys, do not leave the field', async ({ page }) => {
  await page.goto(guides)
  await page.keyboard.press('Control+k')
  const field = dialog(page).getByRole('searchbox')
  await field.fill('atp')
  await expect(dialog(page).locator('.result').first()).toBeVisible()
  for (const options of [{ isComposing: true }, { shiftKey: true }, { altKey: true }, { ctrlKey: true }]) {
    await field.evaluate(
      (element, given) =>
        element.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, ...given })),
      options,
    )
    await expect(field).toBeFocused()
  }
  await page.keyboard.press('ArrowDown')
  await expect(dialog(page).locator('.result a').first()).toBeFocused()
})

for (const path of allTemplates)
  test(`events on the document, the window and texts are no error: ${path}`, async ({ page }) => {
    await page.goto(path)
    await page.evaluate(() => {
      const text = document.querySelector('main h1')?.firstChild ?? document.body
      const types = ['pointerover', 'pointerenter', 'focusin', 'focusout', 'touchstart', 'click', 'input']
      for (const target of [document, window, text, document.documentElement])
        for (const type of [...types, 'change', 'keydown', 'keyup', 'submit', 'toggle'])
          target.dispatchEvent(new Event(type, { bubbles: true, composed: true }))
    })
  })

test.describe('a result in the same page', () => {
  // the last step, which is below the window at first
  const path = guidePath('nl', 'atp')

  const follow = async (page: Page, how: (link: ReturnType<Page['locator']>) => Promise<void>) => {
    await page.goto(path)
    const id = (await page.locator('.station h2').last().getAttribute('id')) ?? ''
    const title = (await page.locator(`#${id}`).textContent()) ?? ''
    await page.keyboard.press('Control+k')
    await dialog(page).getByRole('searchbox').fill(title)
    const link = dialog(page).locator(`a[href$="${path}#${id}"]`).first()
    await expect(link).toBeVisible()
    await how(link)
    return page.locator(`#${id}`)
  }

  test('closes the dialog, comes into view and gets the focus', async ({ page }) => {
    for (const how of [
      (link: ReturnType<Page['locator']>) => link.click(),
      (link: ReturnType<Page['locator']>) => link.press('Enter'),
    ]) {
      const step = await follow(page, how)
      await expect(dialog(page)).toHaveCount(0)
      await expect(step).toBeInViewport()
      await expect(step).toBeFocused()
      // the same result again, whose address does not change
      await page.keyboard.press('Control+k')
      await expect(dialog(page)).toBeVisible()
      await how(
        dialog(page)
          .locator(`a[href$="#${await step.getAttribute('id')}"]`)
          .first(),
      )
      await expect(dialog(page)).toHaveCount(0)
      await expect(step).toBeFocused()
    }
  })

  test('keeps the dialog open when it opens in a tab of its own', async ({ page }) => {
    await follow(page, async (link) => {
      // the click is left to the browser; a real tab would put this page into the background
      await page.evaluate(() => {
        addEventListener('click', (event) => {
          Object.assign(window, { left: !event.defaultPrevented })
          event.preventDefault()
        })
      })
      await link.click({ modifiers: ['ControlOrMeta'] })
    })
    expect(await page.evaluate('left')).toBe(true)
    await expect(dialog(page)).toBeVisible()
  })

  test('closes the dialog when the visitor goes back within the page', async ({ page }) => {
    const step = await follow(page, (link) => link.click())
    await expect(step).toBeFocused()
    await page.keyboard.press('Control+k')
    await expect(dialog(page)).toBeVisible()
    await page.goBack()
    await expect(dialog(page)).toHaveCount(0)
  })
})

test('the page behind the search does not scroll', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 400 })
  await page.goto(guidePath('nl', 'cmc'))
  await page.keyboard.press('Control+k')
  await expect(dialog(page)).toBeVisible()
  for (const [x, y] of [
    [400, 60],
    [10, 300],
  ] as const) {
    await page.mouse.move(x, y)
    await page.mouse.wheel(0, 3000)
  }
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.keyboard.press('Escape')
  await page.mouse.wheel(0, 300)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
})
