import { Fragment } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Actors } from '../wegwijzer/views/Actors.tsx'
import { contactOf } from '../wegwijzer/advice.ts'
import { LinkLine } from '../wegwijzer/views/AdviceView.tsx'
import { fill } from '../wegwijzer/words.ts'
import { Announcement } from './Announcement.tsx'
import { filtersOf, toAddress, type Chosen } from './chosen-filters.ts'
import { Filters } from './Filters.tsx'
import type { Finding, Result } from './finder.ts'
import type { ListFile } from './list-file.ts'
import type { State } from './search-state.ts'
import { WaysOn } from './WaysOn.tsx'

/** Number of results at first, and of those that each press of the button for more adds. */
const PAGE = 7

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
  file: { actors, words },
}: {
  readonly result: Result
  readonly root: string
  readonly file: ListFile
}) => (
  <li class="result" data-line={entry.line}>
    <a href={root + entry.path}>{entry.title}</a>
    {entry.step !== undefined && <p class="route">{entry.route}</p>}
    {sentence.length > 0 && (
      <p>{sentence.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</p>
    )}
    {entry.step !== undefined && entry.actors.length > 0 && (
      <Actors actors={entry.actors} names={actors} label={words.actors} />
    )}
  </li>
)

/** The best results with their filters and a button for more, or links to go on where there are none. */
export const Results = ({ state, chosen, root, failed, onChoose, onTry }: Props) => {
  const list = useRef<HTMLUListElement>(null)
  const [paging, turn] = useState<{ readonly of?: Finding; readonly from: number; readonly to: number }>({
    from: 0,
    to: 0,
  })
  useLayoutEffect(() => {
    if (paging.to > 0) list.current?.querySelectorAll<HTMLElement>('.result a')[paging.from]?.focus()
  }, [paging])
  const answer = state.kind === 'loading' ? state.before : state.kind === 'answered' ? state : undefined
  if (!answer)
    return (
      <>
        <Announcement text={state.kind === 'failed' ? failed : ''} />
        {state.kind === 'failed' && <p class="status">{failed}</p>}
      </>
    )
  const { finding, query, results, elsewhere } = answer
  const { file, finder } = answer.list
  const { words, ways } = file
  const { unknown } = finding
  // another key is a new tree, so text that a page translator changed in the last one does no harm
  const key = [query, finding.corrected].join('\n')
  const { audience, actor } = filtersOf(chosen, file)
  const narrowed = audience !== undefined || actor !== undefined
  const kept = results.filter(
    ({ entry }) =>
      (audience === undefined || entry.audience === audience) &&
      (actor === undefined || entry.actors.includes(actor)),
  )
  // a topic that the sources do not cover is shown without results until the visitor asks for them
  const limit = paging.of === finding ? paging.to : unknown.length > 0 && !narrowed ? 0 : PAGE
  const shown = kept.slice(0, limit)
  // filters only hide results
  const hidden = kept.length === 0 ? results.length : 0
  const summary =
    hidden > 0
      ? words.hidden
      : kept.length === 0
        ? words.none
        : shown.length < kept.length
          ? words.best
          : kept.length === 1
            ? words.one
            : words.count
  const count = fill(summary, {
    query: finding.corrected ?? query,
    count: hidden || kept.length,
    shown: shown.length,
  })
  const alone = unknown.length > 0 && shown.length === 0 && hidden === 0
  return (
    <>
      <Announcement
        text={alone ? unknown.map(({ answer: text }) => text).join(' ') : elsewhere ? '' : count}
      />
      <Fragment key={key}>
        {unknown.map(({ id, answer: text, ask }, at, all) => (
          <div key={id} class="box unknown">
            <p>{text}</p>
            {/* each contact once, at its first use */}
            {all.findIndex((other) => contactOf(other.ask) === contactOf(ask)) === at && (
              <>
                <p>{words.ask}</p>
                <LinkLine link={ask} words={words} />
              </>
            )}
          </div>
        ))}
        {!alone && !elsewhere && (
          <p key={count} class="count status">
            {count}
          </p>
        )}
        {finding.corrected !== undefined && (
          <p class="status">
            {fill(words.instead, { query })}{' '}
            <button type="button" class="link" onClick={() => onChoose({ exact: true })}>
              {fill(words.exact, { query })}
            </button>
          </p>
        )}
        {!alone && (results.length > 0 || narrowed) && (
          <Filters file={file} chosen={chosen} onChoose={onChoose} />
        )}
        {hidden > 0 && (
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
        {shown.length > 0 && (
          <ul class="results" role="list" ref={list}>
            {shown.map((result) => (
              <ResultView key={result.entry.path} result={result} root={root} file={file} />
            ))}
          </ul>
        )}
        {shown.length < kept.length && (
          <p class="further">
            <button
              type="button"
              class="action plain"
              onClick={() => turn({ of: finding, from: shown.length, to: shown.length + PAGE })}
            >
              {shown.length > 0 ? words.more : fill(words.rest, { query: finding.terms.join(' ') })}
            </button>
          </p>
        )}
        {elsewhere && (
          <p class="further">
            <a href={root + ways.search + toAddress(query, chosen)}>{words.elsewhere}</a>
          </p>
        )}
        {kept.length === 0 && !elsewhere && !alone && (
          <WaysOn
            file={file}
            finding={finding}
            nearest={results.length === 0 ? finder.nearest(query) : undefined}
            root={root}
            onTry={onTry}
          />
        )}
      </Fragment>
    </>
  )
}
