import { ELEMENT } from '../../widgets/wegwijzer/contract.ts'
import type { DescribedContract } from './contract-words.ts'

/** A description as a comment. */
const comment = (text: string): string => `/** ${text.replaceAll('*/', '* /')} */`

const key = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`)

const base = ({ attributes, events, detail }: DescribedContract, version: string): string =>
  `// Types of <${ELEMENT}>, version ${version}.

/** The detail of every event. */
export type WegwijzerDetail = {
${detail.map(({ name, type, optional, description }) => `  ${comment(description)}\n  readonly ${name}${optional ? '?' : ''}: ${type}`).join('\n')}
}

/** The attributes of the element. */
export type WegwijzerAttributes = {
${attributes.map(({ name, type, description }) => `  ${comment(description)}\n  ${key(name)}?: ${type} | undefined`).join('\n')}
}

/** The events that the element fires; they bubble, out of shadow roots too. */
export interface WegwijzerEventMap {
${events.map(({ name, type, description }) => `  ${comment(description)}\n  '${name}': ${type}`).join('\n')}
}

/** Handlers for JSX. */
export type WegwijzerHandlers = {
  [Name in keyof WegwijzerEventMap as \`on\${Name}\`]?: ((event: WegwijzerEventMap[Name]) => void) | undefined
}

export interface WegwijzerElement extends HTMLElement {}

declare global {
  interface HTMLElementTagNameMap {
    '${ELEMENT}': WegwijzerElement
  }
  interface GlobalEventHandlersEventMap extends WegwijzerEventMap {}
}
`

const react = `// For JSX in React 19: import type {} from './wegwijzer-react.js'

import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { WegwijzerAttributes, WegwijzerElement, WegwijzerHandlers } from './wegwijzer.js'

type WegwijzerProps = Omit<DetailedHTMLProps<HTMLAttributes<WegwijzerElement>, WegwijzerElement>, keyof WegwijzerAttributes> &
  WegwijzerAttributes &
  WegwijzerHandlers

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      '${ELEMENT}': WegwijzerProps
    }
  }
}
`

const preact = `// For JSX in Preact: import type {} from './wegwijzer-preact.js'

import type { ComponentChildren, HTMLAttributes } from 'preact'
import type { WegwijzerAttributes, WegwijzerElement, WegwijzerHandlers } from './wegwijzer.js'

type WegwijzerProps = Omit<HTMLAttributes<WegwijzerElement>, keyof WegwijzerAttributes> &
  WegwijzerAttributes &
  WegwijzerHandlers & { children?: ComponentChildren }

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      '${ELEMENT}': WegwijzerProps
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
    '${ELEMENT}': new () => { $props: Omit<HTMLAttributes, keyof WegwijzerAttributes> & WegwijzerAttributes & Listeners }
  }
}
`

const svelte = `// For Svelte 5: import type {} from './wegwijzer-svelte.js'

import type { HTMLAttributes } from 'svelte/elements'
import type { WegwijzerAttributes, WegwijzerElement, WegwijzerHandlers } from './wegwijzer.js'

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    '${ELEMENT}': Omit<HTMLAttributes<WegwijzerElement>, keyof WegwijzerAttributes> & WegwijzerAttributes & WegwijzerHandlers
  }
}
`

/** Returns the type declarations of the widget, by file name. */
export const widgetTypes = (
  contract: DescribedContract,
  version: string,
): Readonly<Record<string, string>> => ({
  'wegwijzer.d.ts': base(contract, version),
  'wegwijzer-react.d.ts': react,
  'wegwijzer-preact.d.ts': preact,
  'wegwijzer-vue.d.ts': vue,
  'wegwijzer-svelte.d.ts': svelte,
})
