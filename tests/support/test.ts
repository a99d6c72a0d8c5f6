import { expect, test as base, type Page } from '@playwright/test'
import { startIn } from '../engines/limits.ts'
import { ORIGIN } from './origin.ts'

const REFUSED = /Content Security Policy|Trusted(Script|HTML|Types)/i

/** Chromium reports this, also without script, when it ends its own transition between pages early. */
const CUT_SHORT = /^(\w+: )?Transition was (aborted|skipped)/

/** Firefox reports a font that a test does not let load as an error of the page. */
const NO_FONT = /^download failed \(font-family/

const isOurs = (page: Page | null): boolean => (page?.url() ?? '').startsWith(`${ORIGIN}/`)

/** Playwright's test, which also fails when a page of the site breaks its policy or throws. */
export const test = base.extend<{ readonly runsHere: undefined; readonly pagesAreSound: undefined }>({
  // before the context: an engine may not be able to make it
  runsHere: [
    async ({ browser }, use, info) => {
      startIn(info, browser.version())
      await use(undefined)
    },
    { auto: true },
  ],
  pagesAreSound: [
    async ({ context }, use) => {
      const wrong: string[] = []
      context.on('console', (message) => {
        if (isOurs(message.page()) && REFUSED.test(message.text())) wrong.push(message.text())
      })
      context.on('weberror', (thrown) => {
        const { message } = thrown.error()
        if (isOurs(thrown.page()) && !CUT_SHORT.test(message) && !NO_FONT.test(message)) wrong.push(message)
      })
      await use(undefined)
      // a page may still ask for files that a test answers; that answer would fail after the test, in the next one
      for (const routed of [context, ...context.pages()])
        await routed.unrouteAll({ behavior: 'ignoreErrors' })
      expect(wrong).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
export type { FrameLocator, Locator, Page } from '@playwright/test'
