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

type Listening = {
  readonly port: number
  readonly brotli?: boolean
  /** Other sites in the same nginx. */
  readonly others?: readonly { readonly site: string; readonly port: number }[]
  /** The text of the `server` instead of ours, such as one with a certificate. */
  readonly server?: string
}

const serverOf = (site: string, port: number, brotli: boolean): string =>
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

/** Starts nginx with our configuration on a site that was built at this path; returns the function that stops it. */
export const startNginx = async (
  site: string,
  { port, brotli = hasBrotli(), others = [], server }: Listening,
): Promise<{ readonly stop: () => Promise<void> }> => {
  const nginx = needNginx()
  await refuseTaken(port)
  const sites = [{ site, port }, ...others]
  for (const each of sites) await assertBuiltFor(each.site)
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  const servers = server ?? sites.map((each) => serverOf(each.site, each.port, brotli)).join('\n')
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ')
  await writeFile(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; worker_processes auto; pid ${folder}/pid; error_log ${folder}/error.log;
${existsSync(MODULES) ? `include ${MODULES}/*.conf;` : ''}
events { worker_connections 1024; }
http { include /etc/nginx/mime.types; ${scratch} ${servers} }
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
      (await fetch(`http://localhost:${port}/`, { redirect: 'manual' }).then(
        () => true,
        () => false,
      ))
    if (answers && lives()) return { stop }
    await new Promise((done) => setTimeout(done, 50))
  }
  const log = await readFile(join(folder, 'error.log'), 'utf8')
  await stop()
  throw new Error(`nginx does not start with our configuration:\n${log}`)
}

// serves the built site at the port in PORT
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const port = portFromEnv()
  const { stop } = await startNginx(DIST, { port })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
  console.log(`http://localhost:${port}${BASE}`)
}
