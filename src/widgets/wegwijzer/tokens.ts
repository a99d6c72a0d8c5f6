/** The names of the tokens that a style sheet asks for: `--wegwijzer-ink`. */
export const tokensIn = (css: string): readonly string[] => css.match(/--wegwijzer-[\w-]+/g) ?? []

/** The CSS property whose values a token takes: the one in its name, else it is a colour. */
export const propertyOf = (token: string): string => /(font|border|padding)\S*/.exec(token)?.[0] ?? 'color'
