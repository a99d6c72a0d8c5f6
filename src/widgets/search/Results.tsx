import { fill } from '../wegwijzer/words.ts'
import { pieces, type Found } from './pagefind.ts'

/** What the search page says besides the results. */
export type SearchWords = Readonly<Record<'none' | 'one' | 'count' | 'failed' | 'searching', string>>

export type Search =
  | { readonly kind: 'idle' | 'searching' | 'failed' }
  | { readonly kind: 'done'; readonly query: string; readonly found: readonly Found[] }

const status = (search: Search, words: SearchWords): string => {
  if (search.kind === 'idle') return ''
  if (search.kind !== 'done') return words[search.kind]
  const count = search.found.length
  return fill(count === 0 ? words.none : count === 1 ? words.one : words.count, {
    query: search.query,
    count,
  })
}

/** The guides that were found, each with the steps that match. */
export const Results = ({ search, words }: { readonly search: Search; readonly words: SearchWords }) => (
  <>
    <p role="status" class="status">
      {status(search, words)}
    </p>
    {search.kind === 'done' && (
      <ul class="results" role="list">
        {search.found.map((guide) => (
          <li key={guide.url} class="card">
            <h2>
              <a href={guide.url}>{guide.meta.title}</a>
            </h2>
            <ul role="list">
              {guide.sub_results.map((step) => (
                <li key={step.url}>
                  <a href={step.url}>{step.title}</a>
                  <p>
                    {pieces(step.excerpt).map((piece, at) =>
                      at % 2 ? <mark key={at}>{piece}</mark> : piece,
                    )}
                  </p>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    )}
  </>
)
