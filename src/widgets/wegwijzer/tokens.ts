import { supports } from './supports.ts'

/** A use of a token in a style sheet, `var(--wegwijzer-ink, black)`: its name without prefix, and its default. */
const USE = /var\(--wegwijzer-([\w-]+), ?((?:[^()]|\([^()]*\))*)\)/g

/** The tokens that a style sheet uses, such as `ink`, each with its default. */
export const tokensIn = (css: string): ReadonlyMap<string, string> =>
  new Map([...css.matchAll(USE)].map(([, token = '', standard = '']) => [token, standard]))

/**
 * The style sheet as a template for `withValidTokens`: each use of a token becomes `|ink:color,black|`, with the CSS
 * property whose values it takes.
 */
export const withKinds = (css: string, kinds: Readonly<Record<string, string>>): string =>
  css.replace(USE, (_, token: string, standard: string) => `|${token}:${kinds[token] ?? ''},${standard}|`)

/**
 * The style sheet of a template, with only the default for each token that has an invalid value on the page. CSS itself
 * does not fall back from an invalid value, and a page that registers a token gives it a value even where none is set.
 *
 * @param style Computed style of the element.
 */
export const withValidTokens = (template: string, style: CSSStyleDeclaration): string =>
  template.replace(/\|([^:]+):([^,]+),([^|]+)\|/g, (_, token: string, property: string, standard: string) => {
    const name = `--wegwijzer-${token}`
    const value = style.getPropertyValue(name)
    return !value || supports(property, value) ? `var(${name},${standard})` : standard
  })

/**
 * The template with private names for its own custom properties. They differ on each page load, so a page cannot register
 * one with a type of its own.
 */
export const withPrivateNames = (template: string): string =>
  template.replace(/--/g, `--w${Math.random().toString(36).slice(2)}-`)
