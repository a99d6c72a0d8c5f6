import type { ComponentChildren } from 'preact'
import type { Guidance } from '../../../model/guidance.ts'

/** What every view is given. */
export type Shown = {
  readonly guidance: Guidance
  /** Where the site is, with a slash at the end: `/` on the site itself, `https://host/` elsewhere. */
  readonly root: string
  /** Level of the wizard's own heading, 1 to 6; those inside it follow. */
  readonly level: number
  /** What the site adds to an outcome, below its route. */
  readonly tools?: ComponentChildren
  /** Where links to states open; the browser's own choice without it. */
  readonly target?: '_self'
}
