import type { FullConfig, Reporter, Suite, TestCase } from '@playwright/test/reporter'
import { WAYS } from './engines.ts'

/** The name of each engine in the report. */
const NAMES = {
  firefox: 'Firefox, built by Playwright',
  'firefox-bidi': 'Firefox of this system',
  webkit: 'WebKit, built by Playwright',
  webkitgtk: 'WebKitGTK of this system',
}

const INSTEAD =
  'Playwright does not drive this browser, so tests/engines/webkitgtk.spec.ts ran in place of tests/browser and tests/hosts.'

const INSTALL =
  'install it with "npx playwright install --with-deps", or see docs/recipes/developers/test-other-browsers.md'

/** Prints the version of each engine, the counts of its tests, and the tests that it cannot run. */
export default class EnginesReporter implements Reporter {
  #suites: readonly Suite[] = []

  onBegin(_config: FullConfig, { suites }: Suite) {
    this.#suites = suites
  }

  onEnd() {
    for (const [name, way] of Object.entries(WAYS)) {
      const tests = this.#suites.find(({ title }) => title === name)?.allTests() ?? []
      if (!way) console.log(`\n${name}: this machine does not have it, so nothing ran; ${INSTALL}`)
      else if (tests.length > 0)
        console.log(report(NAMES[way.engine], way.engine === 'webkitgtk' ? INSTEAD : '', tests))
    }
  }
}

const report = (name: string, note: string, tests: readonly TestCase[]): string => {
  const annotation = (test: TestCase, type: string) =>
    test.results.flatMap(({ annotations }) => annotations).find((each) => each.type === type)?.description
  const version = tests.map((test) => annotation(test, 'version')).find(Boolean) ?? 'of an unknown version'
  const skipped = tests.filter((test) => test.outcome() === 'skipped')
  const failed = tests.filter((test) => test.outcome() === 'unexpected')
  const passed = tests.length - skipped.length - failed.length
  const reasons = Map.groupBy(skipped, (test) => annotation(test, 'skip') ?? 'it was interrupted')
  return [
    `\n${name}, ${version}: ${passed} passed, ${failed.length} failed, ${skipped.length} cannot run there. ${note}`,
    ...[...reasons].flatMap(([why, all]) => [
      `  ${why} (${all.length}):`,
      ...all.map((test) => `    ${test.titlePath().slice(2).join(' › ')}`),
    ]),
  ].join('\n')
}
