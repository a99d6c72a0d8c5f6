import { TOOL_LOCALE, siteName } from '../data/site.ts'
import { contract } from './contract-words.ts'
import { WIDGET_VERSION } from '../data/urls.ts'

const CLASS = 'WegwijzerElement'
const MODULE = 'wegwijzer.js'

/** Returns the custom-elements manifest of the widget (schema 2.1.0), in the language of tools. */
export const widgetManifest = async () => {
  const { attributes, events, tokens, parts } = await contract(TOOL_LOCALE)
  return {
    schemaVersion: '2.1.0',
    readme: '',
    modules: [
      {
        kind: 'javascript-module',
        path: MODULE,
        declarations: [
          {
            kind: 'class',
            customElement: true,
            name: CLASS,
            tagName: 'ooa-wegwijzer',
            summary: `${siteName(TOOL_LOCALE)}, version ${WIDGET_VERSION}`,
            superclass: { name: 'HTMLElement' },
            attributes: attributes.map(({ name, values, default: standard, description }) => ({
              name,
              description,
              type: { text: values.map((value) => `'${value}'`).join(' | ') || 'string' },
              default: standard,
            })),
            events: events.map(({ name, description }) => ({
              name,
              description,
              type: { text: 'CustomEvent<WegwijzerDetail>' },
            })),
            cssProperties: tokens.map(({ name, takes, default: standard, description }) => ({
              name,
              description,
              syntax: `<'${takes}'>`,
              default: standard,
            })),
            cssParts: parts,
            slots: [],
          },
        ],
        exports: [{ kind: 'custom-element-definition', name: 'ooa-wegwijzer', declaration: { name: CLASS } }],
      },
    ],
  }
}
