/** The names of the tokens that a style sheet uses, such as `--wegwijzer-ink`. */
export const tokensIn = (css: string): readonly string[] => css.match(/--wegwijzer-[\w-]+/g) ?? []

/** The CSS property whose values a token takes: the one in its name, otherwise `color`. */
export const propertyOf = (token: string): string => /(font|border|padding)\S*/.exec(token)?.[0] ?? 'color'

/**
 * The style sheet, with the default for each token that has an invalid value on the page. CSS cannot fall back from
 * those by itself.
 *
 * @param style Computed style of the element.
 */
export const withValidTokens = (css: string, style: CSSStyleDeclaration): string => {
  const invalid = tokensIn(css).filter((token) => {
    const value = style.getPropertyValue(token)
    return value && !CSS.supports(propertyOf(token), value)
  })
  return `${css}.view{${invalid.map((token) => `${token}:initial;`).join('')}}`
}
