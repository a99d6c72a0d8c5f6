import { propertyOf, tokensIn } from '../../widgets/wegwijzer/tokens.ts'
import { elementStyles } from './widget-file.ts'

/** A custom property that a page may set. */
export type Token = {
  /** Without its prefix: `ink`. */
  readonly name: string
  /** The CSS property whose values it takes: `color`, `padding`, … */
  readonly takes: string
  /** Its value when the page sets none, as CSS. */
  readonly default: string
}

/**
 * Returns the tokens that the style sheets of the element use, in order of first use.
 *
 * @throws When a token has no default value there.
 */
export const readTokens = (): readonly Token[] => {
  const css = elementStyles()
  const used = tokensIn(css)
  return [...new Set(css.match(/--wegwijzer-[\w-]+/g))].map((token) => {
    const fallback = used.get(token)
    if (!fallback) throw new Error(`${token} has no default value in the style sheets of the element`)
    return { name: token.replace('--wegwijzer-', ''), takes: propertyOf(token), default: fallback }
  })
}

/** Returns the light and dark values of a colour: both of `light-dark(#fff, #000)`, or any other value twice. */
export const schemesOf = (value: string): { readonly light: string; readonly dark: string } => {
  const [, light, dark] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? []
  return { light: light ?? value, dark: dark ?? value }
}
