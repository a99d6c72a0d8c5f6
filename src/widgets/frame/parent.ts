// The script for the page around the frame: each frame grows with its content, and its events are dispatched on its
// <iframe>.
import { scriptAddresses } from '../wegwijzer/site-root.ts'
import { HELLO, readFromFrame } from './messages.ts'

const FILE = /^(https?:.*\/)embed\/v?[\d.]+\/frame\.js/

const root = scriptAddresses()
  .map((address) => FILE.exec(address)?.[1])
  .find(Boolean)
const marker = Symbol.for(`wegwijzer-frames of ${root}`)

/** The frame that a message comes from; undefined for any other sender. */
const frameOf = (source: MessageEventSource | null) =>
  [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source)

const start = (origin: string, pages: string) => {
  /** Tells a frame that this page listens, once its page has loaded: before that the browser logs an error. */
  const greet = (frame: EventTarget | null) => {
    if (!(frame instanceof HTMLIFrameElement) || !frame.src.startsWith(pages)) return
    // a page of another origin has no readable document; the empty page before it has one
    if (frame.contentDocument?.URL !== 'about:blank')
      frame.contentWindow?.postMessage({ type: HELLO }, origin)
  }

  addEventListener('message', ({ origin: from, source, data }) => {
    if (from !== origin) return
    const frame = frameOf(source)
    const message = readFromFrame(data)
    if (!frame || !message) return
    if ('height' in message) {
      // the height is that of the content, without any border of the frame
      frame.style.boxSizing = 'content-box'
      frame.style.height = `${message.height}px`
    } else frame.dispatchEvent(new CustomEvent(message.type, { bubbles: true, detail: message.detail }))
  })
  // load does not bubble, but it can be captured
  document.addEventListener('load', ({ target }) => greet(target), true)
  for (const frame of document.querySelectorAll('iframe')) greet(frame)
}

// a second load of the script must not dispatch each event twice
if (root && !(marker in window)) {
  Object.defineProperty(window, marker, { value: true })
  start(new URL(root).origin, `${root}frame/`)
}
