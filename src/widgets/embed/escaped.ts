/** Returns a text escaped for XML and HTML, for use between tags and in attributes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
