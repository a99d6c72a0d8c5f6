/** What the address of the widget's script says. */
type ScriptAddress = {
  /** Where the site is, with a slash at the end. */
  readonly root: string
  /** Whether it is the file that is always the newest. */
  readonly evergreen: boolean
}

/**
 * The addresses of the page's scripts, that of the running one first; a module does not know its own. An image that is
 * called "currentScript" or "scripts" is what `document` gives by that name: only what is a script counts.
 */
export const scriptAddresses = (): readonly string[] =>
  [document.currentScript, ...document.querySelectorAll('script')].flatMap((script) =>
    script instanceof HTMLScriptElement ? script.src : [],
  )

/** The first of these addresses that is one of the widget's own; a plugin that joins scripts gives them another. */
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
  /** The root that the file was built for. */
  readonly site: string
  /** Address of the page around the element. */
  readonly page: string
  readonly guidances: readonly { readonly path: string }[]
}

/**
 * Where the site is. A script from elsewhere knows; one that stands on the page's own host may be a copy, so there
 * the link that the partner pasted into the element goes first.
 */
export const rootOf = ({ links, script, site, page, guidances }: Clues): string => {
  const before = new RegExp(`^https?://.+?/(?=${guidances.map(({ path }) => path).join('|')})`)
  const linked = links.map((link) => before.exec(link)?.[0]).find(Boolean)
  // a root on the page's own host begins as the page does
  const copied = script && page.startsWith(new URL('/', script.root).href)
  return (copied ? linked : undefined) ?? script?.root ?? linked ?? site
}
