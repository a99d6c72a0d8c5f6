import { AdviceView } from './AdviceView.tsx'
import { Heading } from './Heading.tsx'
import type { Shown } from './shown.ts'

/** What the answers so far call for; nothing where they call for nothing. */
export const Notes = ({ guidance, level, notes }: Shown & { readonly notes: readonly string[] }) =>
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
