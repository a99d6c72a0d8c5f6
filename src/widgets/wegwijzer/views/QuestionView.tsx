import { OVERVIEW, type QuestionState } from '../../../engine/flow.ts'
import { answersOf } from '../addresses.ts'
import { adviceAt } from '../advice.ts'
import { Heading } from './Heading.tsx'
import { Notes } from './Notes.tsx'
import type { ViewProps } from './view-props.ts'
import { StateLink } from './StateLink.tsx'
import { TrailView } from './TrailView.tsx'

/** A question. Its answers are links, so one click answers and no script is needed. */
export const QuestionView = ({ state, ...shown }: ViewProps & { readonly state: QuestionState }) => {
  const { guidance, level } = shown
  const { question, trail } = state
  const words = guidance.questions[question.id]
  return (
    <>
      <Heading level={level} class="title" tabindex={-1}>
        {words?.title}
      </Heading>
      {words?.hint && <p class="hint">{words.hint}</p>}
      <Notes {...shown} level={level + 1} notes={adviceAt(guidance, state).notes} />
      <ul class="choices" role="list">
        {question.answers.map((answer) => {
          const { label, hint, line } = guidance.answers[answer.id] ?? {}
          return (
            <li>
              <StateLink
                shown={shown}
                answers={[...answersOf(trail), answer.id]}
                class={answer.to === OVERVIEW ? 'quiet' : 'sign'}
                data-line={line}
              >
                <span class="label">{label}</span>
                {hint && <span class="sub">{hint}</span>}
              </StateLink>
            </li>
          )
        })}
      </ul>
      <TrailView {...shown} trail={trail} title={guidance.words.answers} />
    </>
  )
}
