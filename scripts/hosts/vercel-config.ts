import type { Rule } from './rules.ts'

/** The text of `vercel.json`; of two rules for one header Vercel applies the later. */
export const vercelConfig = (rules: readonly Rule[]): string =>
  JSON.stringify(
    {
      trailingSlash: true,
      headers: rules.map(({ pattern, headers }) => ({
        source: pattern.replace('*', '(.*)'),
        headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
      })),
    },
    null,
    2,
  ) + '\n'
