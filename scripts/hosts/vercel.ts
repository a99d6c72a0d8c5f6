import type { Rule } from './rules.ts'

type VercelConfig = {
  readonly headers: readonly {
    readonly source: string
    readonly headers: readonly { readonly key: string; readonly value: string }[]
  }[]
}

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

/** The rules that a `vercel.json` of ours was made of. */
export const rulesIn = (config: string): readonly Rule[] =>
  (JSON.parse(config) as VercelConfig).headers.map(({ source, headers }) => ({
    pattern: source.replace('(.*)', '*'),
    headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])),
  }))
