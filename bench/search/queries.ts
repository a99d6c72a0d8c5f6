import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** The languages with labelled queries. */
export const LOCALES = ['nl', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** A query and the guides or steps (`guide/step`) that answer it; none where nothing should be found. */
export type Query = { readonly kind: string; readonly text: string; readonly answers: readonly string[] }

/** Returns the labelled queries of one language. */
export const readQueries = (
  locale: Locale,
  file = `tests/search/queries.${locale}.yaml`,
): readonly Query[] => {
  const kinds = parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string | string[]>>
  return Object.entries(kinds).flatMap(([kind, queries]) =>
    Object.entries(queries).map(([text, answer]) => ({
      kind,
      text,
      answers: [answer].flat().filter((each) => each !== 'nothing'),
    })),
  )
}

/** Whether a result, `guide` or `guide/step`, answers a query: any step of a guide that is asked for does. */
const answered = (result: string, { answers }: Query): boolean =>
  answers.some((answer) => result === answer || (!answer.includes('/') && result.startsWith(`${answer}/`)))

/** The position of the first right result, from 1; 0 without one. Where nothing should be found, no results are right. */
const rankOf = (query: Query, results: readonly string[]): number =>
  query.answers.length === 0
    ? Number(results.length === 0)
    : results.findIndex((result) => answered(result, query)) + 1

/** Scores of a search from 0 to 1, with the queries whose answer is not among the first three results. */
export type Score = {
  readonly first: number
  readonly three: number
  readonly reciprocal: number
  readonly misses: readonly { readonly query: Query; readonly results: readonly string[] }[]
}

/** Returns how well a search answers the queries. */
export const scoreOf = async (
  queries: readonly Query[],
  search: (text: string) => readonly string[] | Promise<readonly string[]>,
): Promise<Score> => {
  const ranked: { readonly query: Query; readonly results: readonly string[]; readonly rank: number }[] = []
  for (const query of queries) {
    const results = await search(query.text)
    ranked.push({ query, results, rank: rankOf(query, results) })
  }
  const share = (right: (rank: number) => boolean) =>
    ranked.filter(({ rank }) => right(rank)).length / ranked.length
  return {
    first: share((rank) => rank === 1),
    three: share((rank) => rank > 0 && rank <= 3),
    reciprocal: ranked.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranked.length,
    misses: ranked.filter(({ rank }) => rank === 0 || rank > 3),
  }
}
