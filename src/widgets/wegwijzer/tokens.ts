import { supports } from './supports.ts'

/** A use of a token in a style sheet: `var(--wegwijzer-ink, black)`, with its name and its default. */
const USE = /var\((--wegwijzer-[\w-]+), ?((?:[^()]|\([^()]*\))*)\)/g

/** The tokens that a style sheet uses, such as `--wegwijzer-ink`, each with its default. */
export const tokensIn = (css: string): ReadonlyMap<string, string> =>
  new Map([...css.matchAll(USE)].map(([, token = '', standard = '']) => [token, standard]))

/** The CSS property whose values a token takes: the one in its name, otherwise `color`. */
export const propertyOf = (token: string): string => /(font|border|padding)\S*/.exec(token)?.[0] ?? 'color'

/**
 * The style sheet, with the default in place of each token that has an invalid value on the page. CSS cannot fall back
 * from those by itself, and a page that registers a token gives it a value even where none is set.
 *
 * @param style Computed style of the element.
 */
export const withValidTokens = (css: string, style: CSSStyleDeclaration): string =>
  css.replace(USE, (use, token: string, standard: string) => {
    const value = style.getPropertyValue(token)
    return !value || supports(propertyOf(token), value) ? use : standard
  })

/**
 * The style sheet with private names for all other custom properties. They differ on each page load, so a page cannot
 * register one with a type of its own.
 */
export const withPrivateNames = (css: string): string =>
  css.replace(/--(?!wegwijzer-)/g, `--w${Math.random().toString(36).slice(2)}-`)
