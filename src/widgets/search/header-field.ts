// the field in the header: the search is loaded when a visitor moves to it

import { isComposing } from './keys.ts'
import { preload } from './preload.ts'

/**
 * Whether a key is Ctrl+K or Command+K, with Caps Lock and in every keyboard layout. Browsers that fill in a form send
 * keys without a name.
 */
const asksForSearch = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Partial<KeyboardEvent>): boolean =>
  // Ctrl with Alt is AltGr, which types a character; with Shift it is a command of the browser
  ctrlKey !== metaKey &&
  !altKey &&
  !shiftKey &&
  // a layout for another script has no K, so the position of the key counts there
  (key?.toLowerCase() === 'k' || (code === 'KeyK' && (key ?? '') > '\x7f'))

const form = document.querySelector<HTMLFormElement>('header .find')
const field = form?.querySelector('input')

if (form && field) {
  const load = () => import('./search-dialog.tsx')
  // the element that gets the focus when the dialog closes, if not the field; calls of open can end in any order
  let back: Element | null = null
  const open = () => {
    // if the dialog does not load, the form still leads to the page that searches
    load().then(
      ({ openSearch }) => {
        // the dialog returns the focus to where it is when it opens
        if (back instanceof HTMLElement) {
          field.blur()
          back.focus({ preventScroll: true })
        }
        back = null
        openSearch(form, field)
      },
      (error: unknown) => {
        console.error(error)
        back = null
        field.focus()
      },
    )
  }
  const warm = () => {
    preload(form.dataset.list ?? '')
    load().then(
      ({ prepare }) => prepare(form),
      (error: unknown) => console.error(error),
    )
  }
  field.addEventListener('pointerenter', warm, { once: true })
  field.addEventListener('focus', warm, { once: true })
  field.addEventListener('click', open)
  // moving the focus would end the composition of an input method
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) open()
  })
  field.addEventListener('compositionend', open)
  document.addEventListener('keydown', (event) => {
    const { target } = event
    // just after the dialog closes, its hidden field can still have the focus
    const typing =
      target instanceof HTMLElement &&
      target.matches('input, textarea, select, [contenteditable]') &&
      target.getClientRects().length > 0
    if (typing || event.defaultPrevented || isComposing(event) || !asksForSearch(event)) return
    event.preventDefault()
    const own = document.querySelector<HTMLInputElement>('#query')
    if (own) {
      own.focus()
      return
    }
    back = document.activeElement
    // takes the letters that are typed before the dialog is loaded
    field.focus({ preventScroll: true })
    open()
  })
}
