import { fill, longDate } from '../words.ts'
import type { ViewProps } from './view-props.ts'

/** The date of these questions and a link to the newest, for a copy that cannot know whether they changed. */
export const Dated = ({ guidance, root, day }: ViewProps & { readonly day: string }) => (
  <p class="dated">
    {fill(guidance.words.dated, { date: longDate(guidance.tag, new Date(day)) })}{' '}
    <a href={root + guidance.path}>{guidance.words.newest}</a>
  </p>
)
