import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { installWithApt } from './apt.ts'
import { BASE } from './address.ts'
import { startNginx } from './nginx.ts'

// How many requests a second nginx answers on this machine, with our configuration and files, and beside it with
// nothing but a file of the same size. Traffic stays on this machine, and ends by itself.

const QUICK = process.argv.includes('--quick') || process.env.QUICK === '1'
const SECONDS = QUICK ? 1 : 8
const PORT = Number(process.env.PORT ?? 4395)
const WRK = '/usr/bin/wrk'

if (!existsSync(WRK) && !(installWithApt('wrk') && existsSync(WRK)))
  throw new Error(
    `The load bench needs wrk, and it could not be installed.\n  to mend   apt-get install wrk, which puts it at ${WRK}`,
  )

type Load = { readonly perSecond: number; readonly p99: string; readonly errors: string }

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
  return {
    perSecond: Number(/Requests\/sec: +([\d.]+)/.exec(stdout)?.[1]),
    p99: /99% +(\S+)/.exec(stdout)?.[1] ?? '?',
    errors: /(Socket errors:.*|Non-2xx.*)/.exec(stdout)?.[1]?.trim() ?? 'none',
  }
}

/** A server with nothing to it: one file of so many bytes, which no compression makes smaller. */
const startBare = async (bytes: number) => {
  const folder = await mkdtemp(join(tmpdir(), 'bare-'))
  await writeFile(join(folder, 'file'), randomBytes(bytes))
  const site = await mkdtemp(join(tmpdir(), 'bare-site-'))
  await mkdir(join(site, '_nginx'))
  await writeFile(join(site, '_nginx/http.conf'), '')
  await writeFile(join(site, '_nginx/server.conf'), `location / { root ${folder}; }`)
  const nginx = await startNginx(site, { kind: 'plain', port: PORT + 1, brotli: false })
  return async () => {
    await nginx.stop()
    await rm(folder, { recursive: true })
    await rm(site, { recursive: true })
  }
}

const sentBytes = async (path: string): Promise<number> => {
  const file = `dist/${path.slice(BASE.length)}${path.endsWith('/') ? 'index.html' : ''}`
  return (await readFile(existsSync(`${file}.br`) ? `${file}.br` : file)).length
}

const ours = await startNginx(resolve('dist'), { kind: 'plain', port: PORT })
console.log(`| what | bytes | requests/s | p99 | errors | a bare file: requests/s | p99 | ours to bare |`)
console.log(`| --- | ---: | ---: | ---: | --- | ---: | ---: | ---: |`)
try {
  for (const [name, path] of [
    ['a guide', `${BASE}gidsen/acp/`],
    ['the widget', `${BASE}embed/v1/wegwijzer.js`],
  ] as const) {
    const bytes = await sentBytes(path)
    const stopBare = await startBare(bytes)
    const [own, bare] = [load(PORT, path), load(PORT + 1, '/file')]
    await stopBare()
    const cells = [
      name,
      bytes,
      Math.round(own.perSecond),
      own.p99,
      own.errors,
      Math.round(bare.perSecond),
      bare.p99,
      (own.perSecond / bare.perSecond).toFixed(2),
    ]
    console.log(`| ${cells.join(' | ')} |`)
    if (own.errors !== 'none') process.exitCode = 1
  }
} finally {
  await ours.stop()
}
