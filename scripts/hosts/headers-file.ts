import { covers, type Rule } from './rules.ts'

/** Header that Cloudflare Pages adds to every file by default. */
const DEFAULT = 'Access-Control-Allow-Origin'

/**
 * The `_headers` file that Netlify and Cloudflare Pages read. Cloudflare joins the values of two rules for one header, so
 * a later rule first removes (`!`) those of earlier rules, and the first rule removes Cloudflare's default. Netlify
 * applies the later rule and ignores `!`.
 */
export const headersFile = (rules: readonly Rule[]): string =>
  rules
    .map((rule, at) => {
      const earlier = rules.slice(0, at).filter((other) => covers(other, rule.pattern))
      const repeated = Object.keys(rule.headers).filter((name) =>
        earlier.some(({ headers }) => name in headers),
      )
      const removed = at === 0 ? [DEFAULT] : repeated
      return [
        rule.pattern,
        ...removed.map((name) => `  ! ${name}`),
        ...Object.entries(rule.headers).map(([name, value]) => `  ${name}: ${value}`),
      ].join('\n')
    })
    .join('\n\n') + '\n'
