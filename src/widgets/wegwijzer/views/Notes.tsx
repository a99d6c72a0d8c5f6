import { AdviceView } from './AdviceView.tsx'
import { Heading } from './Heading.tsx'
import type { ViewProps } from './view-props.ts'

/** The notes of the answers so far; nothing if there are none. */
export const Notes = ({ guidance, level, notes }: ViewProps & { readonly notes: readonly string[] }) =>
  notes.length === 0 ? null : (
    <section class="notes">
      <Heading level={level} class="heading">
        {guidance.words.notes}
      </Heading>
      {notes.map((id) => {
        const advice = guidance.notes[id]
        return advice && <AdviceView advice={advice} guidance={guidance} />
      })}
    </section>
  )
