import type { OutcomeState } from '../../../engine/flow.ts'
import { whyNot } from '../../../engine/why-not.ts'
import { answersOf } from '../addresses.ts'
import { fill } from '../words.ts'
import { Heading } from './Heading.tsx'
import type { ViewProps } from './view-props.ts'

/** The conditions under which each other route would apply, derived from the answers. */
export const WhyNot = ({
  guidance,
  root,
  level,
  state,
  target,
}: ViewProps & { readonly state: OutcomeState }) => {
  const { flow, guides, words } = guidance
  const others = Object.entries(guides).filter(([id]) => id !== state.outcome)
  return (
    <section class="why-not">
      <Heading level={level} class="heading">
        {words.whyNot}
      </Heading>
      <ul role="list">
        {others.map(([id, guide]) => {
          const changes = whyNot(flow, answersOf(state.trail), id) ?? []
          // an answer without `if` only leads to the next question and is no condition of a route
          const reasons = changes.flatMap(({ to }) => guidance.answers[to]?.if ?? [])
          const conditions = reasons.join(` ${words.and} `)
          return (
            <li data-line={guide.line}>
              <a href={root + guide.path} target={target}>
                {guide.title}
              </a>
              , {fill(words.if, { conditions })}.
            </li>
          )
        })}
      </ul>
    </section>
  )
}
