import { fromAddress, toAddress } from './chosen-filters.ts'
import { startSearch } from './search-session.tsx'

// the page that searches: its address contains the query and the filters

const place = document.querySelector<HTMLElement>('#results')
const form = document.querySelector<HTMLFormElement>('#search')
const field = form?.querySelector<HTMLInputElement>('input[name=q]')

if (place && form && field) {
  const { list = '', root = '/', failed = '', pagefind = '' } = place.dataset
  let submitted = false
  const search = startSearch({
    form,
    field,
    place,
    list,
    root,
    failed,
    pagefind,
    onAsked: (query, chosen) => {
      const before = fromAddress(location.search)
      const address = toAddress(query, chosen)
      if (address === toAddress(before.query, before.chosen)) return
      const other = query !== before.query
      try {
        // the letters and filters of one query are one step back; a submitted query is a step of its own
        if (submitted && other) history.pushState(null, '', address || location.pathname)
        else history.replaceState(null, '', address || location.pathname)
      } catch (error) {
        // Safari allows 100 of these in 30 s: the search goes on, and a later letter updates the address
        if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error
        console.warn(error)
      }
      if (other) submitted = false
    },
  })
  const submit = () => (submitted = true)
  field.addEventListener('change', submit)
  // Firefox reports no change of a field that a script filled, such as that of a tool for dictation
  form.addEventListener('submit', submit)
  const read = () => {
    const { query, chosen } = fromAddress(location.search)
    field.value = query
    search(chosen)
  }
  addEventListener('popstate', read)
  read()
}
