// fetches the page of a link that a visitor is about to follow, so that it is there at the click

/** How long, in ms, a pointer or the focus rests on a link that is meant. */
const INTENT = 65

type Connection = { readonly saveData?: boolean; readonly effectiveType?: string }

const fetched = new Set([location.pathname])
let timer: ReturnType<typeof setTimeout> | undefined

// Only Chromium says what a visitor's connection is, and only there is anything to win: Firefox measures a prefetch by
// `default-src`, which our policy closes, so that each would be refused with an error, and Safari doesn't know them.
const sparing = (): boolean => {
  const { connection } = navigator as Navigator & { readonly connection?: Connection }
  return !connection || Boolean(connection.saveData) || /2g/.test(connection.effectiveType ?? '')
}

const prefetch = (url: HTMLAnchorElement): void => {
  fetched.add(url.pathname)
  const hint = document.createElement('link')
  hint.rel = 'prefetch'
  hint.href = url.pathname + url.search
  document.head.append(hint)
}

const intend = ({ target }: Event): void => {
  clearTimeout(timer)
  const link = target instanceof Element && target.closest('a[href]')
  if (!link || sparing()) return
  // an anchor, as a URL throws at an address that is none; and by the attribute, as links on a drawn line have no text
  // for an address
  const url = document.createElement('a')
  url.href = link.getAttribute('href') ?? ''
  // only pages: what has no slash at its end is a file
  if (url.origin !== location.origin || !url.pathname.endsWith('/') || fetched.has(url.pathname)) return
  timer = setTimeout(() => prefetch(url), INTENT)
}

for (const sign of ['pointerover', 'focusin', 'touchstart'])
  document.addEventListener(sign, intend, { passive: true })
