import { isPlain } from '../wegwijzer/leave.ts'
import { render } from 'preact'
import { isComposing } from './keys.ts'
import { loadList } from './list-file.ts'
import { startSearch } from './search-session.tsx'

let dialog: HTMLDialogElement | undefined

/** Fetches the list ahead of the first letter. */
export const prepare = (form: HTMLFormElement): void => {
  loadList(form.dataset.list ?? '').catch((error: unknown) => console.error(error))
}

/** Closes the dialog after a click on a link to a place in this page, and gives that place the focus. */
const showTarget = (made: HTMLDialogElement, event: MouseEvent): void => {
  const { target } = event
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href]')
  if (!link || !isPlain(event)) return
  if (link.origin + link.pathname + link.search !== location.origin + location.pathname + location.search)
    return
  const place =
    document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? document.querySelector('main')
  made.close()
  // the browser scrolls to it afterwards
  place?.setAttribute('tabindex', '-1')
  place?.focus({ preventScroll: true })
}

const build = (form: HTMLFormElement): HTMLDialogElement => {
  const made = document.createElement('dialog')
  const label = form.getAttribute('aria-label') ?? ''
  made.className = 'search-dialog'
  made.setAttribute('aria-label', label)
  render(
    <>
      <form class="search" role="search" aria-label={label} action={form.action}>
        <div class="row">
          <input type="search" name="q" aria-label={label} autocomplete="off" />
          <button class="action" type="submit">
            {label}
          </button>
          <button
            type="button"
            class="action plain"
            aria-label={form.dataset.close ?? ''}
            onClick={() => made.close()}
          >
            ×
          </button>
        </div>
      </form>
      <div class="found"></div>
    </>,
    made,
  )
  const [own, place] = [made.querySelector('form'), made.querySelector<HTMLElement>('.found')]
  const field = made.querySelector('input')
  if (own && field && place)
    startSearch({
      form: own,
      field,
      place,
      list: form.dataset.list ?? '',
      root: form.dataset.root ?? '/',
      failed: form.dataset.failed ?? '',
    })
  made.addEventListener('click', (event) => {
    // a click beside the dialog
    if (event.target === made) made.close()
    else showTarget(made, event)
  })
  // in Safari, Escape in a search field does not close the dialog
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return
    if (field?.value === '') made.close()
  })
  // a step back or forward within the page
  addEventListener('hashchange', () => made.close())
  document.body.append(made)
  return made
}

/** Opens the search over the page, with the letters typed so far; Escape closes it. */
export const openSearch = (form: HTMLFormElement, typed: HTMLInputElement): void => {
  dialog ??= build(form)
  const field = dialog.querySelector('input')
  if (!dialog.open) dialog.showModal()
  if (field && typed.value !== '') {
    field.value = typed.value
    typed.value = ''
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  field?.focus()
}
