/** Who acts in a step, as chips; yellow for the visitor. */
export const Actors = ({
  actors,
  words,
}: {
  readonly actors: readonly string[]
  readonly words: Readonly<Record<string, string>>
}) => (
  <p class="actors">
    <span class="unseen">{words.actors} </span>
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
