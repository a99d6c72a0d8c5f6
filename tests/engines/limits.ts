import type { TestInfo } from '@playwright/test'

/** An engine with its driver. */
export type Engine = 'firefox' | 'firefox-bidi' | 'webkit' | 'webkitgtk'

/** Tests that an engine or its driver cannot run. */
type Limit = {
  readonly engines: readonly Engine[]
  readonly why: string
  /** Each matches the file and title of tests, such as `tests/browser/search.spec.ts › opens with Ctrl+K`. */
  readonly tests: readonly RegExp[]
}

/** The tests that `npm run test:browsers` leaves out. No other file leaves out a test. */
export const LIMITS: readonly Limit[] = [
  {
    engines: ['firefox', 'firefox-bidi', 'webkit'],
    why: 'the editors’ desk saves in a folder of the computer, which only Chromium lets a page open',
    tests: [/tests\/browser\/desk/],
  },
  {
    engines: ['firefox-bidi'],
    why: 'Playwright cannot turn scripts off by BiDi',
    tests: [
      /routes.*script off/,
      /finder.*can be mailed with all that it says/,
      /moved.*forwards without script/,
      /progress.*without script/,
      /(search|language|widget|partners|frame)\.spec.*without script/,
    ],
  },
  {
    engines: ['firefox-bidi'],
    why: 'Playwright cannot set media features, such as a dark system, motion or print, by BiDi',
    tests: [
      /finder.*(› motion|on paper)/,
      /life.*follows forced colours/,
      /frame-hosts.*in a dark system/,
      /lines.*dark: every line/,
    ],
  },
  {
    engines: ['firefox-bidi'],
    why: 'keys by BiDi do not reach a frame of another origin',
    tests: [/frame-hosts.*as WordPress embeds it/],
  },
  {
    engines: ['firefox-bidi'],
    why: 'Playwright cannot bypass a policy by BiDi, which the style of the test needs',
    tests: [/frame-hosts.*with text of 500%/],
  },
  {
    engines: ['firefox-bidi'],
    why: 'BiDi loses an element that moves to another document',
    tests: [/life.*moves to another document/],
  },
  {
    engines: ['firefox-bidi'],
    why: 'Playwright waits for a load after going back within a page, which BiDi does not report',
    tests: [/keys.*goes back within the page/],
  },
  {
    engines: ['firefox-bidi'],
    why: 'Playwright reports no download by BiDi',
    tests: [/progress.*makes a calendar file/],
  },
  {
    engines: ['firefox'],
    why: 'Firefox has no transitions between pages',
    tests: [/finder.*› motion/],
  },
  {
    engines: ['firefox', 'firefox-bidi', 'webkit'],
    why: 'the site fetches pages ahead in Chromium only: Firefox refuses by the policy, Safari cannot',
    tests: [/finder.*(page behind a link|guide behind a station|address is none)/],
  },
  {
    engines: ['webkitgtk'],
    why: 'its driver returns results by the `toJSON` of the page, which throws here',
    tests: [/Prototype and MooTools/],
  },
]

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
