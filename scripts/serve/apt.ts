import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Runs a command with its output on stderr; returns whether it succeeded. */
export const run = (command: string, ...rest: readonly string[]): boolean =>
  spawnSync(command, rest, {
    stdio: ['ignore', process.stderr.fd, 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

/** Installs Debian packages, where this is Debian and the user may do so; returns whether it succeeded. */
export const installWithApt = (...packages: readonly string[]): boolean => {
  if (!existsSync('/usr/bin/apt-get')) return false
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...rest: readonly string[]) => {
    const [command = 'apt-get', ...words] = [...asRoot, 'apt-get', ...rest]
    return run(command, ...words)
  }
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages)
}
