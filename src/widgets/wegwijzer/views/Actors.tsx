/** The actors of a step as chips, yellow for the visitor. */
export const Actors = ({
  actors,
  names,
  label,
}: {
  readonly actors: readonly string[]
  /** The names of all actors, by their id. */
  readonly names: Readonly<Record<string, string>>
  /** The words before the actors. */
  readonly label: string | undefined
}) => (
  <p class="actors">
    {label}{' '}
    {actors.map((actor, at) => (
      <>
        {at > 0 && <span class="unseen">, </span>}
        <span class="chip" data-actor={actor}>
          {names[actor]}
        </span>
      </>
    ))}
  </p>
)
