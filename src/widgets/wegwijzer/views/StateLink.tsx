import type { ComponentChildren, JSX } from 'preact'
import { statePath } from '../addresses.ts'
import type { Shown } from './shown.ts'

/**
 * A link to a state: a page of its own on the site. The element reads the answers back from `data-state` and
 * goes there itself.
 */
export const StateLink = ({
  guidance,
  root,
  answers,
  ...rest
}: Pick<Shown, 'guidance' | 'root'> & {
  readonly answers: readonly string[]
  readonly children: ComponentChildren
} & JSX.HTMLAttributes<HTMLAnchorElement> & { readonly 'data-line'?: string | undefined }) => (
  <a href={root + statePath(guidance, answers)} data-state={answers.join(' ')} {...rest} />
)
