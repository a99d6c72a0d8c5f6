// For templates in Vue 3: import type {} from './wegwijzer-vue.js'

import type { HTMLAttributes } from 'vue'
import type { WegwijzerAttributes, WegwijzerEventMap } from './wegwijzer.js'

type Listeners = {
  [Name in keyof WegwijzerEventMap as Name extends `wegwijzer-${infer Rest}`
    ? `onWegwijzer${Capitalize<Rest>}`
    : never]?: ((event: WegwijzerEventMap[Name]) => void) | undefined
}

declare module 'vue' {
  interface GlobalComponents {
    'ooa-wegwijzer': new () => { $props: Omit<HTMLAttributes, keyof WegwijzerAttributes> & WegwijzerAttributes & Listeners }
  }
}
