import type { Redirect } from './redirects.ts'
import type { Rule } from './rules.ts'

/** Approximate limit of Vercel on the redirects in a configuration; all other addresses forward by their pages. */
const MOST_REDIRECTS = 1000

/** The text of `vercel.json`; of two rules for one header Vercel applies the later. */
export const vercelConfig = (rules: readonly Rule[], redirects: readonly Redirect[]): string =>
  JSON.stringify(
    {
      trailingSlash: true,
      headers: rules.map(({ pattern, headers }) => ({
        source: pattern.replace('*', '(.*)'),
        headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
      })),
      redirects: redirects
        .slice(0, MOST_REDIRECTS)
        .map(({ from, to }) => ({ source: from, destination: to, statusCode: 301 })),
    },
    null,
    2,
  ) + '\n'
