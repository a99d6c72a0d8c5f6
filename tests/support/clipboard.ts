import type { BrowserContext, Page } from '@playwright/test'
import { expect } from './test.ts'

/** Lets pages copy: Chromium without a window asks first, and only Chromium knows these permissions. */
export const letCopy = async (context: BrowserContext): Promise<void> => {
  if (context.browser()?.browserType().name() === 'chromium')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
}

/** The copied text, pasted into a new field, because not every engine lets a test read the clipboard. */
export const copiedText = async (page: Page): Promise<string> => {
  await page.evaluate(() => {
    const field = document.createElement('textarea')
    field.id = 'paste'
    document.body.append(field)
  })
  const field = page.locator('#paste')
  await field.focus()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(field).not.toHaveValue('')
  const text = await field.inputValue()
  await field.evaluate((element) => element.remove())
  return text
}
