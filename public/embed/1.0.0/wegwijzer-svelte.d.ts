// For Svelte 5: import type {} from './wegwijzer-svelte.js'

import type { HTMLAttributes } from 'svelte/elements'
import type { WegwijzerAttributes, WegwijzerElement, WegwijzerHandlers } from './wegwijzer.js'

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'ooa-wegwijzer': Omit<HTMLAttributes<WegwijzerElement>, keyof WegwijzerAttributes> & WegwijzerAttributes & WegwijzerHandlers
  }
}
