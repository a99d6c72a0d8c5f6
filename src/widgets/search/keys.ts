/** The properties of a key event that report an input method. Browsers still provide the deprecated `keyCode`. */
type Key = { readonly isComposing: boolean; readonly keyCode: number }

/**
 * Whether a key belongs to an input method that is composing a character, such as Enter that accepts a suggestion.
 * Safari sends that key after the composition, and marks it with the code 229 only.
 */
export const isComposing = ({ isComposing: composing, keyCode }: Key): boolean => composing || keyCode === 229
