import { parseArgs } from 'node:util'
import { LOCALES } from './search/queries.ts'
import { compare, SEARCHES } from './search/rivals.ts'

// `npm run bench:search` reports how well the built site answers the labelled queries, beside Pagefind and MiniSearch
// with the same keywords, stemmer and stop words; `npm run bench:search -- --nl other.yaml --en other.yaml` takes the
// queries of other files

const { values } = parseArgs({ options: { nl: { type: 'string' }, en: { type: 'string' } } })

const line = (cells: readonly string[]) => cells.map((cell) => cell.padEnd(14)).join('')

const scores = await compare(values)
for (const locale of LOCALES) {
  const { count, ...by } = scores[locale]
  console.log(`\n${locale}, ${count} queries`)
  console.log(line(['', 'success@1', 'success@3', 'MRR']))
  for (const name of SEARCHES) {
    const { first, three, reciprocal } = by[name]
    console.log(line([name, ...[first, three, reciprocal].map((share) => share.toFixed(3))]))
  }
  for (const name of SEARCHES) {
    console.log(`misses of ${name}: ${by[name].misses.length}`)
    // a report is about our search
    if (process.env.REPORT === '1' && name !== 'ours') continue
    for (const { query, results } of by[name].misses)
      console.log(
        `  ${query.text} (${query.kind}) → ${query.answers.join(', ') || 'nothing'}; gives ${results.slice(0, 3).join(', ') || 'nothing'}`,
      )
  }
}
