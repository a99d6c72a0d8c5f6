/**
 * An address as visitors read it.
 *
 * @example shownAddress('https://www.example.org/') // 'www.example.org'
 * @example shownAddress('mailto:info@example.org?subject=Question') // 'info@example.org'
 */
export const shownAddress = (address: string): string =>
  address.startsWith('mailto:')
    ? address.slice('mailto:'.length).replace(/\?.*$/, '')
    : address.replace(/^https:\/\//, '').replace(/\/$/, '')
