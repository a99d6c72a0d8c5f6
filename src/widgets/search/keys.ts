/**
 * Whether a key belongs to an input method that is composing a character, such as Enter that accepts a suggestion.
 * Safari sends that key after the composition, and marks it with the code 229 only.
 */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari gives no other sign
export const isComposing = ({ isComposing: composing, keyCode }: KeyboardEvent): boolean =>
  composing || keyCode === 229
