const FOREIGN = /<Foreign lang="(\w+)">(.*?)<\/Foreign>/gs

/** A part of a text, with its language where that is another than the text's. */
export type Part = { readonly lang?: string | undefined; readonly words: string }

/** A text in parts: `spoken('Called “<Foreign lang="nl">Adviseur</Foreign>”')` has three. */
export const spoken = (text: string): readonly Part[] =>
  text.split(/(<Foreign .*?<\/Foreign>)/s).map((part) => {
    const [[, lang, words] = []] = part.matchAll(FOREIGN)
    return { lang, words: words ?? part }
  })

/** The same text without its marks. */
export const unmarked = (text: string): string => text.replace(FOREIGN, '$2')
