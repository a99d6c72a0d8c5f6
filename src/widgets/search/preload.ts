/** Preloads an address once, at low priority. */
export const preload = (address: string, rel: 'preload' | 'modulepreload' = 'preload'): void => {
  if (document.head.querySelector(`link[href="${CSS.escape(address)}"]`)) return
  const link = document.createElement('link')
  link.rel = rel
  link.href = address
  link.crossOrigin = 'anonymous'
  if (rel === 'preload') link.as = 'fetch'
  link.setAttribute('fetchpriority', 'low')
  document.head.append(link)
}
