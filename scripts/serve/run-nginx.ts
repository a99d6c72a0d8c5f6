import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Fault } from '../../src/model/fault.ts'
import { installWithApt } from './apt.ts'
import { BASE } from '../build/address.ts'
import { assertBuiltFor, DIST } from '../build/place.ts'
import { portFromEnv, refuseTaken } from './port.ts'

const USUAL = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx']
const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static', 'libnginx-mod-http-brotli-filter', 'openssl']

const findNginx = (): string | undefined => USUAL.find((path) => existsSync(path))

/** Path of nginx; installs Debian's where there is none. */
export const needNginx = (): string => {
  const found = findNginx()
  if (found) return found
  console.log('No nginx was found; installing one …')
  const installed = installWithApt(...PACKAGES) && findNginx()
  if (installed) return installed
  throw new Fault({
    found: 'The tests of the hosts need nginx, and it could not be installed.',
    expected: `one of ${USUAL.join(', ')}`,
    fix: `install nginx by hand (on Debian: apt-get install ${PACKAGES.join(' ')}); its brotli modules are optional`,
  })
}

const MODULES = '/etc/nginx/modules-enabled'

/** Whether this nginx has the module that serves brotli. */
export const hasBrotli = (): boolean => existsSync(`${MODULES}/50-mod-http-brotli-static.conf`)

/** Where nginx listens: plain, or as deploy/nginx/wegwijzer.conf has it, with a certificate. */
type Listening =
  | {
      readonly kind: 'plain'
      readonly port: number
      readonly brotli?: boolean
      /** Other sites in the same nginx. */
      readonly others?: readonly { readonly site: string; readonly port: number }[]
    }
  | { readonly kind: 'template'; readonly port: number; readonly certificate: string; readonly key: string }

const plain = (site: string, port: number, brotli: boolean): string =>
  `include "${site}/_nginx/http.conf";
  server {
    listen ${port};
    server_tokens off;
    large_client_header_buffers 4 32k;
    keepalive_requests 10000;
    sendfile on;
    tcp_nopush on;
    open_file_cache max=2000 inactive=60s;
    access_log off;
    include "${site}/_nginx/server.conf";
    ${brotli ? `include "${site}/_nginx/brotli.conf";` : ''}
  }`

/** The file in deploy/ with the paths of this machine and one port for everything. */
const fromTemplate = async (
  site: string,
  port: number,
  certificate: string,
  key: string,
): Promise<string> => {
  const template = await readFile('deploy/nginx/wegwijzer.conf', 'utf8')
  return (hasBrotli() ? template : template.replace(/^.*brotli\.conf;.*$/m, ''))
    .replaceAll('/srv/wegwijzer/current', site)
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

/** Starts nginx with our configuration on a site that was built at this path; returns how to stop and reload it. */
export const startNginx = async (
  site: string,
  listening: Listening,
): Promise<{ readonly stop: () => Promise<void>; readonly reload: () => void }> => {
  const nginx = needNginx()
  await refuseTaken(listening.port)
  const others = listening.kind === 'plain' ? (listening.others ?? []) : []
  for (const each of [site, ...others.map((other) => other.site)]) await assertBuiltFor(each)
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  const server =
    listening.kind === 'plain'
      ? [{ site, port: listening.port }, ...others]
          .map((each) => plain(each.site, each.port, listening.brotli ?? hasBrotli()))
          .join('\n')
      : await fromTemplate(site, listening.port, listening.certificate, listening.key)
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ')
  await writeFile(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; worker_processes auto; pid ${folder}/pid; error_log ${folder}/error.log;
${existsSync(MODULES) ? `include ${MODULES}/*.conf;` : ''}
events { worker_connections 1024; }
http { include /etc/nginx/mime.types; ${scratch} ${server} }
`,
  )
  const child = spawn(nginx, ['-e', `${folder}/error.log`, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = new Promise<void>((done) => child.on('close', () => done()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  const lives = () => child.exitCode === null
  for (let tries = 0; tries < 100 && lives(); tries++) {
    // nginx writes its pid once it listens; an answer alone could come from another server
    const started = existsSync(join(folder, 'pid'))
    const answers =
      started &&
      (await fetch(`http://localhost:${listening.port}/`, { redirect: 'manual' }).then(
        () => true,
        () => false,
      ))
    if (answers && lives()) return { stop, reload: () => child.kill('SIGHUP') }
    await new Promise((done) => setTimeout(done, 50))
  }
  const log = await readFile(join(folder, 'error.log'), 'utf8')
  await stop()
  throw new Error(`nginx does not start with our configuration:\n${log}`)
}

// serves the built site at the port in PORT
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const port = portFromEnv()
  const { stop } = await startNginx(DIST, { kind: 'plain', port })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
  console.log(`http://localhost:${port}${BASE}`)
}
