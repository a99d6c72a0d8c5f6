import { expect, type Locator, type Page } from '../support/test.ts'

/** Ways to choose a link: with the mouse, or with the keyboard alone. */
export type Hand = 'mouse' | 'keyboard'

/** Whether this element has the focus, also inside a shadow root. */
const focused = (link: Locator) =>
  link.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element)

/** Presses Tab until the link has the focus, at most as often as a page has places to stop. */
const tabTo = async (page: Page, link: Locator) => {
  for (let presses = 0; presses < 80; presses++) {
    if (await focused(link)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the keyboard does not get to the link')
}

export const choose = async (page: Page, link: Locator, hand: Hand) => {
  await expect(link).toBeVisible()
  if (hand === 'mouse') return link.click()
  await tabTo(page, link)
  await page.keyboard.press('Enter')
}

/** The link to the state after these answers, among the choices. */
export const choice = (within: Page | Locator, answers: readonly string[]) =>
  within.locator(`.choices a[data-state="${answers.join(' ')}"]`)
