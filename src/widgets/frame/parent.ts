// For the page around the frame: each frame grows with its content, and its events come out at its <iframe>.
import { scriptAddresses } from '../wegwijzer/where.ts'
import { HELLO, readFromFrame } from './messages.ts'

const FILE = /^(https?:.*\/)embed\/v?[\d.]+\/frame\.js/

const root = scriptAddresses()
  .map((address) => FILE.exec(address)?.[1])
  .find(Boolean)
const once = Symbol.for(`wegwijzer-frames of ${root}`)

/** The frame that a message comes from, whatever else is on the page. */
const frameOf = (source: MessageEventSource | null) =>
  [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source)

const start = (origin: string, pages: string) => {
  /** Says that somebody listens; before its page is there a frame would only complain. */
  const greet = (frame: EventTarget | null) => {
    if (!(frame instanceof HTMLIFrameElement) || !frame.src.startsWith(pages)) return
    // the page of another origin cannot be looked into; the empty one before it can
    if (frame.contentDocument?.URL !== 'about:blank')
      frame.contentWindow?.postMessage({ type: HELLO }, origin)
  }

  addEventListener('message', ({ origin: from, source, data }) => {
    if (from !== origin) return
    const frame = frameOf(source)
    const message = readFromFrame(data)
    if (!frame || !message) return
    if ('height' in message) {
      // the height is that of the content, whatever border the page gives its frames
      frame.style.boxSizing = 'content-box'
      frame.style.height = `${message.height}px`
    } else frame.dispatchEvent(new CustomEvent(message.type, { bubbles: true, detail: message.detail }))
  })
  // load does not bubble, but it can be caught on its way in
  document.addEventListener('load', ({ target }) => greet(target), true)
  for (const frame of document.querySelectorAll('iframe')) greet(frame)
}

if (root && !(once in window)) {
  Object.defineProperty(window, once, { value: true })
  start(new URL(root).origin, `${root}frame/`)
}
