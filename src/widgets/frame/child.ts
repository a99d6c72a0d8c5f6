// The script of a page in a frame: applies the parameters of its address, sends its height and events, and lets links leave
// the frame.
import { framePath } from '../wegwijzer/addresses.ts'
import { THEMES } from '../wegwijzer/contract.ts'
import { inFrame, isPlain, leave } from '../wegwijzer/leave.ts'
import { EVENT_NAMES, HEIGHT, HELLO, isWordPressReady, readToFrame, type FromFrame } from './messages.ts'
import { secret, tellWordPress } from './wordpress.ts'

const root = document.documentElement
const locale = root.lang
/** Path of the first question on the site. */
const path = root.dataset.finder ?? ''
/** Address of the site, with a slash at the end, and of the pages for frames below it. */
const [frames = '', site = ''] = new RegExp(`^(.*/)frame/${locale}/`).exec(location.href) ?? []
const element = document.querySelector('ooa-wegwijzer')
const parameters = new URLSearchParams(location.search)
const theme = parameters.get('theme')

/** Time that the page around the frame has to resize it, in milliseconds. */
const RESIZE_TIME = 500

/** Time that WordPress has to open a link outside the frame, in milliseconds. */
const LEAVE_TIME = 1000

/** Origin of the page around the frame; any origin if the browser hides it, or if the page has none, such as a file. */
const parentOrigin = (): string => {
  const [origin] = 'ancestorOrigins' in location ? [...location.ancestorOrigins] : []
  const found = origin ?? (URL.canParse(document.referrer) ? new URL(document.referrer).origin : '')
  return found.startsWith('http') ? found : '*'
}

/** A link to another page for frames, with the parameters of this one. */
const withParameters = (href: string): string => {
  const url = new URL(href)
  if (theme !== null) url.searchParams.set('theme', theme)
  if (secret !== undefined) url.searchParams.set('secret', secret)
  return url.href
}

/** The page for frames that shows the same as a page of the site; undefined for another address. */
const framedFor = (href: string): string | undefined =>
  href.startsWith(site)
    ? withParameters(site + framePath({ locale, path }, href.slice(site.length)))
    : undefined

// the element checks the values, as on any page
for (const name of ['start', 'theme'])
  if (parameters.has(name)) element?.setAttribute(name, parameters.get(name) ?? '')
if (theme !== 'auto' && THEMES.some((each) => each === theme)) root.dataset.theme = theme ?? ''

/** Opens a link outside the frame; where that is not allowed, opens its page for frames. */
const follow = (event: MouseEvent): void => {
  const [target] = event.composedPath()
  const link = target instanceof Element && target.closest('a')
  if (!link || !link.protocol.startsWith('http') || !isPlain(event)) return
  const { href } = link
  if (href.startsWith(frames)) {
    link.href = withParameters(href)
    return
  }
  // the element shows a state itself
  if (link.getRootNode() !== document && link.dataset.state !== undefined) return
  event.preventDefault()
  event.stopPropagation()
  const framed = framedFor(href)
  if (!secret || !framed) leave(href, framed)
  else {
    tellWordPress('link', href)
    setTimeout(() => location.assign(framed), LEAVE_TIME)
  }
}

if (inFrame()) {
  const origin = parentOrigin()
  let height = 0

  const send = (message: FromFrame) => parent.postMessage(message, origin)

  /** Lets the frame scroll only if its content does not fit. */
  const fit = () => root.toggleAttribute('data-whole', innerHeight >= height)

  const sendHeight = () => {
    // the height of the content: that of the frame would grow with each message
    height = Math.ceil(document.body.getBoundingClientRect().height)
    send({ type: HEIGHT, height })
    tellWordPress('height', height)
    setTimeout(fit, RESIZE_TIME)
  }

  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return
    const hello = readToFrame(data)
    if (hello && (theme ?? 'auto') === 'auto') root.dataset.theme = hello.scheme
    if (hello || isWordPressReady(data)) sendHeight()
  })
  addEventListener('resize', fit)
  document.addEventListener('click', follow, true)
  send({ type: HELLO })
  // at once: WordPress hides the frame until it has a height, and a hidden frame observes nothing
  sendHeight()
  new ResizeObserver(sendHeight).observe(document.body)
  for (const type of EVENT_NAMES)
    element?.addEventListener(type, (event) => {
      // in a frame that does not grow, the new question may be above the visible part
      scrollTo(0, 0)
      send({
        type,
        detail: (event as CustomEvent).detail as Extract<FromFrame, { detail: unknown }>['detail'],
      })
    })
}
