import type AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { notice, saves as messages } from '../../src/model/messages/desk.ts'
import { serveDesk } from '../../scripts/check/desk-page.ts'
import { field, goToEnd, input, openDesk, report } from '../support/desk.ts'
import { BASE, PORT, SITE } from '../support/origin.ts'
import { expectContrast, violations } from './axe.ts'

// Our own parts of the desk: the report and the drawing beside a form, the offer to undo a save, the text about tokens, and
// the page of a site without a desk. The rest is Sveltia's.

const inFrame = (axe: AxeBuilder): AxeBuilder => axe.include({ fromFrames: ['iframe', 'html'] })

const save = async (page: Page): Promise<void> => {
  const desk = await openDesk(page)
  await desk.open('questions/entries/iso-9001')
  await input(page, 'title.nl').fill('Een andere vraag?')
  await desk.save()
  await expect(page.getByRole('button', { name: messages.undo })).toBeVisible()
}

/** Presses Tab until a part of the page has the focus. */
const tabTo = (page: Page, isThere: () => Promise<boolean>): Promise<void> =>
  expect(async () => {
    await page.keyboard.press('Tab')
    expect(await isThere()).toBe(true)
  }).toPass({ intervals: [0] })

test('axe: the report and the drawing beside a form, with and without a fault', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open('questions/entries/iso-9001')
  await expect(report(page)).toBeVisible()
  expect(await violations(page, inFrame)).toEqual([])
  await field(page, 'answers')
    .getByRole('button', { name: /verwijderen/i })
    .last()
    .click()
  await expect(report(page)).toContainText('iso-unknown')
  expect(await violations(page, inFrame)).toEqual([])
  await expectContrast(page, inFrame)
})

test('the keyboard reaches the drawing and scrolls it', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open('questions/entries/iso-9001')
  const drawing = report(page).getByRole('region')
  await drawing.scrollIntoViewIfNeeded()
  await input(page, 'title.nl').focus()
  await tabTo(page, () => drawing.evaluate((element) => element.matches(':focus')))
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => drawing.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0)
})

test('axe: the offer to undo a save', async ({ page }) => {
  await save(page)
  const ofBar = (axe: AxeBuilder): AxeBuilder => axe.include('#desk-undo')
  expect(await violations(page, ofBar)).toEqual([])
  await expectContrast(page, ofBar)
})

test('a save is undone with the keyboard', async ({ page }) => {
  await save(page)
  const undo = page.getByRole('button', { name: messages.undo })
  await tabTo(page, () => undo.evaluate((element) => element.matches(':focus')))
  await page.keyboard.press('Enter')
  // the page loads the folder again
  await expect(undo).toBeHidden()
  await expect(page.getByRole('tree')).toBeVisible()
})

test('a link is made with the keyboard', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open('guide-acp/entries/assessment')
  const text = field(page, 'body', 'nl').getByRole('textbox').last()
  await goToEnd(page, text)
  await page.keyboard.type(' ')
  await field(page, 'body', 'nl').getByRole('button', { name: 'Link' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox').first()).toBeFocused()
  await page.keyboard.type('#ciio')
  await page.keyboard.press('Tab')
  await page.keyboard.type('CIIO')
  expect(await violations(page, (axe) => axe.include('[role=dialog]'))).toEqual([])
  await page.keyboard.press('Enter')
  await expect(text.getByRole('link', { name: 'CIIO' })).toBeVisible()
  // the form has the link a moment after the editor of the text
  await expect(report(page).getByRole('link', { name: 'CIIO', exact: true })).toBeVisible()
  await desk.save()
  const { gone = [], added = [] } = (await desk.changes())['guides/nl/acp/assessment.mdx'] ?? {}
  expect(added).toEqual([`${gone[0]} <Link to="ciio">CIIO</Link>`])
})

test('axe: the text about tokens', async ({ page, context }) => {
  await serveDesk(context, SITE, 'https://github.com/vereniging/wegwijzer#main')
  await page.goto(`${SITE}beheer/`)
  await page.getByRole('button', { name: /toegangstoken/ }).click()
  await expect(page.getByRole('alertdialog').getByRole('textbox')).toBeFocused()
  const ofDialog = (axe: AxeBuilder): AxeBuilder => axe.include('[role=alertdialog]')
  expect(await violations(page, ofDialog)).toEqual([])
  await expectContrast(page, ofDialog)
})

test('axe: the page of a site without a desk for other computers', async ({ page }) => {
  await page.goto(`http://127.0.0.2:${PORT}${BASE}beheer/`)
  await expect(page.getByRole('heading', { name: notice.title })).toBeVisible()
  expect(await violations(page, (axe) => axe)).toEqual([])
  await expectContrast(page)
})
