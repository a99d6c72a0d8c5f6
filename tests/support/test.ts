import { expect, test as base, type ConsoleMessage } from '@playwright/test'
import { ORIGIN } from './origin.ts'

const REFUSED = /Content Security Policy|Trusted(Script|HTML|Types)/i

/** Whether a browser says here that a page of ours broke its own policy. */
const isOurs = (message: ConsoleMessage): boolean =>
  REFUSED.test(message.text()) && (message.page()?.url() ?? '').startsWith(`${ORIGIN}/`)

/** As Playwright's own, and a page of ours that breaks its policy fails the test that shows it. */
export const test = base.extend<{ readonly policyKept: undefined }>({
  policyKept: [
    async ({ context }, use) => {
      const broken: string[] = []
      context.on('console', (message) => {
        if (isOurs(message)) broken.push(message.text())
      })
      await use(undefined)
      expect(broken).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
export type { Locator, Page } from '@playwright/test'
