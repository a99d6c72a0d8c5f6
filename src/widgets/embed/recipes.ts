import { ELEMENT, OUTCOME_EVENT } from '../wegwijzer/contract.ts'
import {
  attributes,
  html,
  sheet,
  snippet,
  tagsFor,
  type Choices,
  type Kind,
  type Places,
  type Tag,
} from './snippets.ts'

const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

const jsx = (tag: Tag, indent: string): string => {
  const { name, attributes: values, style, content } = tag
  const { crossorigin, ...others } = values
  const declared = Object.entries(style ?? {}).map(([property, value]) => `${camel(property)}: '${value}'`)
  const open = [
    `${indent}<${name}${attributes({ ...others, crossOrigin: crossorigin ?? '' })}`,
    style ? ` style={{ ${declared.join(', ')} }}` : '',
    name === ELEMENT ? ` on${OUTCOME_EVENT}={({ detail }) => console.log(detail.outcome)}` : '',
  ].join('')
  if (content === undefined) return `${open} />`
  return typeof content === 'string'
    ? `${open}>{\`${content.replace(/[\\`$]/g, '\\$&')}\`}</${name}>`
    : `${open}>\n${jsx(content, `${indent}  `)}\n${indent}</${name}>`
}

/** An element in a template language: its words and addresses hold no code of that language. */
const inTemplate = (tag: Tag, listener: string): string =>
  html(tag)
    .replace(/[{}@`$\\]/g, (code) => `&#${code.charCodeAt(0)};`)
    .replace(`<${ELEMENT}`, `<${ELEMENT} ${listener}`)

const DETAIL = `({ detail }: WegwijzerEventMap['${OUTCOME_EVENT}'])`

/** Examples for frameworks that load scripts and styles in their own page, and the element in a template. */
const templates = (tags: readonly Tag[]) => {
  const isElement = ({ name }: Tag) => name === ELEMENT || name === 'iframe'
  const head = tags
    .filter((tag) => !isElement(tag))
    .map(html)
    .join('\n')
  const written = (listener: string) =>
    tags
      .filter(isElement)
      .map((tag) => inTemplate(tag, listener))
      .join('')
  const script = (library: string) =>
    [
      `import type {} from './wegwijzer-${library}.js'`,
      "import type { WegwijzerEventMap } from './wegwijzer.js'",
      `const done = ${DETAIL} => console.log(detail.outcome)`,
    ].join('\n')
  return {
    head,
    vue: `<script setup lang="ts">
${script('vue')}
</script>

<template>${written(`@${OUTCOME_EVENT}="done"`)}</template>`,
    svelte: `<script lang="ts">
${script('svelte')}
</script>

${written(`on${OUTCOME_EVENT}={done}`)}`,
    angular: `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core'
import type { WegwijzerEventMap } from './wegwijzer.js'

@Component({
  selector: 'app-finder',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`${written(`(${OUTCOME_EVENT})="done($event)"`)}\`,
})
export class Finder {
  done(${DETAIL.slice(1, -1)}) {
    console.log(detail.outcome)
  }
}`,
  }
}

/** Returns the code examples on the partners' page that depend on the choices there. */
export const recipes = (kind: Kind, places: Places, choices: Choices) => ({
  wordpress: `<?php
/* Plugin Name: ${places.frameTitle} */
add_shortcode( 'wegwijzer', function () {
  return <<<'HTML'
${snippet(kind, places, choices)}
HTML;
} );`,
  react: `// ${new URL('wegwijzer-react.d.ts', places.newest).href}
import type {} from './wegwijzer-react.js'

export const Finder = () => (
  <>
${tagsFor(kind, places, choices)
  .map((tag) => jsx(tag, '    '))
  .join('\n')}
  </>
)`,
  ...templates(tagsFor(kind, places, choices)),
  sheet: sheet(kind, places, choices),
})
