import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { needBrowser } from './browser.ts'
import { buildSite } from './build.ts'
import { needNginx } from './nginx.ts'

type Count = { readonly passed: number; readonly failed: number; readonly skipped: number }

type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

type PlaywrightReport = {
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>
  readonly errors: readonly unknown[]
}

const REPORTS = '.cache/reports'

const runner = {
  vitest: {
    arguments: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${REPORTS}/vitest.json`,
    ],
    // a file that does not load has no test to fail: it counts as one
    count: (report: VitestReport): Count => ({
      passed: report.numPassedTests,
      failed:
        report.numFailedTests +
        report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
          .length,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  },
  playwright: {
    arguments: ['playwright', 'test', '--reporter=line,json'],
    // a test that passes only when it is tried again has failed; so has an error outside any test
    count: ({ stats, errors }: PlaywrightReport): Count => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
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

const count = async (name: keyof typeof runner, env: NodeJS.ProcessEnv = {}): Promise<Count> => {
  const status = await run(runner[name].arguments, env)
  const report: unknown = JSON.parse(await readFile(`${REPORTS}/${name}.json`, 'utf8'))
  const counted = runner[name].count(report as VitestReport & PlaywrightReport)
  // a runner that is not content for a reason its report does not count
  return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}

const failed = (error: unknown): Count => {
  console.error(error instanceof Error ? error.message : error)
  return { passed: 0, failed: 1, skipped: 0 }
}

/** The browser tests once more, all of them, below a sub-path. */
const belowSubPath = async (): Promise<Count> => {
  const env = { BASE: '/certificeren/', FOLDER: '.cache/sub-path' }
  if ((await run(['node', 'scripts/build.ts'], env)) !== 0)
    throw new Error('the build below a sub-path failed; see above')
  return count('playwright', env)
}

const all = async (): Promise<readonly Count[]> => {
  await rm(REPORTS, { recursive: true, force: true })
  await mkdir(REPORTS, { recursive: true })
  needBrowser()
  needNginx()
  await buildSite()
  return [
    await count('vitest').catch(failed),
    await count('playwright').catch(failed),
    await belowSubPath().catch(failed),
  ]
}

const counts: readonly Count[] = await all().catch((error: unknown) => [failed(error)])
const sum = (what: keyof Count) => counts.reduce<number>((total, each) => total + each[what], 0)
// a test that is not run proves nothing
if (sum('skipped') > 0) console.error(`${sum('skipped')} tests were skipped, which is not allowed`)
if (sum('failed') + sum('skipped') > 0) process.exitCode = 1
console.log(`\n${sum('passed')} passed, ${sum('failed') + sum('skipped')} failed`)
