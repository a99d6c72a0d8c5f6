import type { ComponentChildren } from 'preact'
import { statePath } from '../addresses.ts'
import type { Shown } from './shown.ts'

type StateLinkProps = {
  readonly shown: Shown
  readonly answers: readonly string[]
  readonly class: string
  readonly 'data-line'?: string | undefined
  readonly children: ComponentChildren
}

/**
 * A link to a state: a page of its own on the site. The element reads the answers back from `data-state` and
 * goes there itself.
 */
export const StateLink = ({ shown, answers, children, ...rest }: StateLinkProps) => (
  <a
    href={shown.root + statePath(shown.guidance, answers)}
    target={shown.target}
    data-state={answers.join(' ')}
    {...rest}
  >
    {children}
  </a>
)
