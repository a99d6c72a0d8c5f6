// For JSX in React 19: import type {} from './wegwijzer-react.js'

import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { WegwijzerAttributes, WegwijzerElement, WegwijzerHandlers } from './wegwijzer.js'

type WegwijzerProps = Omit<DetailedHTMLProps<HTMLAttributes<WegwijzerElement>, WegwijzerElement>, keyof WegwijzerAttributes> &
  WegwijzerAttributes &
  WegwijzerHandlers

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'ooa-wegwijzer': WegwijzerProps
    }
  }
}
