import { expect, test as base, type Page } from '@playwright/test'
import { ORIGIN } from './origin.ts'

const REFUSED = /Content Security Policy|Trusted(Script|HTML|Types)/i

/** What Chromium says, script or no script, when it cuts its own transition between two pages short. */
const CUT_SHORT = /^(\w+: )?Transition was (aborted|skipped)/

const isOurs = (page: Page | null): boolean => (page?.url() ?? '').startsWith(`${ORIGIN}/`)

/** As Playwright's own; and a page of ours that breaks its policy or throws fails the test that shows it. */
export const test = base.extend<{ readonly pagesKeepWell: undefined }>({
  pagesKeepWell: [
    async ({ context }, use) => {
      const wrong: string[] = []
      context.on('console', (message) => {
        if (isOurs(message.page()) && REFUSED.test(message.text())) wrong.push(message.text())
      })
      context.on('weberror', (thrown) => {
        const { message } = thrown.error()
        if (isOurs(thrown.page()) && !CUT_SHORT.test(message)) wrong.push(message)
      })
      await use(undefined)
      expect(wrong).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
export type { Locator, Page } from '@playwright/test'
