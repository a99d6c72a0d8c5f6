import { createHash } from 'node:crypto'
import type { BrowserContext, Request, Route } from '@playwright/test'
import { serveDesk } from '../../scripts/check/desk-page.ts'
import { SITE } from './origin.ts'
import { original } from './desk.ts'

/** The texts of files; undefined for one that is removed. */
type Changes = Readonly<Record<string, string | undefined>>
type Data = Readonly<Record<string, unknown>>

/** The name of the repository in every test. */
const NAME = 'vereniging/wegwijzer'

const HOSTS = {
  github: { site: 'https://github.com', api: 'https://api.github.com' },
  gitlab: { site: 'https://gitlab.com', api: 'https://gitlab.com' },
} as const

export type Host = keyof typeof HOSTS

/** The name that git gives a file with this text. */
const shaOf = (text: string): string =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex')

const bodyOf = (request: Request): Data => (request.postDataJSON() ?? {}) as Data

/** Serves the desk of a site with a repository, and answers as that repository does. */
export const stubRepository = async (context: BrowserContext, host: Host) => {
  const { site, api } = HOSTS[host]
  const files = new Map(Object.entries(original))
  const commits: Changes[] = []
  let moves = 0
  const head = () => createHash('sha1').update(String(moves)).digest('hex')
  const author = {
    name: 'Redactie',
    email: 'redactie@example.org',
    user: { databaseId: 2, login: 'redactie' },
  }
  const date = '2026-11-24T12:00:00Z'
  /** A picture of the user as these hosts have it, at another address. */
  const avatar_url = 'https://avatars.example.org/redactie.png'

  let meanwhile: Changes | undefined

  const commit = (changes: Changes): void => {
    for (const [path, text] of Object.entries(changes))
      if (text === undefined) files.delete(path)
      else files.set(path, text)
    commits.push(changes)
    moves++
  }

  /** The fields that a query asks for under names of its own: `content_3: object(oid: "…")`. */
  const aliased = (query: string, name: string, answer: (argument: string) => unknown) =>
    Object.fromEntries(
      [...query.matchAll(new RegExp(`(${name}_\\d+): .*?(?:oid|path): "([^"]*)"`, 'g'))].map(
        ([, alias = '', argument = '']) => [alias, answer(argument)],
      ),
    )

  const graphOfGitHub = ({ query, variables }: Data): unknown => {
    const text = String(query)
    if (text.includes('createCommitOnBranch')) {
      if (meanwhile) commit(meanwhile)
      meanwhile = undefined
      const { input } = variables as {
        readonly input: {
          readonly expectedHeadOid: string
          readonly fileChanges: {
            readonly additions: readonly { readonly path: string; readonly contents: string }[]
            readonly deletions: readonly { readonly path: string }[]
          }
        }
      }
      if (input.expectedHeadOid !== head())
        return { errors: [{ message: `Expected branch to point to "${input.expectedHeadOid}"` }] }
      const { additions, deletions } = input.fileChanges
      commit(
        Object.fromEntries([
          ...additions.map(
            ({ path, contents }) => [path, Buffer.from(contents, 'base64').toString()] as const,
          ),
          ...deletions.map(({ path }) => [path, undefined] as const),
        ]),
      )
      const shas = aliased(text, 'file', (path) => ({ oid: shaOf(files.get(path) ?? '') }))
      return { data: { createCommitOnBranch: { commit: { oid: head(), committedDate: date, ...shas } } } }
    }
    const texts = new Map([...files.values()].map((each) => [shaOf(each), each]))
    return {
      data: {
        repository: {
          ref: { target: { history: { nodes: [{ oid: head(), message: 'Update' }] } } },
          ...aliased(text, 'content', (sha) => ({ text: texts.get(sha), isTruncated: false })),
          ...aliased(text, 'commit', () => ({
            target: { history: { nodes: [{ author, committedDate: date }] } },
          })),
        },
      },
    }
  }

  const oneFile = (path: string): unknown => {
    const text = files.get(path)
    return text === undefined ? undefined : { content: Buffer.from(text).toString('base64') }
  }

  const github = (path: string, request: Request): unknown => {
    if (path === '/user')
      return { id: 2, name: author.name, login: 'redactie', email: author.email, avatar_url }
    if (path === `/repos/${NAME}/collaborators/redactie`) return null
    if (path === `/repos/${NAME}/git/trees/${head()}`)
      return {
        tree: [...files].map(([each, text]) => ({
          type: 'blob',
          path: each,
          sha: shaOf(text),
          size: text.length,
        })),
      }
    const contents = `/repos/${NAME}/contents/`
    if (path.startsWith(contents)) return oneFile(path.slice(contents.length))
    return path === '/graphql' ? graphOfGitHub(bodyOf(request)) : undefined
  }

  const graphOfGitLab = ({ query, variables }: Data): unknown => {
    const text = String(query)
    const { paths, cursor } = variables as { readonly paths?: readonly string[]; readonly cursor?: string }
    // pages of a hundred
    const start = Number(cursor ?? 0)
    const nodes = [...files].map(([path, each]) => ({ type: 'blob', path, sha: shaOf(each) }))
    const tree = text.includes('lastCommit')
      ? { lastCommit: { sha: head(), message: 'Update' } }
      : {
          blobs: {
            nodes: nodes.slice(start, start + 100),
            pageInfo: { endCursor: String(start + 100), hasNextPage: start + 100 < nodes.length },
          },
        }
    const blobs = { nodes: (paths ?? []).map((path) => ({ rawTextBlob: files.get(path) })) }
    return { data: { project: { repository: { rootRef: 'main', tree, blobs } } } }
  }

  const gitlab = (path: string, request: Request): unknown => {
    const project = `/api/v4/projects/${encodeURIComponent(NAME)}`
    if (path === '/api/v4/user')
      return { id: 2, name: author.name, username: 'redactie', email: author.email, avatar_url }
    if (path === `${project}/users`) return [{ id: 2 }]
    if (path === `${project}/repository/branches/main`) return { commit: { id: head() } }
    if (path === `${project}/deployments` || path.endsWith('/statuses')) return []
    if (path === '/api/graphql') return graphOfGitLab(bodyOf(request))
    const contents = `${project}/repository/files/`
    if (path.startsWith(contents)) return oneFile(decodeURIComponent(path.slice(contents.length)))
    if (path !== `${project}/repository/commits` || request.method() !== 'POST') return undefined
    const { actions } = bodyOf(request) as {
      readonly actions: readonly {
        readonly action: string
        readonly file_path: string
        readonly content: string
      }[]
    }
    commit(
      Object.fromEntries(
        actions.map(({ action, file_path, content }) => [
          file_path,
          action === 'delete' ? undefined : content,
        ]),
      ),
    )
    return { id: head(), committed_date: date }
  }

  const unknown: string[] = []
  const answer = async (route: Route): Promise<void> => {
    const request = route.request()
    const path = request.url().slice(api.length).replace(/\?.*$/, '')
    const body = host === 'github' ? github(path, request) : gitlab(path, request)
    if (body === undefined) unknown.push(`${request.method()} ${request.url()}`)
    await route.fulfill({
      status: body === undefined ? 404 : 200,
      headers: { 'Access-Control-Allow-Origin': '*' },
      json: body ?? {},
    })
  }

  await serveDesk(context, SITE, `${site}/${NAME}#main`)
  await context.route(`${api}/**`, answer)

  return {
    api,
    files,
    /** The texts of the files in each commit that the repository got. */
    commits,
    /** The requests for which this stub has no answer. */
    unknown,
    /** Commits a change of somebody else. */
    change: (path: string, text: string): void => commit({ [path]: text }),
    /** Commits a change of somebody else at the moment of the next save. */
    changeAtNextSave: (path: string, text: string): void => {
      meanwhile = { [path]: text }
    },
  }
}
