import { LOCALES, type Locale } from '../content.schemas.ts'
import { ATTRIBUTES, EVENTS, PARTS, THEMES } from '../widgets/wegwijzer/contract.ts'
import { Fault } from '../model/fault.ts'
import { strings } from './strings.ts'
import { readTokens, type Token } from './widget-tokens.ts'

type Described<T> = T & { readonly description: string }

/** What a page may count on, with its words in one language: from here come the tables and the manifest. */
type Contract = {
  readonly attributes: readonly Described<{
    readonly name: string
    readonly values: readonly string[]
    readonly default: string
  }>[]
  readonly events: readonly Described<{ readonly name: string }>[]
  /** What `event.detail` holds. */
  readonly detail: readonly Described<{ readonly name: string; readonly type: string }>[]
  readonly tokens: readonly Described<Token>[]
  readonly parts: readonly Described<{ readonly name: string }>[]
}

/** The values that each attribute allows; none where the ids of the flow decide. */
export const VALUES = {
  lang: LOCALES,
  start: [],
  theme: THEMES,
  'heading-level': ['1', '2', '3', '4', '5', '6'],
} as const satisfies Record<(typeof ATTRIBUTES)[number], readonly string[]>

const DEFAULTS = { theme: 'auto', 'heading-level': '2' }

/** The contract of the element, described in one language. */
export const contract = async (locale: Locale): Promise<Contract> => {
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
  const described = <T extends { readonly name: string }>(kind: string, things: readonly T[]) =>
    things.map((thing) => ({ ...thing, description: describe(`${kind}.${thing.name}`) }))
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
    detail: described('detail', [
      { name: 'answers', type: 'readonly string[]' },
      { name: 'outcome', type: 'string | undefined' },
      { name: 'url', type: 'string' },
    ]),
    tokens: described('token', readTokens()).map((token) => ({
      ...token,
      name: `--wegwijzer-${token.name}`,
    })),
    parts: described(
      'part',
      PARTS.map((name) => ({ name })),
    ),
  }
}
