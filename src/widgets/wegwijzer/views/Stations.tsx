import type { GuideSummary } from '../../../model/guidance.ts'
import { Actors } from './Actors.tsx'
import type { ViewProps } from './view-props.ts'

/** The steps of a route from where this visitor starts, as stations on a line; the first is yellow. */
export const Stations = ({
  guide,
  from,
  guidance,
  root,
  target,
}: ViewProps & { readonly guide: GuideSummary; readonly from: number }) => (
  <ol class="stations" data-line={guide.line} role="list">
    {guide.steps.slice(from).map((step, at) => (
      <li class="station" data-at={at === 0 ? 'start' : undefined}>
        <span class="ring">{from + at + 1}</span>
        <p class="step">
          {at === 0 && <b class="start">{guidance.words.start}</b>}
          <a href={`${root}${guide.path}#${step.id}`} data-number={from + at + 1} target={target}>
            {step.title}
          </a>
        </p>
        <Actors actors={step.actors} names={guidance.actors} label={guidance.words.actors} />
      </li>
    ))}
  </ol>
)
