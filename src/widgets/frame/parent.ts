// The script for the page around the frame: each frame grows with its content, follows the colour scheme of the page, and
// its events are dispatched on its <iframe>.
import { HELLO, readFromFrame, type Scheme, type ToFrame } from './messages.ts'

/** Addresses of pages for frames, on any site and below any path: a copy of this file does not know its site. */
const PAGES = /^https?:\/\/[^?#]*\/frame\/[a-z]{2,3}\//

const marker = Symbol.for('wegwijzer-frames')

/** The frames in a document or shadow root, also in the open shadow roots in it. */
const framesIn = (root: ParentNode): readonly HTMLIFrameElement[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element instanceof HTMLIFrameElement && PAGES.test(element.src) ? [element] : []),
    ...(element.shadowRoot ? framesIn(element.shadowRoot) : []),
  ])

/** The colour scheme that the page gives a frame. */
const schemeOf = (frame: HTMLIFrameElement): Scheme => {
  const allowed = getComputedStyle(frame).colorScheme
  const dark = !allowed.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches
  return allowed.includes('dark') && dark ? 'dark' : 'light'
}

/** Greets a frame of any origin: a frame in a sandbox has no origin, and the message contains no secret. */
const greet = (frame: HTMLIFrameElement) =>
  frame.contentWindow?.postMessage({ type: HELLO, scheme: schemeOf(frame) } satisfies ToFrame, '*')

/** Lets a box with a fixed ratio around a frame grow with the frame. */
const growBox = (frame: HTMLIFrameElement) => {
  const box = frame.parentElement
  if (!box) return
  const { aspectRatio } = getComputedStyle(box)
  if (getComputedStyle(frame).position !== 'absolute' && aspectRatio === 'auto') return
  box.style.boxSizing = 'border-box'
  box.style.minHeight = `${frame.offsetHeight}px`
}

/** Whether a message of this origin can come from a frame: a frame in a sandbox has no origin. */
const isFrom = (origin: string, { src, sandbox }: HTMLIFrameElement): boolean =>
  origin === 'null' ? sandbox.length > 0 : src.startsWith(`${origin}/`)

const start = () => {
  addEventListener('message', ({ origin, source, data }) => {
    const message = readFromFrame(data)
    if (!message) return
    for (const frame of framesIn(document)) {
      if (frame.contentWindow !== source || !isFrom(origin, frame)) continue
      if ('height' in message) {
        // the height is that of the content, without any border of the frame
        frame.style.boxSizing = 'content-box'
        frame.style.height = `${message.height}px`
        growBox(frame)
      } else if ('detail' in message)
        frame.dispatchEvent(
          new CustomEvent(message.type, { bubbles: true, composed: true, detail: message.detail }),
        )
      else greet(frame)
    }
  })
  const greetAll = () => framesIn(document).forEach(greet)
  greetAll()
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', greetAll)
  // pages switch their scheme by an attribute of <html>
  new MutationObserver(greetAll).observe(document.documentElement, { attributes: true })
}

// a second load of the script must not dispatch each event twice
if (!(marker in window)) {
  Object.defineProperty(window, marker, { value: true })
  start()
}
