import type { TestInfo } from '@playwright/test'

/** An engine, and what drives it. */
export type Engine = 'firefox' | 'firefox-bidi' | 'webkit' | 'webkitgtk'

/** Tests that an engine, or what drives it, cannot run. */
type Limit = {
  readonly engines: readonly Engine[]
  readonly why: string
  /** Each matches the file and title of tests, such as `tests/browser/search.spec.ts › opens with Ctrl+K`. */
  readonly tests: readonly RegExp[]
}

/** What `npm run test:browsers` leaves out. No other file leaves out a test. */
export const LIMITS: readonly Limit[] = []

/** Leaves out a test that its engine cannot run, and records the version of the browser for the report. */
export const startIn = (info: TestInfo, version: string): void => {
  const { engine } = info.project.metadata as { readonly engine?: Engine }
  if (!engine) return
  info.annotations.push({ type: 'version', description: version })
  const [file = '', ...title] = info.titlePath
  const name = `tests/${file} › ${title.join(' › ')}`
  const limit = LIMITS.find(
    ({ engines, tests }) => engines.includes(engine) && tests.some((each) => each.test(name)),
  )
  info.skip(limit !== undefined, limit?.why)
}
