import { Select } from '../form/Fields.tsx'
import type { Chosen } from './chosen-filters.ts'
import type { ListFile } from './list-file.ts'

type Props = {
  readonly file: ListFile
  readonly chosen: Chosen
  readonly onChoose: (choice: Partial<Chosen>) => void
}

/** Selects for the audience and the actor. */
export const Filters = ({ file: { words, audiences, actors }, chosen, onChoose }: Props) => (
  <div class="filters">
    <Select
      label={words.audience}
      value={chosen.audience}
      options={[
        { value: '', label: words.everyone },
        ...audiences.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      choose={(audience) => onChoose({ audience })}
    />
    <Select
      label={words.actor}
      value={chosen.actor}
      options={[
        { value: '', label: words.anyone },
        ...Object.entries(actors).map(([id, name]) => ({ value: id, label: name })),
      ]}
      choose={(actor) => onChoose({ actor })}
    />
  </div>
)
