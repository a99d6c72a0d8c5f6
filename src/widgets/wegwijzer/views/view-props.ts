import type { ComponentChildren } from 'preact'
import type { Guidance } from '../../../model/guidance.ts'

/** The props of every view. */
export type ViewProps = {
  readonly guidance: Guidance
  /** Address of the site, with a slash at the end: `/` on the site itself, `https://host/` elsewhere. */
  readonly root: string
  /** Level of the wizard's title, 1 to 6; the headings below it follow. */
  readonly level: number
  /** Tools that the site adds to an outcome, below the route. */
  readonly tools?: ComponentChildren
  /** Target of links to pages of the site, where they are pages for a frame. */
  readonly target?: '_self'
}
