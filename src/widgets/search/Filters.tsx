import type { Chosen } from './chosen-filters.ts'
import type { ListFile } from './list-file.ts'

const Filter = ({
  label,
  all,
  value,
  options,
  onChange,
}: {
  readonly label: string | undefined
  readonly all: string | undefined
  readonly value: string
  readonly options: readonly (readonly [string, string])[]
  readonly onChange: (value: string) => void
}) => (
  <label>
    {label}{' '}
    <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
      <option value="">{all}</option>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
)

type Props = {
  readonly file: ListFile
  readonly chosen: Chosen
  readonly onChoose: (choice: Partial<Chosen>) => void
}

/** Selects for the audience and the actor. */
export const Filters = ({ file: { words, audiences, actors }, chosen, onChoose }: Props) => (
  <div class="filters">
    <Filter
      label={words.audience}
      all={words.everyone}
      value={chosen.audience}
      options={audiences.map(({ id, name }) => [id, name])}
      onChange={(id) => onChoose({ audience: id })}
    />
    <Filter
      label={words.actor}
      all={words.anyone}
      value={chosen.actor}
      options={actors.map((id) => [id, words[id] ?? id])}
      onChange={(id) => onChoose({ actor: id })}
    />
  </div>
)
