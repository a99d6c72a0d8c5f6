/** Names in a row, for a message: `"atp", "acp"`. */
export const quoted = (names: Iterable<string>): string =>
  [...names].map((name) => `"${name}"`).join(', ') || 'geen'

/** The allowed name that differs from the value only in its capital letters. */
export const sameButForCase = (value: unknown, names: Iterable<unknown>): string | undefined =>
  [...names].map(String).find((name) => name.toLowerCase() === String(value).toLowerCase())

/** The fix for an unknown name; `otherwise` is the fix for a name that resembles no known name. */
export const correctName = (value: unknown, names: Iterable<unknown>, otherwise: string): string => {
  const same = sameButForCase(value, names)
  return same === undefined ? otherwise : `schrijf ${same}: hoofdletters en kleine letters tellen`
}

/** A special character by its number: `U+00A0`. */
export const characterCode = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
