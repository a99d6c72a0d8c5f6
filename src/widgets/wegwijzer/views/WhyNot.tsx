import type { OutcomeState } from '../../../engine/flow.ts'
import { whyNot } from '../../../engine/why-not.ts'
import { answersOf } from '../addresses.ts'
import { fill } from '../words.ts'
import { Heading } from './Heading.tsx'
import type { Shown } from './shown.ts'

/** What would have to be different for each of the other routes, derived from the answers. */
export const WhyNot = ({ guidance, root, level, state }: Shown & { readonly state: OutcomeState }) => {
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
          // an answer without `if` only leads on: who belongs on a route does not depend on it
          const told = changes.flatMap(({ to }) => guidance.answers[to]?.if ?? [])
          const conditions = told.join(` ${words.and} `)
          return (
            <li data-line={guide.line}>
              <a href={root + guide.path}>{guide.title}</a>, {fill(words.if, { conditions })}.
            </li>
          )
        })}
      </ul>
    </section>
  )
}
