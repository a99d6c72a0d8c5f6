type KindsProps<Kind extends string> = {
  readonly name: string
  readonly legend: string | undefined
  readonly kinds: readonly Kind[]
  readonly labels: (kind: Kind) => string | undefined
  readonly chosen: Kind
  readonly choose: (kind: Kind) => void
}

/** A group of radio buttons, one per kind. */
export const Kinds = <Kind extends string>({
  name,
  legend,
  kinds,
  labels,
  chosen,
  choose,
}: KindsProps<Kind>) => (
  <fieldset class="kinds">
    <legend>{legend}</legend>
    {kinds.map((kind) => (
      <label>
        <input
          type="radio"
          name={name}
          value={kind}
          checked={chosen === kind}
          onChange={() => choose(kind)}
        />{' '}
        {labels(kind)}
      </label>
    ))}
  </fieldset>
)
