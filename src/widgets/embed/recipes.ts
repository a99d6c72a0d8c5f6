import { EVENTS } from '../wegwijzer/contract.ts'
import {
  attributes,
  ELEMENT,
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
    name === ELEMENT ? ` onwegwijzer-${EVENTS[1]}={({ detail }) => console.log(detail.outcome)}` : '',
  ].join('')
  if (content === undefined) return `${open} />`
  return typeof content === 'string'
    ? `${open}>{\`${content.replace(/[\\`$]/g, '\\$&')}\`}</${name}>`
    : `${open}>\n${jsx(content, `${indent}  `)}\n${indent}</${name}>`
}

/** Returns the code examples on the partners' page that depend on the choices there. */
export const recipes = (kind: Kind, places: Places, choices: Choices) => ({
  wordpress: `<?php
/* Plugin Name: Wegwijzer certificeren */
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
  sheet: sheet(kind, places, choices),
})
