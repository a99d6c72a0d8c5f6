import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fault } from '../../src/model/fault.ts'
import { installWithApt } from '../../scripts/serve/apt.ts'
import { refuseTaken } from '../../scripts/serve/port.ts'

// without the package of the server, which starts a service
const PACKAGES = [
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'php-cli',
  'php-mysql',
  'mariadb-server-core',
]
const WORDPRESS = '/usr/share/wordpress'
const NEEDED = [
  `${WORDPRESS}/wp-load.php`,
  `${WORDPRESS}/wp-content/themes/twentytwentythree`,
  '/usr/bin/php',
  '/usr/sbin/mariadbd',
]

/** Installs WordPress, PHP and MariaDB of Debian where they are missing. */
const needPackages = (): void => {
  const isComplete = () => NEEDED.every((path) => existsSync(path))
  if (isComplete()) return
  console.log(`Installing ${PACKAGES.join(', ')} …`)
  if (installWithApt(...PACKAGES) && isComplete()) return
  throw new Fault({
    found: 'The trial needs WordPress, PHP and MariaDB of Debian, and they could not be installed.',
    expected: NEEDED.join(', '),
    fix: `install them by hand: apt-get install --no-install-recommends ${PACKAGES.join(' ')}`,
  })
}

/** The user `nobody`, as MariaDB does not start as root; undefined where this is an ordinary user. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

const run = (command: string, ...rest: readonly string[]): string => {
  const { status, stdout, stderr, error } = spawnSync(command, rest, { ...NOBODY, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr + stdout}`)
  return stdout
}

/** Whether a process has ended, also by the Ctrl+C that every process of a terminal gets. */
const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

/** Starts a server and waits until it works; its output is shown if it ends before. */
const start = async (
  [command = '', ...rest]: readonly string[],
  works: () => Promise<boolean> | boolean,
): Promise<ChildProcess> => {
  const child = spawn(command, rest, { ...NOBODY, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      output += text.toString()
    })
  for (let tries = 0; tries < 600 && !hasEnded(child); tries++) {
    if (await works()) return child
    await new Promise((done) => setTimeout(done, 50))
  }
  child.kill()
  throw new Error(`${command} does not start:\n${output}`)
}

const end = async (child: ChildProcess): Promise<void> => {
  if (hasEnded(child)) return
  const ended = new Promise((done) => child.once('close', done))
  child.kill('SIGTERM')
  await ended
}

const config = (socket: string, origin: string): string => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'WP_HOME', '${origin}' );
define( 'WP_SITEURL', '${origin}' );
// this server answers one request at a time, and no request leaves this machine
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_DISABLE_FATAL_ERROR_HANDLER', true );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) define( 'ABSPATH', __DIR__ . '/' );
require ABSPATH . 'wp-settings.php';
`

/** Lets WordPress ask our site, though it is on this machine. Everything about embedding stays as it is. */
const local = (site: URL, certificate: string): string => `<?php
add_filter( 'http_request_host_is_external', fn( $is, $host ) => $is || $host === '${site.hostname}', 10, 2 );
add_filter( 'http_allowed_safe_ports', fn( $ports ) => [ ...$ports, ${site.port} ] );
add_filter( 'http_request_args', fn( $args ) => [ 'sslcertificates' => '${certificate}' ] + $args );
`

export type WordPress = {
  /** Without a slash at the end. */
  readonly origin: string
  /** The versions of WordPress, PHP, MariaDB and the theme. */
  readonly versions: string
  readonly stop: () => Promise<void>
}

type Trial = {
  /** The port of this machine at which it listens. */
  readonly port: number
  /** Address of our site, which it may ask for pages. */
  readonly site: string
  /** Path of the certificate of our site. */
  readonly certificate: string
  /** The PHP code of a plugin that is active. */
  readonly plugin: string
}

/** Starts a new WordPress in a folder of its own, which `stop` removes. */
export const startWordPress = async ({ port, site, certificate, plugin }: Trial): Promise<WordPress> => {
  needPackages()
  await refuseTaken(port, '127.0.0.1')
  const folder = await mkdtemp(join(tmpdir(), 'wordpress-'))
  const children: ChildProcess[] = []
  const stop = async () => {
    for (const child of children.splice(0).reverse()) await end(child)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    if (NOBODY.uid !== undefined) await chown(folder, NOBODY.uid, NOBODY.gid)
    const [root, data, socket] = [join(folder, 'site'), join(folder, 'data'), join(folder, 'socket')]
    const origin = `http://127.0.0.1:${port}`
    run('cp', '-r', WORDPRESS, root)
    const trusted = join(folder, 'certificate.pem')
    await copyFile(certificate, trusted)
    await writeFile(join(root, 'wp-config.php'), config(socket, origin))
    await mkdir(join(root, 'wp-content/mu-plugins'))
    await writeFile(join(root, 'wp-content/mu-plugins/local.php'), local(new URL(site), trusted))
    await writeFile(join(root, 'wp-content/plugins/wegwijzer.php'), plugin)
    await copyFile(join(import.meta.dirname, 'install.php'), join(folder, 'install.php'))
    run('mariadb-install-db', '--no-defaults', `--datadir=${data}`, '--skip-test-db')
    await writeFile(join(folder, 'start.sql'), 'CREATE DATABASE wordpress;\n')
    const database = [
      ...['/usr/sbin/mariadbd', '--no-defaults', `--datadir=${data}`, `--socket=${socket}`],
      ...[
        `--pid-file=${folder}/pid`,
        `--init-file=${folder}/start.sql`,
        '--skip-networking',
        '--skip-grant-tables',
      ],
    ]
    children.push(await start(database, () => existsSync(socket)))
    const php = ['php', '-d', 'sendmail_path=/bin/true', '-d', 'opcache.enable_cli=1']
    const [command = 'php', ...options] = php
    const versions = run(command, ...options, join(folder, 'install.php'), root, 'wegwijzer.php')
    const server = [...php, '-S', `127.0.0.1:${port}`, '-t', root]
    const answers = () =>
      fetch(`${origin}/readme.html`).then(
        ({ ok }) => ok,
        () => false,
      )
    children.push(await start(server, answers))
    return { origin, versions, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
