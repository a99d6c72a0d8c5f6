import { execFile, execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { hasBrotli, startNginx } from '../../scripts/serve/run-nginx.ts'
import { BUILT } from '../support/origin.ts'
import { freePort } from '../support/ports.ts'

type Scan = {
  readonly scan: { readonly grade: string; readonly score: number }
  readonly tests: Readonly<Record<string, { readonly pass: boolean; readonly result: string }>>
}

const PACKAGE = 'node_modules/@mdn/mdn-http-observatory'

/**
 * The Observatory in a folder of its own. It fetches two lists when it is installed (preloaded hosts, domains), which
 * a test without a network cannot; for a host that is in neither, empty ones say the same.
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

/** A certificate for localhost, made for this test alone. */
const certificate = (folder: string) => {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const words = `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost`
  execFileSync('openssl', [...words.split(' '), '-keyout', key, '-out', cert], { stdio: 'pipe' })
  return { key, certificate: cert }
}

/** The server of the file in deploy/ with the paths of this machine and one port for everything. */
const serverAt = async (
  port: number,
  { key, certificate }: { readonly key: string; readonly certificate: string },
): Promise<string> => {
  const template = await readFile('deploy/nginx/wegwijzer.conf', 'utf8')
  return (hasBrotli() ? template : template.replace(/^.*brotli\.conf;.*$/m, ''))
    .replaceAll('/srv/wegwijzer/current', resolve(BUILT))
    .replace(/listen (\[::\]:)?80;/g, '')
    .replace(/listen (\[::\]:)443 ssl http2;/g, '')
    .replace(
      'listen 443 ssl http2;',
      `listen ${port} ssl http2; error_page 497 =301 https://$http_host$request_uri;`,
    )
    .replace(/^server \{[^}]*return 301[^}]*\}/m, '')
    .replace(/ssl_certificate .*;/, `ssl_certificate ${certificate};`)
    .replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${key};`)
    .replaceAll('www.example.org', 'localhost')
}

it(
  'the MDN HTTP Observatory gives nginx, with the file in deploy/, an A+',
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tls-'))
    const port = await freePort()
    const pem = certificate(folder)
    const nginx = await startNginx(resolve(BUILT), { port, server: await serverAt(port, pem) })
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
