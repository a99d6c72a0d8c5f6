import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { startNginx } from '../../scripts/serve/run-nginx.ts'
import { makeCertificate, serverWith } from '../../scripts/serve/with-certificate.ts'
import { BUILT } from '../support/origin.ts'
import { freePort } from '../support/ports.ts'

type Scan = {
  readonly scan: { readonly grade: string; readonly score: number }
  readonly tests: Readonly<Record<string, { readonly pass: boolean; readonly result: string }>>
}

const PACKAGE = 'node_modules/@mdn/mdn-http-observatory'

/**
 * The Observatory in a folder of its own. Its installation fetches two lists (preloaded hosts, domains), which a test
 * without a network cannot. For a host that is in neither list, empty lists give the same result.
 */
const observatory = async (): Promise<string> => {
  const folder = resolve('.cache/observatory')
  await rm(folder, { recursive: true, force: true })
  await cp(PACKAGE, folder, { recursive: true })
  await mkdir(join(folder, 'conf'), { recursive: true })
  await writeFile(join(folder, 'conf/hsts-preload.json'), '{}')
  await writeFile(join(folder, 'conf/tld-list.json'), '[]')
  return folder
}

it(
  'the MDN HTTP Observatory gives nginx, with the file in deploy/, an A+',
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tls-'))
    const port = await freePort()
    const pem = makeCertificate(folder)
    const nginx = await startNginx(resolve(BUILT), {
      port,
      server: await serverWith(pem, resolve(BUILT), port),
    })
    const { stdout } = await promisify(execFile)(
      'node',
      [join(await observatory(), 'src/scan.js'), `localhost:${port}`],
      { env: { ...process.env, NODE_EXTRA_CA_CERTS: pem.certificate } },
    )
    await nginx.stop()
    await rm(folder, { recursive: true })
    const { scan, tests } = JSON.parse(stdout) as Scan
    const failed = Object.entries(tests).filter(([, { pass }]) => !pass)
    expect(failed.map(([name, { result }]) => `${name}: ${result}`)).toEqual([])
    expect(scan.grade).toBe('A+')
  },
)
