import { fill } from '../words.ts'
import { Heading } from './Heading.tsx'
import type { ViewProps } from './view-props.ts'

/** All routes with their audiences, for visitors who do not know which one they need. */
export const Routes = ({ guidance, root, level, target }: ViewProps) => (
  <section>
    <Heading level={level} class="heading">
      {guidance.words.routes}
    </Heading>
    <ul class="choices" role="list">
      {Object.values(guidance.guides).map((guide) => (
        <li>
          <a class="sign" href={root + guide.path} target={target} data-line={guide.line}>
            <span class="label">{guide.title}</span>
            <span class="sub">{fill(guidance.words.for, { audience: guide.audience })}</span>
          </a>
        </li>
      ))}
    </ul>
  </section>
)
