import type { Rule } from './rules.ts'

/** The `vercel.json` that goes along with the files; of two rules for a header Vercel takes the later. */
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
