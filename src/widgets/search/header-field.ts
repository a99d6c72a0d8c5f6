// the field in the header: the search is loaded when a visitor moves to it

import { preload } from './preload.ts'

const form = document.querySelector<HTMLFormElement>('header .find')
const field = form?.querySelector('input')

if (form && field) {
  const load = () => import('./search-dialog.tsx')
  const open = () => {
    // if the dialog does not load, the form still leads to the page that searches
    load().then(
      ({ openSearch }) => openSearch(form, field),
      (error: unknown) => {
        console.error(error)
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
  field.addEventListener('input', open)
  document.addEventListener('keydown', (event) => {
    const { target, key } = event
    // just after the dialog closes, its hidden field can still have the focus
    const typing =
      target instanceof HTMLElement &&
      target.matches('input, textarea, select, [contenteditable]') &&
      target.checkVisibility()
    const asked =
      key === '/'
        ? !event.ctrlKey && !event.metaKey && !event.altKey
        : key === 'k' && (event.ctrlKey || event.metaKey)
    if (!asked || typing) return
    event.preventDefault()
    const own = document.querySelector<HTMLInputElement>('#query')
    if (own) own.focus()
    else open()
  })
}
