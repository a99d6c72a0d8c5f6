import { ELEMENT } from '../../widgets/wegwijzer/contract.ts'
import type { DescribedContract } from './contract-words.ts'

const CLASS = 'WegwijzerElement'
const MODULE = 'wegwijzer.js'

/**
 * Returns the custom-elements manifest of the widget (schema 2.1.0).
 *
 * @param name The name of the site.
 */
export const widgetManifest = (
  { attributes, events, tokens, parts }: DescribedContract,
  name: string,
  version: string,
): object => {
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
            tagName: ELEMENT,
            summary: `${name}, version ${version}`,
            superclass: { name: 'HTMLElement' },
            attributes: attributes.map(({ name, type, default: standard, description }) => ({
              name,
              description,
              type: { text: type },
              default: standard,
            })),
            events: events.map(({ type, ...event }) => ({ ...event, type: { text: type } })),
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
        exports: [{ kind: 'custom-element-definition', name: ELEMENT, declaration: { name: CLASS } }],
      },
    ],
  }
}
