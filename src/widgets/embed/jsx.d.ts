import type { ComponentChildren, HTMLAttributes } from 'preact'
import type { ATTRIBUTES } from '../wegwijzer/contract.ts'

type WegwijzerProps = HTMLAttributes<HTMLElement> & { readonly children?: ComponentChildren } & Readonly<
    Partial<Record<keyof typeof ATTRIBUTES, string>>
  >

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'ooa-wegwijzer': WegwijzerProps
    }
  }
}
