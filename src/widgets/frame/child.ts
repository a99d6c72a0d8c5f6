// The script of the page in the frame: applies the parameters of its address, and sends its height and events.
import { THEMES } from '../wegwijzer/contract.ts'
import { EVENT_NAMES, HEIGHT, isHello, type FromFrame } from './messages.ts'

const root = document.documentElement
const element = document.querySelector('ooa-wegwijzer')

/** Time that the page around the frame has to resize it, in milliseconds. */
const RESIZE_TIME = 500

/** Origin of the page around the frame; undefined if the browser hides it. */
const parentOrigin = (): string | undefined => {
  const [origin] = 'ancestorOrigins' in location ? [...location.ancestorOrigins] : []
  const found = origin ?? (URL.canParse(document.referrer) ? new URL(document.referrer).origin : undefined)
  return found?.startsWith('http') ? found : undefined
}

if (element) {
  const parameters = new URLSearchParams(location.search)
  const theme = parameters.get('theme')
  if (THEMES.some((each) => each === theme)) root.dataset.theme = theme ?? ''
  // the element checks the values, as on any page
  for (const name of ['start', 'theme'])
    if (parameters.has(name)) element.setAttribute(name, parameters.get(name) ?? '')
}

if (element && parent !== window) {
  let origin = parentOrigin()
  let height = 0

  const send = (message: FromFrame) => {
    if (origin) parent.postMessage(message, origin)
  }

  /** Lets the frame scroll only if its content does not fit. */
  const fit = () => root.toggleAttribute('data-whole', innerHeight >= height)

  const sendHeight = () => {
    // the height of the content: that of the frame would grow with each message
    height = Math.ceil(document.body.getBoundingClientRect().height)
    send({ type: HEIGHT, height })
    setTimeout(fit, RESIZE_TIME)
  }

  addEventListener('message', (event) => {
    if (event.source !== parent || !isHello(event.data)) return
    origin = event.origin.startsWith('http') ? event.origin : origin
    sendHeight()
  })
  addEventListener('resize', fit)
  new ResizeObserver(sendHeight).observe(document.body)
  for (const type of EVENT_NAMES)
    element.addEventListener(type, (event) => {
      // in a frame that does not grow, the new question may be above the visible part
      scrollTo(0, 0)
      send({
        type,
        detail: (event as CustomEvent).detail as Extract<FromFrame, { detail: unknown }>['detail'],
      })
    })
}
