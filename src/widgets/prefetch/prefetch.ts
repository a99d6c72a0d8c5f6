// prefetches the page of a link that a visitor is about to follow

/** Milliseconds that a pointer or the focus rests on a link before its page is prefetched. */
const INTENT = 65

type Connection = { readonly saveData?: boolean; readonly effectiveType?: string }

const fetched = new Set([location.pathname])
let timer: ReturnType<typeof setTimeout> | undefined

// Only Chromium has `navigator.connection`, and only Chromium gains from prefetching: Firefox checks a prefetch against
// `default-src`, which our policy closes, so each would fail with an error, and Safari does not support prefetching.
const skipsPrefetch = (): boolean => {
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

const onIntent = ({ target }: Event): void => {
  clearTimeout(timer)
  const link = target instanceof Element && target.closest('a[href]')
  if (!link || skipsPrefetch()) return
  // An anchor, because `new URL` throws for an invalid address; from the attribute, because the `href` of an SVG link is
  // not a string.
  const url = document.createElement('a')
  url.href = link.getAttribute('href') ?? ''
  // only pages: an address without a final slash is a file
  if (url.origin !== location.origin || !url.pathname.endsWith('/') || fetched.has(url.pathname)) return
  timer = setTimeout(() => prefetch(url), INTENT)
}

for (const type of ['pointerover', 'focusin', 'touchstart'])
  document.addEventListener(type, onIntent, { passive: true })
