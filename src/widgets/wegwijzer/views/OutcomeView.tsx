import type { OutcomeState } from '../../../engine/flow.ts'
import { nextAt, startAt } from '../start-step.ts'
import { AdviceView } from './AdviceView.tsx'
import { Heading } from './Heading.tsx'
import { Notes } from './Notes.tsx'
import { Routes } from './Routes.tsx'
import type { ViewProps } from './view-props.ts'
import { Stations } from './Stations.tsx'
import { TrailView } from './TrailView.tsx'
import { WhyNot } from './WhyNot.tsx'

/** An outcome: the route, what to do now, its steps, and why it is not another route. */
export const OutcomeView = ({ state, ...shown }: ViewProps & { readonly state: OutcomeState }) => {
  const { guidance, root, level } = shown
  const { words } = guidance
  const outcome = guidance.outcomes[state.outcome]
  const guide = guidance.guides[state.outcome]
  const from = startAt(guide, state.from)
  const next = nextAt(guide, from, outcome)
  return (
    <>
      <div class="plate" data-line={guide?.line}>
        <Heading level={level} class="title" tabindex={-1}>
          <span class="eyebrow">{words.yourRoute} </span>
          {outcome?.title}
        </Heading>
      </div>
      <p class="summary">{outcome?.summary}</p>
      {next && (
        <section class="next">
          <Heading level={level + 1} class="heading">
            {words.next}
          </Heading>
          <AdviceView advice={next} guidance={guidance} />
        </section>
      )}
      <Notes {...shown} level={level + 1} notes={state.notes} />
      {guide ? (
        <section>
          <Heading level={level + 1} class="heading">
            {words.steps}
          </Heading>
          <Stations {...shown} guide={guide} from={from} />
          <p>
            <a class="button" href={root + guide.path} target={shown.target}>
              {words.guide}
            </a>
          </p>
        </section>
      ) : (
        <Routes {...shown} level={level + 1} />
      )}
      {shown.tools}
      <TrailView {...shown} trail={state.trail} title={words.because} />
      {guide && <WhyNot {...shown} level={level + 1} state={state} />}
    </>
  )
}
