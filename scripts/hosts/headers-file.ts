import { covers, type Rule } from './rules.ts'

/**
 * The `_headers` file that Netlify and Cloudflare Pages read. Cloudflare joins what two rules say of one header, so a
 * later rule first takes away (`!`) what an earlier one said; Netlify lets the later rule count and passes over `!`.
 */
export const headersFile = (rules: readonly Rule[]): string =>
  rules
    .map((rule, at) => {
      const earlier = rules.slice(0, at).filter((other) => covers(other, rule.pattern))
      const taken = (name: string) => earlier.some(({ headers }) => name in headers)
      return [
        rule.pattern,
        ...Object.keys(rule.headers)
          .filter(taken)
          .map((name) => `  ! ${name}`),
        ...Object.entries(rule.headers).map(([name, value]) => `  ${name}: ${value}`),
      ].join('\n')
    })
    .join('\n\n') + '\n'
