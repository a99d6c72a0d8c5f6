import { exitWithFault } from './report-fault.ts'

/** The repository where the desk saves the changes of editors to the live site. */
export type Repository = {
  readonly host: 'github' | 'gitlab'
  /** `owner/name` */
  readonly name: string
  readonly branch: string
  /** Origins to which the desk sends requests. */
  readonly origins: readonly string[]
}

const HOSTS = {
  'github.com': { host: 'github', origins: ['https://api.github.com'] },
  'gitlab.com': { host: 'gitlab', origins: ['https://gitlab.com'] },
} as const

const REPOSITORY =
  /^https:\/\/(github\.com|gitlab\.com)\/([\w.-]+(?:\/[\w.-]+)+?)(?:\.git)?\/?(?:#([\w./-]+))?$/

/**
 * Reads the setting of the editors' desk: undefined for `off`, a repository for its address, and otherwise a desk that
 * works only with a folder of the computer.
 */
export const readDesk = (value = ''): { readonly repository?: Repository } | undefined => {
  if (value === 'off') return undefined
  if (value === '') return {}
  const [, domain, name, branch = 'main'] = REPOSITORY.exec(value) ?? []
  const known = HOSTS[domain as keyof typeof HOSTS] as (typeof HOSTS)[keyof typeof HOSTS] | undefined
  if (known && name) return { repository: { ...known, name, branch } }
  return exitWithFault({
    found: `DESK="${value}" is not usable.`,
    expected: '"off", or a repository with its branch, such as https://github.com/owner/name#main',
    fix: 'set DESK to that, or leave it out for a desk that works only on this computer',
  })
}
