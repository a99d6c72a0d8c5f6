/** An address that moved and the one that takes its place, as paths on the host. */
export type Redirect = { readonly from: string; readonly to: string }

/** The address to which a page forwards its visitors; undefined for any other page. */
export const forwardIn = (page: string): string | undefined =>
  /<noscript><meta http-equiv="refresh" content="0;url=([^"]+)"/.exec(page)?.[1]

/**
 * The `_redirects` file that Netlify and Cloudflare Pages read. Without the `!`, Netlify would show the page that
 * forwards; Cloudflare ignores a line with `!` and uses the next line.
 */
export const redirectsFile = (redirects: readonly Redirect[]): string =>
  redirects.flatMap(({ from, to }) => [`${from} ${to} 301!\n`, `${from} ${to} 301\n`]).join('')
