import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { WIDGET } from '../src/site/partners/versions.ts'
import { Fault } from '../src/model/fault.ts'
import { installWithApt } from '../scripts/serve/apt.ts'
import { startBareNginx } from './bare-nginx.ts'
import { BASE } from '../scripts/build/address.ts'
import { median } from './median.ts'
import { startNginx } from '../scripts/serve/run-nginx.ts'

// Requests per second that nginx answers on this machine with our configuration and files, compared with an nginx
// without configuration and a file of the same size. The two take turns, so that other work on the machine affects both;
// each figure is the median of the rounds. Traffic stays on this machine and ends within a minute.

const QUICK = process.argv.includes('--quick') || process.env.QUICK === '1'
const ROUNDS = QUICK ? 1 : 7
const SECONDS = QUICK ? 1 : 2
const PORT = Number(process.env.PORT ?? 4395)
const WRK = '/usr/bin/wrk'

if (!existsSync(WRK) && !(installWithApt('wrk') && existsSync(WRK)))
  throw new Fault({
    found: 'The load benchmark needs wrk, and it could not be installed.',
    fix: `apt-get install wrk, which puts it at ${WRK}`,
  })

/** Requests per second, the milliseconds within which 99 of 100 were answered, and the errors. */
type Load = { readonly perSecond: number; readonly p99: number; readonly errors: readonly string[] }

const MILLISECONDS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000 }

const load = (port: number, path: string): Load => {
  const { stdout, stderr, status } = spawnSync(
    WRK,
    [
      '-t1',
      '-c32',
      `-d${SECONDS}s`,
      '--latency',
      '-H',
      'Accept-Encoding: br, gzip',
      `http://127.0.0.1:${port}${path}`,
    ],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`wrk failed: ${stderr}`)
  const [, p99, unit = ''] = /99% +([\d.]+)(\w+)/.exec(stdout) ?? []
  return {
    perSecond: Number(/Requests\/sec: +([\d.]+)/.exec(stdout)?.[1]),
    p99: Number(p99) * (MILLISECONDS[unit] ?? NaN),
    errors: stdout.match(/Socket errors:.*|Non-2xx.*/g) ?? [],
  }
}

const sentBytes = async (path: string): Promise<number> => {
  const file = `dist/${path.slice(BASE.length)}${path.endsWith('/') ? 'index.html' : ''}`
  return (await readFile(existsSync(`${file}.br`) ? `${file}.br` : file)).length
}

const middle = (loads: readonly Load[]) => ({
  perSecond: median(loads.map(({ perSecond }) => perSecond)),
  p99: median(loads.map(({ p99 }) => p99)),
})

const ours = await startNginx(resolve('dist'), { kind: 'plain', port: PORT })
console.log(
  `| what (median of ${ROUNDS}) | bytes | requests/s | p99, ms | errors | a bare file: requests/s | p99, ms | ours to bare |`,
)
console.log(`| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |`)
try {
  for (const [name, path] of [
    ['a guide', `${BASE}gidsen/acp/`],
    ['the widget', `${BASE}${WIDGET}`],
  ] as const) {
    const bytes = await sentBytes(path)
    // random bytes do not compress
    const stopBare = await startBareNginx(PORT + 1, 'file', randomBytes(bytes))
    const rounds: (readonly [Load, Load])[] = []
    for (let round = 0; round < ROUNDS; round++) rounds.push([load(PORT, path), load(PORT + 1, '/file')])
    await stopBare()
    const [own, bare] = [middle(rounds.map(([each]) => each)), middle(rounds.map(([, each]) => each))]
    const ratio = median(rounds.map(([one, other]) => one.perSecond / other.perSecond))
    const errors = rounds.flatMap((both) => both.flatMap((each) => each.errors))
    const cells = [
      bytes,
      Math.round(own.perSecond),
      own.p99.toFixed(1),
      errors.length,
      Math.round(bare.perSecond),
      bare.p99.toFixed(1),
      ratio.toFixed(2),
    ]
    console.log(`| ${[name, ...cells].join(' | ')} |`)
    for (const error of errors) console.error(`${name}: ${error}`)
    if (errors.length > 0) process.exitCode = 1
  }
} finally {
  await ours.stop()
}
