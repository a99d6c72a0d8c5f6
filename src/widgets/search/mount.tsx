import { startSearch } from './session.tsx'

// the page that searches: its address holds the query

const place = document.querySelector<HTMLElement>('#results')
const form = document.querySelector<HTMLFormElement>('#search')
const field = form?.querySelector<HTMLInputElement>('input[name=q]')

if (place && form && field) {
  const { list = '', root = '/', failed = '', pagefind = '' } = place.dataset
  const inAddress = () => new URLSearchParams(location.search).get('q') ?? ''
  let submitted = false
  const search = startSearch({
    form,
    field,
    place,
    list,
    root,
    failed,
    pagefind,
    onQuery: (query) => {
      if (query === inAddress()) return
      const address = query ? `?q=${encodeURIComponent(query)}` : location.pathname
      try {
        // letters of one query are one step back; a query that was sent is a step of its own
        if (submitted) history.pushState(null, '', address)
        else history.replaceState(null, '', address)
      } catch (error) {
        // Safari takes 100 of these in 30 s: who types on finds, and the address follows with a later letter
        if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error
        console.warn(error)
      }
      submitted = false
    },
  })
  field.addEventListener('change', () => (submitted = true))
  const fromAddress = () => {
    field.value = inAddress()
    search()
  }
  addEventListener('popstate', fromAddress)
  fromAddress()
}
