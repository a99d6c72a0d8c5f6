import { Actors } from '../wegwijzer/views/Actors.tsx'
import { LinkLine } from '../wegwijzer/views/AdviceView.tsx'
import { fill } from '../wegwijzer/words.ts'
import { filtersOf, toAddress, type Chosen } from './chosen.ts'
import type { Result } from './complete.ts'
import { Filters } from './Filters.tsx'
import type { ListFile } from './list-file.ts'
import type { Shown } from './shown.ts'
import { WaysOn } from './WaysOn.tsx'

type Props = {
  readonly shown: Shown
  readonly chosen: Chosen
  readonly file: ListFile | undefined
  readonly root: string
  readonly announced: string
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
    {/* what is good to know is a part of the guide in which nobody acts */}
    {entry.step !== undefined && entry.actors.length > 0 && <Actors actors={entry.actors} words={words} />}
  </li>
)

/** The results with their filters, or the ways on where there are none. */
export const Results = ({ shown, chosen, file, root, announced, onChoose, onTry }: Props) => {
  if (shown.kind === 'failed')
    return (
      <p role="status" class="status">
        {shown.why}
      </p>
    )
  if (shown.kind === 'idle' || !file) return <p role="status" class="status"></p>
  const { finding, query, first, more, nearest, partial, waiting, elsewhere } = shown
  const { words, ways } = file
  const found = [...first, ...more]
  const { audience, actor } = filtersOf(chosen, file)
  const narrowed = audience !== undefined || actor !== undefined
  const kept = found.filter(
    ({ entry }) =>
      (audience === undefined || entry.audience === audience) &&
      (actor === undefined || entry.actors.includes(actor)),
  )
  // filters only ever hide what was found
  const hidden = kept.length === 0 ? found.length : 0
  const none = hidden > 0 ? words.hidden : words.none
  const count = fill(kept.length === 0 ? none : kept.length === 1 ? words.one : words.count, {
    query: finding.corrected ?? query,
    count: hidden || kept.length,
  })
  return (
    <>
      <p role="status" class="unseen">
        {announced}
      </p>
      {/* a space keeps the place of what is not known yet */}
      <p class="count status">{waiting ? '\u00a0' : count}</p>
      {finding.corrected !== undefined && (
        <p class="status">
          {fill(words.instead, { query })}{' '}
          <button type="button" class="link" onClick={() => onChoose({ exact: true })}>
            {fill(words.exact, { query })}
          </button>
        </p>
      )}
      {finding.unknown.map(({ id, answer, ask }) => (
        <div key={id} class="box unknown">
          <p>{answer}</p>
          <p>{words.ask}</p>
          <LinkLine link={ask} words={words} />
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
      {partial && <p class="status">{words.partial}</p>}
      {elsewhere && (
        <p class="further">
          <a href={root + ways.search + toAddress(query, chosen)}>{words.elsewhere}</a>
        </p>
      )}
      {kept.length === 0 && !waiting && (
        <WaysOn
          file={file}
          finding={finding}
          nearest={found.length === 0 ? nearest : undefined}
          root={root}
          onTry={onTry}
        />
      )}
    </>
  )
}
