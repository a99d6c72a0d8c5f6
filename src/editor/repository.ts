import type { Config } from './desk-data.ts'

/** The address of a file in a repository, in the API of its host. */
const HOSTS: Readonly<Record<string, (repo: string, path: string) => string>> = {
  github: (repo, path) => `https://api.github.com/repos/${repo}/contents/${path}`,
  gitlab: (repo, path) =>
    `https://gitlab.com/api/v4/projects/${encodeURIComponent(repo)}/repository/files/${encodeURIComponent(path)}`,
}

/** The key under which Sveltia CMS stores the signed-in user. */
const USER = 'sveltia-cms.user'

/**
 * The current text of a file in the repository, requested with the token of the signed-in editor; undefined where there
 * is no such file.
 */
export const readFromRepository = async (backend: Config, path: string): Promise<string | undefined> => {
  const { name, repo, branch } = backend as Readonly<Record<'name' | 'repo' | 'branch', string>>
  const address = HOSTS[name]?.(repo, path)
  if (address === undefined) throw new Error(`The desk does not know how ${name} serves a file.`)
  const { token = '' } = JSON.parse(localStorage.getItem(USER) ?? '{}') as { readonly token?: string }
  const response = await fetch(`${address}?ref=${encodeURIComponent(branch)}`, {
    cache: 'no-store',
    headers: { Authorization: `Bearer ${token}` },
  })
  if (response.status === 404) return undefined
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  const { content } = (await response.json()) as { readonly content: string }
  const bytes = Uint8Array.from(atob(content.replaceAll('\n', '')), (each) => each.charCodeAt(0))
  return new TextDecoder().decode(bytes)
}
