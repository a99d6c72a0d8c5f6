import { LinkLine } from '../wegwijzer/views/AdviceView.tsx'
import type { Finding } from './finder.ts'
import type { ListFile } from './list-file.ts'

type Props = {
  readonly file: ListFile
  readonly finding: Finding
  /** The word of the site that is nearest to one of the query. */
  readonly nearest: string | undefined
  readonly root: string
  readonly onTry: (query: string) => void
}

/** Links to go on after a search without results. */
export const WaysOn = ({ file: { words, ways }, finding, nearest, root, onTry }: Props) => (
  <div class="ways-on">
    {nearest !== undefined && nearest !== finding.corrected && (
      <p>
        {words.nearest}{' '}
        <button type="button" class="link" onClick={() => onTry(nearest)}>
          {nearest}
        </button>
      </p>
    )}
    <p>
      <a href={root + ways.finder}>{words.finder}</a>
    </p>
    <p>
      <a href={root + ways.guides}>{words.guides}</a>
    </p>
    {finding.unknown.length === 0 && (
      <>
        <p>{words.ask}</p>
        <LinkLine link={ways.ask} words={words} />
      </>
    )}
  </div>
)
