import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { benchSection } from './bench-section.ts'
import { exitWithFault } from '../scripts/build/report-fault.ts'

// `npm run bench` runs every benchmark and `sizes`, and writes their output into one report;
// `npm run bench -- search latency` runs only these, and keeps the rest of the report

const { values, positionals: named } = parseArgs({
  options: { quick: { type: 'boolean' } },
  allowPositionals: true,
})
const QUICK = values.quick === true
const REPORT = QUICK ? '.cache/bench.md' : 'BENCH.md'
const DAY = new Date().toISOString().slice(0, 10)

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}
const benches = ['sizes', ...Object.keys(scripts).filter((name) => name.startsWith('bench:'))]

const titleOf = (name: string): string => name.replace('bench:', '')
const unknown = named.filter((name) => !benches.some((bench) => titleOf(bench) === name))
if (unknown.length > 0)
  exitWithFault({
    found: `There is no benchmark called "${unknown.join('" or "')}".`,
    expected: benches.map(titleOf).join(', '),
    fix: 'give some of these names, or none',
  })

/** The section of each benchmark in the existing report, by its title. */
const written = new Map(
  (existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : '')
    .split(/^(?=## )/m)
    .map((part) => [/^## (.*)/.exec(part)?.[1] ?? '', part.trim()] as const),
)

const parts = benches.flatMap((name) => {
  const title = titleOf(name)
  if (named.length > 0 && !named.includes(title)) return written.get(title) ?? []
  console.log(`npm run ${name} …`)
  const { stdout, stderr, status } = spawnSync('npm', ['run', '--silent', name], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, REPORT: '1', ...(QUICK && { QUICK: '1' }) },
  })
  if (status !== 0) {
    console.error(stderr)
    process.exitCode = 1
  }
  return benchSection({ name, day: DAY, stdout, stderr, status })
})

const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB`
writeFileSync(
  REPORT,
  ['# Measured', `Written by \`npm run bench\`, on a machine with ${machine}.`, ...parts, ''].join('\n\n'),
)
console.log(`Written: ${REPORT}`)
