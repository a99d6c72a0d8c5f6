import { test } from '@playwright/test'
import { expectAccessible } from '../a11y/axe.ts'
import { allTemplates } from '../a11y/kinds.ts'

for (const path of allTemplates)
  test(`is accessible with the words of the editors: ${path}`, async ({ page }) => {
    await page.goto(path)
    await expectAccessible(page)
  })
