import { covers, type Rule } from './rules.ts'

/** What Cloudflare Pages says of every file by itself. */
const UNASKED = 'Access-Control-Allow-Origin'

/**
 * The `_headers` file that Netlify and Cloudflare Pages read. Cloudflare joins what two rules say of one header, so a
 * later rule first takes away (`!`) what an earlier one said, and the first what nobody asked for; Netlify lets the later
 * rule count and passes over `!`.
 */
export const headersFile = (rules: readonly Rule[]): string =>
  rules
    .map((rule, at) => {
      const earlier = rules.slice(0, at).filter((other) => covers(other, rule.pattern))
      const said = Object.keys(rule.headers).filter((name) => earlier.some(({ headers }) => name in headers))
      const taken = at === 0 ? [UNASKED] : said
      return [
        rule.pattern,
        ...taken.map((name) => `  ! ${name}`),
        ...Object.entries(rule.headers).map(([name, value]) => `  ${name}: ${value}`),
      ].join('\n')
    })
    .join('\n\n') + '\n'
