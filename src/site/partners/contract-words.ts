import { Fault } from '../../model/fault.ts'
import { fill } from '../../widgets/wegwijzer/words.ts'
import type { Contract } from './partner-contract.ts'

type Described<T> = T & { readonly description: string }

/** The contract with partners, described in one language; events and tokens have their full names. */
export type DescribedContract = {
  readonly attributes: readonly Described<Contract['attributes'][number] & { readonly default: string }>[]
  readonly events: readonly Described<Contract['events'][number]>[]
  readonly detail: readonly Described<Contract['detail'][number]>[]
  readonly tokens: readonly Described<Contract['tokens'][number]>[]
  readonly parts: readonly Described<Contract['parts'][number]>[]
}

/**
 * Returns the contract of the element, described in one language.
 *
 * @param words The texts of the interface, by key.
 * @param file The file of those texts, for messages.
 * @param lines The name of each line, by its token.
 * @throws {Fault} When a description is missing.
 */
export const describeContract = (
  contract: Contract,
  words: Readonly<Record<string, string>>,
  file: string,
  lines: Readonly<Record<string, string>> = {},
): DescribedContract => {
  const describe = (key: string): string => {
    const text = words[`contract.${key}`]
    if (text === undefined)
      throw new Fault({
        where: file,
        found: `no text for "contract.${key}"`,
        expected:
          'a description of everything that src/widgets/wegwijzer/contract.ts and its style sheets name',
        fix: 'add it, in every language',
      })
    return text
  }
  const described = <T extends { readonly name: string }>(kind: string, items: readonly T[], prefix = '') =>
    items.map((item) => ({
      ...item,
      name: `${prefix}${item.name}`,
      description: describe(`${kind}.${item.name}`),
    }))
  return {
    attributes: described('attribute', contract.attributes).map((attribute) => ({
      ...attribute,
      default: attribute.default ?? describe(`default.${attribute.name}`),
    })),
    events: described('event', contract.events, 'wegwijzer-'),
    detail: described('detail', contract.detail),
    tokens: contract.tokens.map((token) => {
      const line = lines[token.name]
      return {
        ...token,
        name: `--wegwijzer-${token.name}`,
        description: line === undefined ? describe(`token.${token.name}`) : fill(describe('line'), { line }),
      }
    }),
    parts: described('part', contract.parts),
  }
}
