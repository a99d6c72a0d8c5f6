import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { relative } from 'node:path'
import { needBrowser } from './browser.ts'
import { buildSite } from './build.ts'
import { needNginx } from './nginx.ts'

type Count = { readonly passed: number; readonly failed: number; readonly skipped: number }

/** What a runner's report says: how many, and which did not pass, a line each. */
type Outcome = Count & { readonly failures: readonly string[] }

type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

type Suite = {
  readonly specs: readonly {
    readonly file: string
    readonly line: number
    readonly title: string
    readonly tests: readonly { readonly status: string }[]
  }[]
  readonly suites?: readonly Suite[]
}

type PlaywrightReport = {
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>
  readonly errors: readonly { readonly message?: string }[]
  readonly suites: readonly Suite[]
}

const REPORTS = '.cache/reports'

const specsOf = (suite: Suite): Suite['specs'] => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)]

const runner = {
  vitest: {
    arguments: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${REPORTS}/vitest.json`,
    ],
    read: (report: VitestReport): Outcome => {
      // a file that does not load has no test to fail: it counts as one
      const unloaded = report.testResults.filter(
        (file) => file.status === 'failed' && file.assertionResults.length === 0,
      )
      return {
        passed: report.numPassedTests,
        failed: report.numFailedTests + unloaded.length,
        skipped: report.numPendingTests + report.numTodoTests,
        failures: [
          ...report.testResults.flatMap((file) =>
            file.assertionResults
              .filter(({ status }) => status === 'failed')
              .map(({ fullName }) => `${relative('.', file.name)} › ${fullName}`),
          ),
          ...unloaded.map((file) => `${relative('.', file.name)} does not load`),
        ],
      }
    },
  },
  playwright: {
    arguments: ['playwright', 'test', '--reporter=line,json'],
    // a test that passes only when it is tried again has failed; so has an error outside any test
    read: ({ stats, errors, suites }: PlaywrightReport): Outcome => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
      failures: [
        ...suites
          .flatMap(specsOf)
          .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
          .map(({ file, line, title }) => `tests/${file}:${line} › ${title}`),
        ...errors.map(({ message = 'an error outside any test' }) => message),
      ],
    }),
  },
}

const run = (words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> =>
  new Promise((done) => {
    const child = spawn('npx', words, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: `${REPORTS}/playwright.json`, ...env },
    })
    child.on('close', (code) => done(code ?? 1))
  })

const outcome = async (name: keyof typeof runner, env: NodeJS.ProcessEnv = {}): Promise<Outcome> => {
  const status = await run(runner[name].arguments, env)
  const report: unknown = JSON.parse(await readFile(`${REPORTS}/${name}.json`, 'utf8'))
  const read = runner[name].read(report as VitestReport & PlaywrightReport)
  // a runner that is not content for a reason its report does not count
  return status !== 0 && read.failed === 0
    ? { ...read, failed: 1, failures: [`${name} ended with ${status}; see above`] }
    : read
}

const failed = (error: unknown): Outcome => {
  const message = error instanceof Error ? error.message : String(error)
  return { passed: 0, failed: 1, skipped: 0, failures: [message] }
}

/** The browser tests once more, all of them, below a sub-path. */
const belowSubPath = async (): Promise<Outcome> => {
  const env = { BASE: '/certificeren/', FOLDER: '.cache/sub-path' }
  if ((await run(['node', 'scripts/build.ts'], env)) !== 0)
    throw new Error('the build below a sub-path failed; see above')
  return outcome('playwright', env)
}

const all = async (): Promise<readonly Outcome[]> => {
  await rm(REPORTS, { recursive: true, force: true })
  await mkdir(REPORTS, { recursive: true })
  needBrowser()
  needNginx()
  await buildSite()
  return [
    await outcome('vitest').catch(failed),
    await outcome('playwright').catch(failed),
    await belowSubPath().catch(failed),
  ]
}

const outcomes: readonly Outcome[] = await all().catch((error: unknown) => [failed(error)])
const sum = (what: keyof Count) => outcomes.reduce<number>((total, each) => total + each[what], 0)
const failures = outcomes.flatMap((each) => each.failures)
// once more where the eye is: a log of an hour is read from its end
if (failures.length > 0) console.error(`\nFailed:\n${failures.map((each) => `  ${each}`).join('\n')}`)
// a test that is not run proves nothing
if (sum('skipped') > 0) console.error(`${sum('skipped')} tests were skipped, which is not allowed`)
if (sum('failed') + sum('skipped') > 0) process.exitCode = 1
console.log(`\n${sum('passed')} passed, ${sum('failed') + sum('skipped')} failed`)
