import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'
import { Fault } from '../../model/fault.ts'
import {
  ATTRIBUTES,
  EVENTS,
  PARTS,
  tokenKinds,
  type AttributeType,
} from '../../widgets/wegwijzer/contract.ts'
import { tokensIn } from '../../widgets/wegwijzer/tokens.ts'
import { LOCALES } from '../data/site.ts'
import { ourLines } from './line-styles.ts'
import { elementStyles, STYLES } from './widget-file.ts'

const CODE = 'src/widgets/wegwijzer/contract.ts'
/** The type in that file that every event has as its detail. */
const DETAIL = 'WegwijzerDetail'

/** An attribute, with its type as TypeScript. */
type Attribute = {
  readonly name: string
  readonly type: string
  /** The values it takes, or else its type. */
  readonly values: readonly string[]
  /** Undefined if the texts of the interface describe the default. */
  readonly default: string | undefined
}

/** A custom property that a page may set. */
type Token = {
  /** Without its prefix: `ink`. */
  readonly name: string
  /** The CSS property whose values it takes: `color`, `padding`, … */
  readonly takes: string
  /** Its value when the page sets none, as CSS. */
  readonly default: string
}

/** The contract with partners, without descriptions. */
export type Contract = {
  readonly attributes: readonly Attribute[]
  readonly events: readonly { readonly name: string; readonly type: string }[]
  /** The fields of the detail of every event, with their types as TypeScript. */
  readonly detail: readonly { readonly name: string; readonly type: string; readonly optional: boolean }[]
  readonly tokens: readonly Token[]
  readonly parts: readonly { readonly name: string }[]
}

/** All that a contract is made from. */
export type ContractSource = {
  readonly attributes: Readonly<Record<string, AttributeType>>
  readonly events: readonly string[]
  readonly parts: readonly string[]
  /** The CSS property of each token. */
  readonly tokens: Readonly<Record<string, string>>
  /** The style sheets of the element, in which the tokens have their defaults. */
  readonly css: string
}

/** Returns the source of the contract of our element. */
export const contractSource = (): ContractSource => ({
  attributes: { ...ATTRIBUTES, lang: { values: LOCALES } },
  events: EVENTS,
  parts: PARTS,
  tokens: tokenKinds(Object.keys(ourLines())),
  css: elementStyles(),
})

const attributeOf = (name: string, type: AttributeType): Attribute => {
  if (!('values' in type))
    return {
      name,
      type: type.type,
      values: [type.type],
      default: type.type === 'boolean' ? 'false' : undefined,
    }
  const { values } = type
  // a number may be written as one in JSX
  const literals = [...values.map((value) => `'${value}'`), ...values.filter(Number.isFinite)]
  return { name, type: literals.join(' | '), values: values.map(String), default: type.default?.toString() }
}

const tokensOf = ({ tokens, css }: ContractSource): readonly Token[] => {
  const used = tokensIn(css)
  const named = [...new Set(css.match(/(?<=--wegwijzer-)[\w-]+/g))]
  for (const name of new Set([...named, ...Object.keys(tokens)])) {
    const found = !Object.hasOwn(tokens, name)
      ? `a style sheet uses --wegwijzer-${name}, which has no CSS property here`
      : !used.get(name) && `no style sheet uses --wegwijzer-${name} with a default`
    if (found)
      throw new Fault({
        where: CODE,
        found,
        expected: 'the CSS property of every token in TOKENS, and a default wherever a style sheet uses it',
        fix: `correct TOKENS, or ${STYLES.join(', ')}`,
      })
  }
  return named.map((name) => ({ name, takes: tokens[name] ?? '', default: used.get(name) ?? '' }))
}

/** The fields of the type of the detail, as the code declares them. */
const readDetail = (): Contract['detail'] => {
  const source = ts.createSourceFile(CODE, readFileSync(resolve(CODE), 'utf8'), ts.ScriptTarget.Latest, true)
  const type = source.statements.find(
    (statement) => ts.isTypeAliasDeclaration(statement) && statement.name.text === DETAIL,
  )
  if (!type || !ts.isTypeAliasDeclaration(type) || !ts.isTypeLiteralNode(type.type))
    throw new Fault({ where: CODE, found: `no object type ${DETAIL}`, fix: 'put it back' })
  return type.type.members.filter(ts.isPropertySignature).map((field) => ({
    name: field.name.getText(),
    type: field.type?.getText() ?? 'unknown',
    optional: field.questionToken !== undefined,
  }))
}

/**
 * Returns the contract with partners: attributes, events, tokens and parts, with their types.
 *
 * @throws {Fault} When the code and the style sheets name different tokens.
 */
export const readContract = (source: ContractSource = contractSource()): Contract => ({
  attributes: Object.entries(source.attributes).map(([name, type]) => attributeOf(name, type)),
  events: source.events.map((name) => ({ name, type: `CustomEvent<${DETAIL}>` })),
  detail: readDetail(),
  tokens: tokensOf(source),
  parts: source.parts.map((name) => ({ name })),
})

/** Returns the light and dark values of a colour: both of `light-dark(#fff, #000)`, or any other value twice. */
export const schemesOf = (value: string): { readonly light: string; readonly dark: string } => {
  const [, light, dark] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? []
  return { light: light ?? value, dark: dark ?? value }
}
