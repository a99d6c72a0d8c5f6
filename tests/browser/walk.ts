import { expect, type Locator, type Page } from '../support/test.ts'

/** The input device: the mouse, or the keyboard alone. */
export type Hand = 'mouse' | 'keyboard'

/** Whether this element has the focus, also inside a shadow root. */
const focused = (link: Locator) =>
  link.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element)

/** Presses Tab until the link has the focus; throws after more presses than a page has focusable elements. */
const tabTo = async (page: Page, link: Locator) => {
  for (let presses = 0; presses < 80; presses++) {
    if (await focused(link)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the keyboard does not reach the link')
}

/** Activates a link with one of the input devices. */
export const choose = async (page: Page, link: Locator, hand: Hand) => {
  await expect(link).toBeVisible()
  if (hand === 'mouse') return link.click()
  await tabTo(page, link)
  await page.keyboard.press('Enter')
}

/** The link among the choices that leads to the state after these answers. */
export const choice = (within: Page | Locator, answers: readonly string[]) =>
  within.locator(`.choices a[data-state="${answers.join(' ')}"]`)
