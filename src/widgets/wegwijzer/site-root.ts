/** What the address of the widget's script tells about the site. */
type ScriptAddress = {
  /** Address of the site, with a slash at the end. */
  readonly root: string
  /** Whether the address always serves the newest version. */
  readonly evergreen: boolean
}

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
    const [, root, version] = /^(https?:.*\/)embed\/([^/]+)\/wegwijzer\.js/.exec(address) ?? []
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
 * The address of the site, with a slash at the end. A script from another host gives it. A script on the page's own host
 * may be a copy, so there the link that the partner pasted into the element takes precedence.
 */
export const rootOf = ({ links, script, site, page, guidances }: Clues): string => {
  const before = new RegExp(`^https?://.+?/(?=${guidances.map(({ path }) => path).join('|')})`)
  const linked = links.map((link) => before.exec(link)?.[0]).find(Boolean)
  // the script may be a copy if its host is that of the page
  const copied = script && page.startsWith(new URL('/', script.root).href)
  return (copied ? linked : undefined) ?? script?.root ?? linked ?? site
}
