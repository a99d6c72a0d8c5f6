import type { Trail } from '../../../engine/flow.ts'
import { answersOf } from '../addresses.ts'
import { Heading } from './Heading.tsx'
import type { ViewProps } from './view-props.ts'
import { StateLink } from './StateLink.tsx'

/** The answers so far, with links to change each, go back and restart; nothing if there are no answers. */
export const TrailView = ({
  trail,
  title,
  ...shown
}: ViewProps & { readonly trail: Trail; readonly title: string | undefined }) => {
  const { guidance, level } = shown
  if (trail.length === 0) return null
  const answers = answersOf(trail)
  return (
    <>
      <section class="trail">
        <Heading level={level + 1} class="heading">
          {title}
        </Heading>
        <ul role="list">
          {trail.map(({ question, answer }, at) => (
            <li>
              <p class="asked">{guidance.questions[question]?.title}</p>
              <p class="given">{guidance.answers[answer]?.label}</p>
              <StateLink shown={shown} answers={answers.slice(0, at)} class="change">
                {guidance.words.change}
                <span class="unseen">: {guidance.questions[question]?.title}</span>
              </StateLink>
            </li>
          ))}
        </ul>
      </section>
      <p class="ways">
        <StateLink shown={shown} answers={answers.slice(0, -1)} class="back">
          {guidance.words.back}
        </StateLink>
        {trail.length > 1 && (
          <StateLink shown={shown} answers={[]} class="restart">
            {guidance.words.restart}
          </StateLink>
        )}
      </p>
    </>
  )
}
