import { render } from 'preact'
import { loadList } from './list-file.ts'
import { startSearch } from './search-session.tsx'

let dialog: HTMLDialogElement | undefined

/** Fetches the list ahead of the first letter. */
export const prepare = (form: HTMLFormElement): void => {
  loadList(form.dataset.list ?? '').catch((error: unknown) => console.error(error))
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
  // a click beside the dialog closes it
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close()
  })
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
