// For JSX in Preact: import type {} from './wegwijzer-preact.js'

import type { ComponentChildren, HTMLAttributes } from 'preact'
import type { WegwijzerAttributes, WegwijzerElement, WegwijzerHandlers } from './wegwijzer.js'

type WegwijzerProps = Omit<HTMLAttributes<WegwijzerElement>, keyof WegwijzerAttributes> &
  WegwijzerAttributes &
  WegwijzerHandlers & { children?: ComponentChildren }

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'ooa-wegwijzer': WegwijzerProps
    }
  }
}
