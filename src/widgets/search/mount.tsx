import { render } from 'preact'
import { loadPagefind, type Pagefind } from './pagefind.ts'
import { Results, type Search, type SearchWords } from './Results.tsx'

const place = document.querySelector<HTMLElement>('#results')
const form = document.querySelector<HTMLFormElement>('#search')
const field = form?.querySelector<HTMLInputElement>('input[name=q]')

if (place && form && field) {
  const words = JSON.parse(place.dataset.words ?? '{}') as SearchWords
  const show = (search: Search): void => {
    render(<Results search={search} words={words} />, place)
  }
  let pagefind: Promise<Pagefind> | undefined
  // only the answer to the last question is shown, whichever comes first
  let last = 0

  const search = async (query: string) => {
    const turn = ++last
    if (query === '') {
      show({ kind: 'idle' })
      return
    }
    show({ kind: 'searching' })
    try {
      pagefind ??= loadPagefind(place.dataset.pagefind ?? '')
      const { results } = await (await pagefind).search(query)
      const found = await Promise.all(results.map((result) => result.data()))
      if (turn === last) show({ kind: 'done', query, found })
    } catch (error) {
      pagefind = undefined
      console.error(error)
      if (turn === last) show({ kind: 'failed' })
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const query = field.value.trim()
    history.pushState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname)
    void search(query)
  })

  const fromAddress = () => {
    field.value = new URLSearchParams(location.search).get('q') ?? ''
    void search(field.value.trim())
  }
  addEventListener('popstate', fromAddress)
  fromAddress()
}
