import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

// runs every bench, and the sizes, and writes what they print into one report

const QUICK = process.argv.includes('--quick')
const REPORT = QUICK ? '.cache/bench.md' : 'BENCH.md'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}
const benches = ['sizes', ...Object.keys(scripts).filter((name) => name.startsWith('bench:'))]

/** Tables go into the report as they are; other text as it was printed. */
const shown = (text: string): string => (text.startsWith('|') ? text : `\`\`\`\n${text}\n\`\`\``)

const parts = benches.map((name) => {
  console.log(`npm run ${name} …`)
  const { stdout, stderr, status } = spawnSync('npm', ['run', '--silent', name], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, ...(QUICK && { QUICK: '1' }) },
  })
  if (status !== 0) {
    console.error(stderr)
    process.exitCode = 1
  }
  return `## ${name.replace('bench:', '')}\n\n\`npm run ${name}\`${status === 0 ? '' : ' (not within its limits)'}\n\n${shown(stdout.trim())}`
})

const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB`
writeFileSync(
  REPORT,
  [
    '# Measured',
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, on a machine with ${machine}.`,
    ...parts,
    '',
  ].join('\n\n'),
)
console.log(`Written: ${REPORT}`)
