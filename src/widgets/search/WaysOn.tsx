import { LinkLine } from '../wegwijzer/views/AdviceView.tsx'
import type { Finding } from './find.ts'
import type { ListFile } from './list-file.ts'

type Props = {
  readonly file: ListFile
  readonly finding: Finding
  /** The words of the site that are nearest to those of the query. */
  readonly nearest: string | undefined
  readonly root: string
  readonly onTry: (query: string) => void
}

/** Where a search goes on that has nothing to show. */
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
