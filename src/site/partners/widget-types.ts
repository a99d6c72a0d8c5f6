import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { EVENTS } from '../../widgets/wegwijzer/contract.ts'
import { VALUES } from './contract-words.ts'

/** The source of our own detail type, so that partners get the same type. */
const detailType = (): string => {
  const source = readFileSync(resolve('src/widgets/wegwijzer/contract.ts'), 'utf8')
  const found = /\/\*\* The detail of each event[\s\S]*?\n}\n/.exec(source)?.[0]
  if (!found)
    throw new Error(
      'src/widgets/wegwijzer/contract.ts has no type that is documented as "The detail of each event"',
    )
  return found
}

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(' | ')

const base = (version: string): string => `// Types of <ooa-wegwijzer>, version ${version}.

${detailType()}
/** The attributes of the element. */
export type WegwijzerAttributes = {
  lang?: ${oneOf(VALUES.lang)} | undefined
  /** Answer ids in order, with spaces: 'consultant no-cmc'. */
  start?: string | undefined
  theme?: ${oneOf(VALUES.theme)} | undefined
  'heading-level'?: ${oneOf(VALUES['heading-level'])} | ${VALUES['heading-level'].join(' | ')} | undefined
}

/** The events that the element fires; they bubble, out of shadow roots too. */
export interface WegwijzerEventMap {
${EVENTS.map((name) => `  'wegwijzer-${name}': CustomEvent<WegwijzerDetail>`).join('\n')}
}

/** Handlers for JSX. */
export type WegwijzerHandlers = {
  [Name in keyof WegwijzerEventMap as \`on\${Name}\`]?: ((event: WegwijzerEventMap[Name]) => void) | undefined
}

export interface WegwijzerElement extends HTMLElement {}

declare global {
  interface HTMLElementTagNameMap {
    'ooa-wegwijzer': WegwijzerElement
  }
  interface GlobalEventHandlersEventMap extends WegwijzerEventMap {}
}
`

const react = `// For JSX in React 19: import type {} from './wegwijzer-react.js'

import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { WegwijzerAttributes, WegwijzerElement, WegwijzerHandlers } from './wegwijzer.js'

type WegwijzerProps = Omit<DetailedHTMLProps<HTMLAttributes<WegwijzerElement>, WegwijzerElement>, 'lang'> &
  WegwijzerAttributes &
  WegwijzerHandlers

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'ooa-wegwijzer': WegwijzerProps
    }
  }
}
`

const preact = `// For JSX in Preact: import type {} from './wegwijzer-preact.js'

import type { ComponentChildren, HTMLAttributes } from 'preact'
import type { WegwijzerAttributes, WegwijzerElement, WegwijzerHandlers } from './wegwijzer.js'

type WegwijzerProps = Omit<HTMLAttributes<WegwijzerElement>, 'lang'> &
  WegwijzerAttributes &
  WegwijzerHandlers & { children?: ComponentChildren }

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'ooa-wegwijzer': WegwijzerProps
    }
  }
}
`

const vue = `// For templates in Vue 3: import type {} from './wegwijzer-vue.js'

import type { HTMLAttributes } from 'vue'
import type { WegwijzerAttributes, WegwijzerEventMap } from './wegwijzer.js'

type Listeners = {
  [Name in keyof WegwijzerEventMap as Name extends \`wegwijzer-\${infer Rest}\`
    ? \`onWegwijzer\${Capitalize<Rest>}\`
    : never]?: ((event: WegwijzerEventMap[Name]) => void) | undefined
}

declare module 'vue' {
  interface GlobalComponents {
    'ooa-wegwijzer': new () => { $props: Omit<HTMLAttributes, 'lang'> & WegwijzerAttributes & Listeners }
  }
}
`

const svelte = `// For Svelte 5: import type {} from './wegwijzer-svelte.js'

import type { HTMLAttributes } from 'svelte/elements'
import type { WegwijzerAttributes, WegwijzerElement, WegwijzerHandlers } from './wegwijzer.js'

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'ooa-wegwijzer': Omit<HTMLAttributes<WegwijzerElement>, 'lang'> & WegwijzerAttributes & WegwijzerHandlers
  }
}
`

/** Returns the type declarations of the widget, by file name. */
export const widgetTypes = (version: string): Readonly<Record<string, string>> => ({
  'wegwijzer.d.ts': base(version),
  'wegwijzer-react.d.ts': react,
  'wegwijzer-preact.d.ts': preact,
  'wegwijzer-vue.d.ts': vue,
  'wegwijzer-svelte.d.ts': svelte,
})
