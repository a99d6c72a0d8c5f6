import { Actors } from '../wegwijzer/views/Actors.tsx'
import { contactOf } from '../wegwijzer/advice.ts'
import { LinkLine } from '../wegwijzer/views/AdviceView.tsx'
import { fill } from '../wegwijzer/words.ts'
import { Announcement } from './Announcement.tsx'
import { filtersOf, toAddress, type Chosen } from './chosen-filters.ts'
import { Filters } from './Filters.tsx'
import type { Result } from './finder.ts'
import { resultsOf, type State } from './search-state.ts'
import { WaysOn } from './WaysOn.tsx'

type Props = {
  readonly state: State
  readonly chosen: Chosen
  readonly root: string
  /** Message for visitors when the list does not load. */
  readonly failed: string
  readonly onChoose: (choice: Partial<Chosen>) => void
  readonly onTry: (query: string) => void
}

const ResultView = ({
  result: { entry, sentence },
  root,
  words,
}: {
  readonly result: Result
  readonly root: string
  readonly words: Readonly<Record<string, string>>
}) => (
  <li class="result" data-line={entry.line}>
    <a href={root + entry.path}>{entry.title}</a>
    {entry.step !== undefined && <p class="route">{entry.route}</p>}
    <p>{sentence}</p>
    {entry.step !== undefined && entry.actors.length > 0 && <Actors actors={entry.actors} words={words} />}
  </li>
)

/** The results with their filters, or links to go on where there are none. */
export const Results = ({ state, chosen, root, failed, onChoose, onTry }: Props) => {
  if (state.kind === 'failed')
    return (
      <p role="status" class="status">
        {failed}
      </p>
    )
  const answer = state.kind === 'loading' ? state.before : state.kind === 'answered' ? state : undefined
  if (!answer) return <Announcement text="" />
  const { finding, query, further, list } = answer
  const { file, finder } = list
  const { words, ways } = file
  const found = resultsOf(answer)
  // without entries in the list, only the full index knows whether there are results
  const waiting = !file.whole && (further.kind === 'pending' || further.kind === 'elsewhere')
  const { audience, actor } = filtersOf(chosen, file)
  const narrowed = audience !== undefined || actor !== undefined
  const kept = found.filter(
    ({ entry }) =>
      (audience === undefined || entry.audience === audience) &&
      (actor === undefined || entry.actors.includes(actor)),
  )
  // filters only hide results
  const hidden = kept.length === 0 ? found.length : 0
  const none = hidden > 0 ? words.hidden : words.none
  const count = fill(kept.length === 0 ? none : kept.length === 1 ? words.one : words.count, {
    query: finding.corrected ?? query,
    count: hidden || kept.length,
  })
  return (
    <>
      <Announcement text={waiting ? '' : count} />
      {/* a space keeps the place of a count that is not known yet */}
      <p class="count status">{waiting ? '\u00a0' : count}</p>
      {finding.corrected !== undefined && (
        <p class="status">
          {fill(words.instead, { query })}{' '}
          <button type="button" class="link" onClick={() => onChoose({ exact: true })}>
            {fill(words.exact, { query })}
          </button>
        </p>
      )}
      {finding.unknown.map(({ id, answer, ask }, at, all) => (
        <div key={id} class="box unknown">
          <p>{answer}</p>
          {/* each contact once, at its first use */}
          {all.findIndex((other) => contactOf(other.ask) === contactOf(ask)) === at && (
            <>
              <p>{words.ask}</p>
              <LinkLine link={ask} words={words} />
            </>
          )}
        </div>
      ))}
      {(found.length > 0 || narrowed) && <Filters file={file} chosen={chosen} onChoose={onChoose} />}
      {hidden > 0 && !waiting && (
        <p class="status">
          <button
            type="button"
            class="link"
            onClick={({ currentTarget }) => {
              // the button goes away with the filters it cleared
              currentTarget.parentElement?.previousElementSibling?.querySelector('select')?.focus()
              onChoose({ audience: '', actor: '' })
            }}
          >
            {words.unfilter}
          </button>
        </p>
      )}
      {kept.length > 0 && (
        <ul class="results" role="list">
          {kept.map((result) => (
            <ResultView key={result.entry.path} result={result} root={root} words={words} />
          ))}
        </ul>
      )}
      {further.kind === 'failed' && <p class="status">{words.partial}</p>}
      {further.kind === 'elsewhere' && !file.whole && (
        <p class="further">
          <a href={root + ways.search + toAddress(query, chosen)}>{words.elsewhere}</a>
        </p>
      )}
      {kept.length === 0 && !waiting && (
        <WaysOn
          file={file}
          finding={finding}
          nearest={found.length === 0 ? finder.nearest(query) : undefined}
          root={root}
          onTry={onTry}
        />
      )}
    </>
  )
}
