/** An address that moved and the one that takes its place, as paths on the host. */
export type Redirect = { readonly from: string; readonly to: string }

/** The address to which a page forwards its visitors; undefined for any other page. */
export const forwardIn = (page: string): string | undefined =>
  /<noscript><meta http-equiv="refresh" content="0;url=([^"]+)"/.exec(page)?.[1]

/**
 * The `_redirects` file that Netlify and Cloudflare Pages read. Netlify would show the page that forwards, if it were not
 * for the `!`; Cloudflare ignores such a line and redirects by the next one.
 */
export const redirectsFile = (redirects: readonly Redirect[]): string =>
  redirects.flatMap(({ from, to }) => [`${from} ${to} 301!\n`, `${from} ${to} 301\n`]).join('')
