import { first } from '../../engine/first.ts'

/** The facts about the site in the address of the widget's script. */
type ScriptAddress = {
  /** Address of the site, with a slash at the end. */
  readonly root: string
  /** Whether the address always serves the newest version. */
  readonly evergreen: boolean
}

/**
 * Pattern of the address of a site. Proxies put an address into the query or the path of their own address, so the
 * pattern allows no query, and no colon in the path.
 */
const ROOT = 'https?://[^/?#]+/(?:[^?#:]*/)??'

/** The text of a page's address before its path. */
const originOf = (address: string): string => address.split('/', 3).join('/')

/**
 * The addresses of the page's scripts, the running script first unless it is a module. An image or form with the name
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
 * The address of the site, with a slash at the end. The link that the partner pasted into the element comes before the
 * script. An address on another host comes before both: on the page's own host the script may be a copy, and the link
 * may point to a page of the partner.
 */
export const rootOf = ({ links, script, site, page, guidances }: Clues): string => {
  const before = new RegExp(`^${ROOT}(?=${guidances.map(({ path }) => path).join('|')})`)
  const roots = [...links.map((link) => before.exec(link)?.[0]), script?.root].flatMap((root) => root ?? [])
  const own = originOf(page)
  return first(roots, (root) => originOf(root) !== own) ?? roots[0] ?? site
}
