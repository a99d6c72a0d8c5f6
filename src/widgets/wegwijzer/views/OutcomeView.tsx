import { OVERVIEW, type OutcomeState } from '../../../engine/flow.ts'
import { adviceAt } from '../advice.ts'
import { startAt } from '../start-step.ts'
import { AdviceView } from './AdviceView.tsx'
import { Heading } from './Heading.tsx'
import { Notes } from './Notes.tsx'
import { Routes } from './Routes.tsx'
import type { ViewProps } from './view-props.ts'
import { Stations } from './Stations.tsx'
import { TrailView } from './TrailView.tsx'
import { WhyNot } from './WhyNot.tsx'

/** An outcome: what to do now and the steps from there; then why it is this route, and why not another. */
export const OutcomeView = ({ state, ...shown }: ViewProps & { readonly state: OutcomeState }) => {
  const { guidance, root, level } = shown
  const { words } = guidance
  const outcome = guidance.outcomes[state.outcome]
  const guide = guidance.guides[state.outcome]
  const from = startAt(guide, state.from)
  const { next, notes } = adviceAt(guidance, state)
  return (
    <>
      <div class="plate" data-line={guide?.line}>
        <Heading level={level} class="title" tabindex={-1}>
          <span class="eyebrow">{words.yourRoute} </span>
          {outcome?.title}
        </Heading>
      </div>
      {/* reader views keep an element with this class */}
      <div class="content">
        <div>
          <p class="summary">{outcome?.summary}</p>
          {outcome?.text?.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
          {next && (
            <section class="next">
              <Heading level={level + 1} class="heading">
                {words.next}
              </Heading>
              <AdviceView advice={next} words={words} />
            </section>
          )}
          <Notes {...shown} level={level + 1} notes={notes} />
        </div>
        {guide ? (
          <section>
            <Heading level={level + 1} class="heading">
              {words.steps}
            </Heading>
            <Stations {...shown} guide={guide} from={from} />
            <p>
              <a class="button" href={`${root}${guide.path}#${guide.steps[from]?.id}`} target={shown.target}>
                {words.guide}
              </a>
            </p>
          </section>
        ) : (
          state.outcome === OVERVIEW && <Routes {...shown} level={level + 1} />
        )}
      </div>
      {shown.tools}
      <div class="content">
        <div>
          <TrailView {...shown} trail={state.trail} title={words.because} />
        </div>
        {state.outcome !== OVERVIEW && <WhyNot {...shown} level={level + 1} state={state} />}
      </div>
    </>
  )
}
