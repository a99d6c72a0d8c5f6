/** Whether the page is in a frame. */
export const inFrame = (): boolean => window !== top

/** Whether a click on a link is a plain one: the browser opens another window on a modified click. */
export const isPlain = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  !(ctrlKey || metaKey || shiftKey || altKey)

/** Opens a window, and returns whether it opened. */
const openWindow = (address: string): boolean => {
  try {
    return open(address) !== null
  } catch {
    // InvalidAccessError: where a sandbox forbids windows, Firefox throws, and others return null
    return false
  }
}

/**
 * Opens an address outside the frame that the page is in, as few pages may be framed. Where a sandbox forbids that,
 * opens a window; where the sandbox forbids windows too, stays in the frame.
 *
 * @param framed An address with the same content that may be framed.
 */
export const leave = (address: string, framed?: string): void => {
  try {
    ;(top ?? window).location.href = address
  } catch {
    // SecurityError: a sandbox. It also applies to a new window, where pages that may not be framed refuse to be shown.
    if (!openWindow(framed ?? address) && framed) location.href = framed
  }
}
