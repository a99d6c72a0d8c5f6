import type { ComponentChildren } from 'preact'
import { statePath } from '../addresses.ts'
import type { ViewProps } from './view-props.ts'

type StateLinkProps = {
  readonly shown: ViewProps
  readonly answers: readonly string[]
  readonly class: string
  readonly 'data-line'?: string | undefined
  readonly children: ComponentChildren
}

/**
 * A link to the page of a state on the site. The element reads the answers from `data-state` and shows the state
 * itself.
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
