/** The actors of a step as chips, yellow for the visitor. */
export const Actors = ({
  actors,
  words,
}: {
  readonly actors: readonly string[]
  readonly words: Readonly<Record<string, string>>
}) => (
  <p class="actors">
    {words.actors}{' '}
    {actors.map((actor, at) => (
      <>
        {at > 0 && <span class="unseen">, </span>}
        <span class="chip" data-actor={actor}>
          {words[actor]}
        </span>
      </>
    ))}
  </p>
)
