import type { ShownAdvice } from '../advice.ts'
import { AdviceView } from './AdviceView.tsx'
import { Heading } from './Heading.tsx'
import type { ViewProps } from './view-props.ts'

/** The notes of the answers so far; nothing if there are none. */
export const Notes = ({
  guidance: { words },
  level,
  notes,
}: ViewProps & { readonly notes: readonly ShownAdvice[] }) =>
  notes.length === 0 ? null : (
    <section class="notes">
      <Heading level={level} class="heading">
        {words.notes}
      </Heading>
      {notes.map((advice) => (
        <AdviceView advice={advice} words={words} />
      ))}
    </section>
  )
