import { first } from '../../engine/first.ts'

/** What the address of the widget's script tells about the site. */
type ScriptAddress = {
  /** Address of the site, with a slash at the end. */
  readonly root: string
  /** Whether the address always serves the newest version. */
  readonly evergreen: boolean
}

/**
 * The address of a site in a pattern. Proxies put an address into the query or the path of their own, so neither may be
 * part of it.
 */
const ROOT = 'https?://[^/?#]+/(?:[^?#:]*/)??'

/** The text of a page's address before its path. */
const originOf = (address: string): string => address.split('/', 3).join('/')

/**
 * The addresses of the page's scripts, the running script first; a module does not know its own. An image or form named
 * "currentScript" or "scripts" shadows that property of `document`, so anything but a script is skipped.
 */
export const scriptAddresses = (): readonly string[] =>
  [document.currentScript, ...document.querySelectorAll('script')].flatMap((script) =>
    script instanceof HTMLScriptElement ? script.src : [],
  )

/** The first address that belongs to the widget; undefined if, for example, a plugin joined the scripts of the page. */
export const scriptAt = (addresses: readonly string[]): ScriptAddress | undefined => {
  for (const address of addresses) {
    const [, root, version] = new RegExp(`^(${ROOT})embed/([^/]+)/wegwijzer\\.js`).exec(address) ?? []
    if (root && version) return { root, evergreen: /^v\d/.test(version) }
  }
  return undefined
}

type Clues = {
  readonly links: readonly string[]
  readonly script: ScriptAddress | undefined
  /** Address of the site that the file was built for. */
  readonly site: string
  /** Address of the page around the element. */
  readonly page: string
  readonly guidances: readonly { readonly path: string }[]
}

/**
 * The address of the site, with a slash at the end: that of the link that the partner pasted into the element, then that
 * of the script. On the page's own host the script may be a copy and the link a page of the partner, so another host
 * takes precedence.
 */
export const rootOf = ({ links, script, site, page, guidances }: Clues): string => {
  const before = new RegExp(`^${ROOT}(?=${guidances.map(({ path }) => path).join('|')})`)
  const roots = [...links.map((link) => before.exec(link)?.[0]), script?.root].flatMap((root) => root ?? [])
  const own = originOf(page)
  return first(roots, (root) => originOf(root) !== own) ?? roots[0] ?? site
}
