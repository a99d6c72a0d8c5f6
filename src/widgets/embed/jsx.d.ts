import type { ComponentChildren, HTMLAttributes } from 'preact'

type WegwijzerProps = HTMLAttributes<HTMLElement> & {
  readonly children?: ComponentChildren
  readonly start?: string
  readonly theme?: string
  readonly 'heading-level'?: string
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'ooa-wegwijzer': WegwijzerProps
    }
  }
}
