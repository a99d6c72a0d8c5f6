import type { Config } from './desk-data.ts'

/** How a host serves a file of a repository. */
type Host = {
  readonly address: (repo: string, path: string) => string
  /** The version of a file: in an answer, and in a change, which the host refuses where the file has another one. */
  readonly version: string
  readonly message: string
  readonly encoded: (text: string) => string
}

const decoded = (base64: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(base64.replaceAll('\n', '')), (each) => each.charCodeAt(0)))

const encoded = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))

const HOSTS: Readonly<Record<string, Host>> = {
  github: {
    address: (repo, path) => `https://api.github.com/repos/${repo}/contents/${path}`,
    version: 'sha',
    message: 'message',
    encoded,
  },
  gitlab: {
    address: (repo, path) =>
      `https://gitlab.com/api/v4/projects/${encodeURIComponent(repo)}/repository/files/${encodeURIComponent(path)}`,
    version: 'last_commit_id',
    message: 'commit_message',
    encoded: (text) => text,
  },
}

/** The key under which Sveltia CMS keeps who is signed in. */
const USER = 'sveltia-cms.user'

/**
 * Returns functions that read and write one file of a repository, with the token of the editor who is signed in. A write
 * throws where the file has changed since it was read.
 */
export const repositoryFiles = (backend: Config) => {
  const { name, repo, branch } = backend as Readonly<Record<'name' | 'repo' | 'branch', string>>
  const versions = new Map<string, string>()
  const host = HOSTS[name]
  if (!host) throw new Error(`The desk does not know how ${name} serves a file.`)

  const ask = (method: string, path: string, body?: Config): Promise<Response> => {
    const { token = '' } = JSON.parse(localStorage.getItem(USER) ?? '{}') as { readonly token?: string }
    return fetch(host.address(repo, path) + (body ? '' : `?ref=${encodeURIComponent(branch)}`), {
      method,
      cache: 'no-store',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: body ? JSON.stringify({ ...body, branch }) : null,
    })
  }

  return {
    /** The text of a file; undefined where there is none. */
    read: async (path: string): Promise<string | undefined> => {
      const response = await ask('GET', path)
      if (response.status === 404) return undefined
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
      const answer = (await response.json()) as Readonly<Record<string, string>>
      versions.set(path, answer[host.version] ?? '')
      return decoded(answer['content'] ?? '')
    },
    /** Writes a file that was read, or removes it where the text is undefined. */
    write: async (path: string, text: string | undefined): Promise<void> => {
      const response = await ask(text === undefined ? 'DELETE' : 'PUT', path, {
        ...(text !== undefined && { content: host.encoded(text) }),
        [host.version]: versions.get(path),
        [host.message]: `Undo ${path}`,
      })
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
    },
  }
}
