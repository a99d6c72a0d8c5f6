import { format, resolveConfig } from 'prettier'
import type { Contract } from '../../src/site/partners/partner-contract.ts'
import { ourLines } from '../../src/site/partners/line-styles.ts'

const code = (text: string | undefined): string => (text === undefined ? '' : `\`${text}\``)

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** The tables of the contract with partners. Editors own the lines and descriptions, so the tables have neither. */
const tables = ({ attributes, events, detail, tokens, parts }: Contract): string => {
  const lines = Object.keys(ourLines())
  return [
    table(
      ['attribute', 'values', 'default'],
      attributes.map(({ name, values, default: standard }) => [
        code(name),
        values.map(code).join(', '),
        code(standard),
      ]),
    ),
    table(
      ['event', 'type'],
      events.map(({ name, type }) => [code(`wegwijzer-${name}`), code(type)]),
    ),
    table(
      ['field of the detail', 'type'],
      detail.map(({ name, type, optional }) => [code(`${name}${optional ? '?' : ''}`), code(type)]),
    ),
    table(
      ['custom property', 'takes the values of', 'default'],
      tokens
        .filter(({ name }) => !lines.includes(name))
        .map(({ name, takes, default: standard }) => [
          code(`--wegwijzer-${name}`),
          code(takes),
          code(standard),
        ]),
    ),
    `Parts: ${parts.map(({ name }) => code(name)).join(', ')}.`,
  ].join('\n\n')
}

/** Returns a document with the tables of the contract between its two comments. */
export const withContract = async (document: string, contract: Contract): Promise<string> =>
  format(
    document.replace(
      /(?<=<!-- contract:.*-->\n).*(?=<!-- \/contract -->)/s,
      () => `\n${tables(contract)}\n\n`,
    ),
    { ...(await resolveConfig('docs/partners.md')), parser: 'markdown' },
  )
