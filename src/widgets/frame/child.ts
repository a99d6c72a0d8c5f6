// For the page in the frame: what its address asks for, how high it is, and what happens in it.
import { THEMES } from '../wegwijzer/contract.ts'
import { EVENT_NAMES, HEIGHT, isHello, type FromFrame } from './messages.ts'

const root = document.documentElement
const element = document.querySelector('ooa-wegwijzer')

/** How long the page around the frame may take to give it room, in milliseconds. */
const PATIENCE = 500

/** Origin of the page around the frame, where the browser tells. */
const around = (): string | undefined => {
  const [origin] = 'ancestorOrigins' in location ? [...location.ancestorOrigins] : []
  const told = origin ?? (URL.canParse(document.referrer) ? new URL(document.referrer).origin : undefined)
  return told?.startsWith('http') ? told : undefined
}

if (element) {
  const asked = new URLSearchParams(location.search)
  const theme = asked.get('theme')
  if (THEMES.some((each) => each === theme)) root.dataset.theme = theme ?? ''
  // the element judges these itself, as on any page
  for (const name of ['start', 'theme'])
    if (asked.has(name)) element.setAttribute(name, asked.get(name) ?? '')
}

if (element && parent !== window) {
  let origin = around()
  let height = 0

  const send = (message: FromFrame) => {
    if (origin) parent.postMessage(message, origin)
  }

  /** Scrolls inside only where there is not room enough. */
  const fit = () => root.toggleAttribute('data-whole', innerHeight >= height)

  const tellHeight = () => {
    // of what is in it, never of the frame: else the two would chase each other
    height = Math.ceil(document.body.getBoundingClientRect().height)
    send({ type: HEIGHT, height })
    setTimeout(fit, PATIENCE)
  }

  addEventListener('message', (event) => {
    if (event.source !== parent || !isHello(event.data)) return
    origin = event.origin.startsWith('http') ? event.origin : origin
    tellHeight()
  })
  addEventListener('resize', fit)
  new ResizeObserver(tellHeight).observe(document.body)
  for (const type of EVENT_NAMES)
    element.addEventListener(type, (event) => {
      // in a frame that does not grow, the new question may be above what is seen
      scrollTo(0, 0)
      send({
        type,
        detail: (event as CustomEvent).detail as Extract<FromFrame, { detail: unknown }>['detail'],
      })
    })
}
