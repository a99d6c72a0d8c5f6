import type AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { retiring as messages } from '../../src/model/messages/retiring.ts'
import { deleteEntry, openDesk, removeItem, startSave } from '../support/desk.ts'
import { expectContrast, violations } from './axe.ts'

// the page beside a guide, and the dialogs of the desk itself

const inFrame = (axe: AxeBuilder): AxeBuilder => axe.include({ fromFrames: ['iframe', 'html'] })
const inDialog = (axe: AxeBuilder): AxeBuilder => axe.include('dialog[aria-labelledby="desk-dialog"]')

/** Removes an answer that was published, and saves. */
const retire = async (page: Page): Promise<void> => {
  const desk = await openDesk(page)
  await desk.open('questions/entries/iso-9001')
  await removeItem(page, 'answers', 0)
  await startSave(page)
  await expect(page.getByRole('dialog', { name: messages.title })).toBeVisible()
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('axe: the page beside a guide', async ({ page }) => {
      const desk = await openDesk(page)
      await desk.open('guide-acp/entries/index')
      await expect(page.frameLocator('iframe').locator('main').getByRole('heading').first()).toBeVisible()
      expect(await violations(page, inFrame)).toEqual([])
      await expectContrast(page, inFrame)
    })

    test('axe: the form for the successor of an answer', async ({ page }) => {
      await retire(page)
      expect(await violations(page, inDialog)).toEqual([])
      await expectContrast(page, inDialog)
    })
  })
}

test('axe: the reasons why an entry cannot be deleted', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.open('questions/entries/after-atp')
  await deleteEntry(page)
  await expect(page.getByRole('dialog', { name: messages.kept })).toBeVisible()
  expect(await violations(page, inDialog)).toEqual([])
  await expectContrast(page, inDialog)
})

test('a successor is chosen with the keyboard, and Escape saves nothing', async ({ page }) => {
  await retire(page)
  const dialog = page.getByRole('dialog', { name: messages.title })
  await expect(dialog.getByRole('combobox').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('alertdialog')).toContainText(messages.cancelled)
})
