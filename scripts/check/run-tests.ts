import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { parseEnv } from 'node:util'
import { parse } from 'node-html-parser'
import { needBrowser } from './browser.ts'
import { needNginx } from '../serve/run-nginx.ts'

/** The result of a run: a count, and the name and reason of each test that failed or was skipped. */
type Outcome = { readonly passed: number; readonly failures: readonly string[] }

// both runners can write a report in JUnit's form
const REPORT = '.cache/reports/junit.xml'
const RUNNERS = {
  vitest: ['vitest', 'run', '--reporter=default', '--reporter=junit', `--outputFile=${REPORT}`],
  playwright: ['playwright', 'test', '--reporter=line,junit'],
}

const run = (words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> =>
  new Promise((done) => {
    const child = spawn('npx', words, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PLAYWRIGHT_JUNIT_OUTPUT_FILE: REPORT, ...env },
    })
    child.on('close', (code) => done(code ?? 1))
  })

/** Reads a report; a skipped test counts as failed, as no test may be skipped. */
const outcomeIn = (report: string): Outcome => {
  // messages of failed tests can contain pages of HTML
  const tests = parse(report.replace(/<!\[CDATA\[.*?\]\]>/gs, '')).querySelectorAll('testcase')
  const failures = tests.flatMap((test) => {
    const fault = test.querySelector('failure, error, skipped')
    if (!fault) return []
    const reason = fault.getAttribute('message') ?? fault.rawTagName
    return [`${test.getAttribute('classname')} › ${test.getAttribute('name')}\n    ${reason}`]
  })
  return { passed: tests.length - failures.length, failures }
}

const outcome = async (
  name: keyof typeof RUNNERS,
  words: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> => {
  // an older report must not count for a run that writes none
  await rm(REPORT, { force: true })
  const status = await run([...RUNNERS[name], ...words], env)
  const { passed, failures } = outcomeIn(await readFile(REPORT, 'utf8').catch(() => ''))
  // a runner may fail for a reason that its report does not count, and a run without tests is none
  const isUnexplained = failures.length === 0 && (status !== 0 || passed === 0)
  return { passed, failures: isUnexplained ? [`${name} ended with ${status}; see above`] : failures }
}

/** The sites that the tests read; tests/sample/site.env defines the first. */
const SITES = {
  sample: parseEnv(await readFile('tests/sample/site.env', 'utf8')),
  real: { CONTENT: 'src/content', FOLDER: 'dist' },
}

/**
 * The sample site below a sub-path, as some hosts publish it. The tests whose title ends with @path run on it too: they
 * check the targets of links, requests and redirects. The look and behaviour of a page do not depend on its path.
 */
const BELOW = { ...SITES.sample, BASE: '/certificeren/', FOLDER: '.cache/sub-path' }

const all = async (): Promise<readonly Outcome[]> => {
  await mkdir('.cache/reports', { recursive: true })
  needBrowser()
  needNginx()
  for (const site of [SITES.real, SITES.sample, BELOW])
    if ((await run(['node', 'scripts/build/build-site.ts'], site)) !== 0)
      throw new Error('a build failed; see above')
  return [
    await outcome('vitest'),
    await outcome('playwright', ['--project=code']),
    await outcome('playwright', ['--project=content'], SITES.real),
    await outcome('playwright', ['--project=code', '--grep=@path'], BELOW),
  ]
}

const outcomes = await all().catch((error: unknown): readonly Outcome[] => [
  { passed: 0, failures: [error instanceof Error ? error.message : String(error)] },
])
const failures = outcomes.flatMap((each) => each.failures)
const passed = outcomes.reduce((sum, each) => sum + each.passed, 0)
// repeated at the end, where a reader of a long log looks first
if (failures.length > 0) {
  console.error(`\nFailed:\n${failures.map((each) => `  ${each}`).join('\n')}`)
  process.exitCode = 1
}
console.log(`\n${passed} passed, ${failures.length} failed`)
