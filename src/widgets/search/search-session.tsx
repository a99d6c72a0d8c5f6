import { atom, computed } from 'nanostores'
import { render } from 'preact'
import { known, toAddress, type Chosen } from './chosen-filters.ts'
import type { Finding } from './finder.ts'
import { loadList } from './list-file.ts'
import { isComposing } from './keys.ts'
import { loadPagefind, searchIndex } from './pagefind.ts'
import { Results } from './Results.tsx'
import type { State } from './search-state.ts'
import type { Entry } from './search-types.ts'

/** The elements and addresses that a search uses. */
type Setting = {
  readonly form: HTMLFormElement
  readonly field: HTMLInputElement
  /** The element that the results are drawn in. */
  readonly place: HTMLElement
  /** Address of the list. */
  readonly list: string
  /** Path at which the site begins on its host. */
  readonly root: string
  /** Message for visitors when the list does not load. */
  readonly failed: string
  /** Address of the full index; absent where only the list is searched. */
  readonly pagefind?: string
  /** Called with each query and filter, on the page whose address contains them. */
  readonly onAsked?: (query: string, chosen: Chosen) => void
}

/** Milliseconds without typing before the full index is asked. */
const PAUSE = 200

/** Arrow keys move from the field to the results and between them; Escape moves back to the field. */
const moveFocus = (field: HTMLInputElement, place: HTMLElement, event: KeyboardEvent): void => {
  // with other keys pressed, the arrows select text or belong to the browser
  if (isComposing(event) || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return
  const stops = [field, ...place.querySelectorAll<HTMLElement>('.result a')]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  if (at === -1) return
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
  } else if (event.key === 'Escape' && at > 0) {
    event.preventDefault()
    field.focus()
  }
}

/** The results of the list, followed by those that only the full index found. */
const withFurther = ({ hits }: Finding, found: readonly Entry[]): readonly Entry[] => {
  const first = hits.map(({ entry }) => entry)
  const paths = new Set(first.map(({ path }) => path))
  return [...first, ...found.filter(({ path }) => !paths.has(path))]
}

/** Starts a search that answers while its visitor types; returns a function that searches again with other filters. */
export const startSearch = (setting: Setting): ((chosen: Chosen) => void) => {
  const { form, field, place, root, pagefind } = setting
  const $state = atom<State>({ kind: 'idle' })
  const $chosen = atom<Chosen>({ audience: '', actor: '', exact: false })

  /** The query. Half a character, such as half an emoji, cannot be in an address. */
  const typed = () => field.value.trim().replace(/\p{Surrogate}/gu, '\uFFFD')

  /** Loads the files for a search in advance; the search itself reports a failure to the visitor. */
  const warm = () => {
    loadList(setting.list)
      .then(() => (pagefind ? loadPagefind(pagefind) : undefined))
      .catch((error: unknown) => console.error(error))
  }

  /** Searches the full index. If the list has answered, a failure is only logged and gives no results. */
  const askIndex = async (
    { terms }: Finding,
    address: string,
    isAnswered: boolean,
  ): Promise<readonly Entry[]> => {
    try {
      return await searchIndex(await loadPagefind(address), terms, root)
    } catch (error) {
      if (!isAnswered) throw error
      console.error(error)
      return []
    }
  }

  const search = async (): Promise<void> => {
    const query = typed()
    const before = $state.get()
    if (query === '') {
      $state.set({ kind: 'idle' })
      return
    }
    warm()
    const answered = before.kind === 'loading' ? before.before : before
    const loading: State = { kind: 'loading', ...(answered?.kind === 'answered' && { before: answered }) }
    $state.set(loading)
    try {
      const list = await loadList(setting.list)
      if ($state.get() !== loading) return
      $chosen.set(known($chosen.get(), list.file))
      // a list without entries knows too few words to correct others
      const { whole } = list.file
      const finding = list.finder.find(query, $chosen.get().exact || !whole)
      const answer: State = {
        kind: 'answered',
        query,
        list,
        finding,
        results: finding.hits,
        elsewhere: !whole && !pagefind,
      }
      if (whole || !pagefind) $state.set(answer)
      if (!pagefind || (whole && finding.hits.length === 0)) return
      const waiting = $state.get()
      // the index may have to fetch much for a few letters
      await new Promise((done) => setTimeout(done, PAUSE))
      if ($state.get() !== waiting) return
      const found = await askIndex(finding, pagefind, whole)
      if ($state.get() === waiting)
        $state.set({ ...answer, results: finding.present(withFurther(finding, found)) })
    } catch (error) {
      console.error(error)
      if ($state.get() === loading) $state.set({ kind: 'failed' })
    }
  }

  const ask = () => {
    $chosen.set({ ...$chosen.get(), exact: false })
    setting.onAsked?.(typed(), $chosen.get())
    void search()
  }

  const choose = (choice: Partial<Chosen>) => {
    $chosen.set({ ...$chosen.get(), ...choice })
    setting.onAsked?.(typed(), $chosen.get())
    if (choice.exact === undefined) return
    // filters hide results that are there; only other words find others, and they replace the button that was pressed
    field.focus()
    void search()
  }

  field.addEventListener('pointerenter', warm, { once: true })
  field.addEventListener('focus', warm, { once: true })
  field.addEventListener('input', ask)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (setting.onAsked) ask()
    // the form alone would lose the filters
    else location.assign(form.action + toAddress(typed(), $chosen.get()))
  })
  const keys = (event: KeyboardEvent) => moveFocus(field, place, event)
  field.addEventListener('keydown', keys)
  place.addEventListener('keydown', keys)

  computed([$state, $chosen], (state, chosen) => ({ state, chosen })).subscribe(({ state, chosen }) => {
    render(
      <Results
        state={state}
        chosen={chosen}
        root={root}
        failed={setting.failed}
        onChoose={choose}
        onTry={(query) => {
          field.value = query
          field.focus()
          ask()
        }}
      />,
      place,
    )
    place.toggleAttribute('data-more', state.kind === 'loading')
  })
  return (chosen) => {
    $chosen.set(chosen)
    void search()
  }
}
