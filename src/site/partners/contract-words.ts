import { LOCALES, type Locale } from '../../model/locales.ts'
import { ATTRIBUTES, EVENTS, PARTS, THEMES } from '../../widgets/wegwijzer/contract.ts'
import { Fault } from '../../model/fault.ts'
import { readLines } from '../../content-check/lines-file.ts'
import { CONTENT } from '../../content-folder.ts'
import { fill } from '../../widgets/wegwijzer/words.ts'
import { strings } from '../data/strings.ts'
import { readTokens } from './widget-tokens.ts'

/** The values that each attribute allows; empty for `start`, which takes ids of the flow. */
export const VALUES = {
  lang: LOCALES,
  start: [],
  theme: THEMES,
  'heading-level': ['1', '2', '3', '4', '5', '6'],
} as const satisfies Record<(typeof ATTRIBUTES)[number], readonly string[]>

const DEFAULTS = { theme: 'auto', 'heading-level': '2' }

/**
 * Returns the contract of the element, described in one language: the tables and the manifest are made from it.
 *
 * @throws When a description is missing from the strings of that language.
 */
export const contract = async (locale: Locale) => {
  const words = await strings(locale)
  const describe = (key: string): string => {
    const text = words[`contract.${key}`]
    if (text === undefined)
      throw new Fault({
        where: `src/content/strings/${locale}.json`,
        found: `no text for "contract.${key}"`,
        expected:
          'a description of everything that src/widgets/wegwijzer/contract.ts and its style sheets name',
        fix: 'add it, in every language',
      })
    return text
  }
  const lines = readLines(CONTENT)
  const described = <T extends { readonly name: string }>(kind: string, items: readonly T[]) =>
    items.map((item) => ({ ...item, description: describe(`${kind}.${item.name}`) }))
  return {
    attributes: ATTRIBUTES.map((name) => ({
      name,
      values: VALUES[name],
      default: name === 'theme' || name === 'heading-level' ? DEFAULTS[name] : describe(`default.${name}`),
      description: describe(`attribute.${name}`),
    })),
    events: described(
      'event',
      EVENTS.map((name) => ({ name })),
    ).map((event) => ({ ...event, name: `wegwijzer-${event.name}` })),
    // the fields of `event.detail`
    detail: described('detail', [
      { name: 'answers', type: 'readonly string[]' },
      { name: 'outcome', type: 'string | undefined' },
      { name: 'url', type: 'string' },
    ]),
    tokens: readTokens().map((token) => {
      const line = lines[token.name]
      return {
        ...token,
        name: `--wegwijzer-${token.name}`,
        description: line
          ? fill(describe('line'), { line: line.name[locale] })
          : describe(`token.${token.name}`),
      }
    }),
    parts: described(
      'part',
      PARTS.map((name) => ({ name })),
    ),
  }
}
