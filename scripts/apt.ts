import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Runs a command in sight of the person at work, apart from what the script itself prints; whether it went well. */
export const run = (command: string, ...rest: readonly string[]): boolean =>
  spawnSync(command, rest, {
    stdio: ['ignore', process.stderr.fd, 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

/** Installs Debian's packages, where this is a Debian and there is a right to; whether it went well. */
export const installWithApt = (...packages: readonly string[]): boolean => {
  if (!existsSync('/usr/bin/apt-get')) return false
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...rest: readonly string[]) => {
    const [command = 'apt-get', ...words] = [...asRoot, 'apt-get', ...rest]
    return run(command, ...words)
  }
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages)
}
