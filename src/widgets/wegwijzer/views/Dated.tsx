import { fill, longDate } from '../words.ts'
import type { Shown } from './shown.ts'

/** The day of these questions, and the way to the newest: for a copy that cannot know whether they have changed. */
export const Dated = ({ guidance, root, day }: Shown & { readonly day: string }) => (
  <p class="dated">
    {fill(guidance.words.dated, { date: longDate(guidance.locale, new Date(day)) })}{' '}
    <a href={root + guidance.path}>{guidance.words.newest}</a>
  </p>
)
