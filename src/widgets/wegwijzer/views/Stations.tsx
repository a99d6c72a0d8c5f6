import type { GuideSummary } from '../../../model/guidance.ts'
import { Actors } from './Actors.tsx'
import type { ViewProps } from './view-props.ts'

/** The steps of a route as stations on a line; the visitor starts at the yellow one. */
export const Stations = ({
  guide,
  from,
  guidance,
  root,
  target,
}: ViewProps & { readonly guide: GuideSummary; readonly from: number }) => (
  <ol class="stations" data-line={guide.line} role="list">
    {guide.steps.map((step, at) => (
      <li class="station" data-at={at < from ? 'done' : at === from ? 'start' : undefined}>
        <span class="ring">
          <span class="unseen">{at < from && guidance.words.done} </span>
          {at + 1}
        </span>
        <p class="step">
          {at === from && <b class="start">{guidance.words.start}</b>}
          <a href={`${root}${guide.path}#${step.id}`} target={target}>
            {step.title}
          </a>
        </p>
        {at >= from && <Actors actors={step.actors} words={guidance.words} />}
      </li>
    ))}
  </ol>
)
