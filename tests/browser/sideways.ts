import type { Page } from '@playwright/test'

/** How far a page scrolls sideways, in CSS pixels. In Firefox a scroll bar takes some of the width. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
