import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { relative } from 'node:path'
import { parseEnv } from 'node:util'
import { needBrowser } from './browser.ts'
import { needNginx } from '../serve/run-nginx.ts'

type Count = { readonly passed: number; readonly failed: number; readonly skipped: number }

/** The result of a run: the counts, and a line for each test that did not pass. */
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
      // a file that does not load reports no test, so it counts as one that failed
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
    // a test that passes only at a second try counts as failed, and so does an error outside any test
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

const failed = (error: unknown): Outcome => {
  const message = error instanceof Error ? error.message : String(error)
  return { passed: 0, failed: 1, skipped: 0, failures: [message] }
}

const outcome = async (
  name: keyof typeof runner,
  words: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> => {
  const file = `${REPORTS}/${name}.json`
  // an older report must not count for a run that writes none
  await rm(file, { force: true })
  const status = await run([...runner[name].arguments, ...words], env)
  const report: unknown = JSON.parse(await readFile(file, 'utf8'))
  const read = runner[name].read(report as VitestReport & PlaywrightReport)
  // a runner may fail for a reason that its report does not count
  return status !== 0 && read.failed === 0
    ? { ...read, failed: 1, failures: [`${name} ended with ${status}; see above`] }
    : read
}

/** The sites that the tests read; tests/sample/site.env names the first. */
const SITES = {
  sample: parseEnv(await readFile('tests/sample/site.env', 'utf8')),
  real: { CONTENT: 'src/content', FOLDER: 'dist' },
}

/** The sample site below a sub-path, as some hosts publish it. */
const BELOW = { ...SITES.sample, BASE: '/certificeren/', FOLDER: '.cache/sub-path' }

// Tests of addresses: where links, requests and redirects go. What a page looks like and how it behaves does not depend
// on the path it is published below.
const ADDRESS_TESTS = [
  'browser/finder',
  'browser/language',
  'browser/partners',
  'browser/routes',
  'browser/search',
  'hosts/frame',
  'hosts/loading',
  'hosts/root-files',
  'hosts/versions',
]

const build = async (env: NodeJS.ProcessEnv): Promise<void> => {
  if ((await run(['node', 'scripts/build/build-site.ts'], env)) !== 0)
    throw new Error('a build failed; see above')
}

const all = async (): Promise<readonly Outcome[]> => {
  await rm(REPORTS, { recursive: true, force: true })
  await mkdir(REPORTS, { recursive: true })
  needBrowser()
  needNginx()
  for (const site of [SITES.real, SITES.sample, BELOW]) await build(site)
  return [
    await outcome('vitest').catch(failed),
    await outcome('playwright', ['--project=code']).catch(failed),
    await outcome('playwright', ['--project=content'], SITES.real).catch(failed),
    await outcome('playwright', ['--project=code', ...ADDRESS_TESTS], BELOW).catch(failed),
  ]
}

const outcomes: readonly Outcome[] = await all().catch((error: unknown) => [failed(error)])
const sum = (what: keyof Count) => outcomes.reduce<number>((total, each) => total + each[what], 0)
const failures = outcomes.flatMap((each) => each.failures)
// repeated at the end, where a reader of a long log looks first
if (failures.length > 0) console.error(`\nFailed:\n${failures.map((each) => `  ${each}`).join('\n')}`)
if (sum('skipped') > 0) console.error(`${sum('skipped')} tests were skipped, which is not allowed`)
if (sum('failed') + sum('skipped') > 0) process.exitCode = 1
console.log(`\n${sum('passed')} passed, ${sum('failed') + sum('skipped')} failed`)
