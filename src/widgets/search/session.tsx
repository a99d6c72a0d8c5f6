import { render } from 'preact'
import { makeFinder, type Finder } from './find.ts'
import { loadList, type ListFile } from './list-file.ts'
import { filtersOf, known, toAddress, type Chosen } from './chosen.ts'
import { complete, without } from './complete.ts'
import { loadPagefind, type Pagefind } from './pagefind.ts'
import { Results } from './Results.tsx'
import type { Done, Shown } from './shown.ts'

/** Where a search stands in the page, and what it may use. */
type Setting = {
  readonly form: HTMLFormElement
  readonly field: HTMLInputElement
  readonly place: HTMLElement
  /** Address of the list. */
  readonly list: string
  /** Where the site begins on its host. */
  readonly root: string
  /** What is said where the list does not come. */
  readonly failed: string
  /** Address of the full index; absent where the page does not search it. */
  readonly pagefind?: string
  /** Told of each query and of what it is narrowed to; on a page whose address holds them. */
  readonly onAsked?: (query: string, chosen: Chosen) => void
}

/** How long, in ms, the typing rests before the count is announced. */
const REST = 400
/** The same before an index is asked that may have to fetch much: a few letters begin many words. */
const PAUSE = 200

/** Arrow keys go from the field to the results and between them; Escape goes back to the field. */
const moveFocus = (field: HTMLInputElement, place: HTMLElement, event: KeyboardEvent): void => {
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

/** Makes a field search while its visitor types; gives what looks for the field's words again, narrowed to this. */
export const startSearch = (setting: Setting): ((narrowed: Chosen) => void) => {
  const { form, field, place } = setting
  let file: ListFile | undefined
  let finder: Finder | undefined
  let pagefind: Promise<Pagefind> | undefined
  let warmed = false
  let chosen: Chosen = { audience: '', actor: '', exact: false }
  let shown: Shown = { kind: 'idle' }
  let announced = ''
  let rest: ReturnType<typeof setTimeout> | undefined
  // only the answer to the last question is shown, whichever comes first
  let last = 0

  /** The query. Half a character, as an emoji half typed or cut off is, makes no address. */
  const typed = () => field.value.trim().toWellFormed()

  const draw = () => {
    render(
      <Results
        shown={shown}
        chosen={chosen}
        file={file}
        root={setting.root}
        announced={announced}
        onChoose={(choice) => {
          chosen = { ...chosen, ...choice }
          setting.onAsked?.(typed(), chosen)
          // filters hide what is there; only other words, or an index of more than the list, have more to say
          if (file?.whole && choice.exact === undefined) show(shown)
          else void search()
        }}
        onTry={(query) => {
          field.value = query
          ask()
        }}
      />,
      place,
    )
  }
  const show = (next: Shown) => {
    shown = next
    draw()
    // until the full index has answered, more may come
    place.toggleAttribute('data-more', next.kind === 'done' && next.open)
    clearTimeout(rest)
    rest = setTimeout(() => {
      announced = place.querySelector('.count')?.textContent.trim() ?? ''
      draw()
    }, REST)
  }

  /** Loads the full index once; a failure is forgotten, so that the next try may do better. */
  const loadIndex = (address: string): Promise<Pagefind> => {
    pagefind ??= loadPagefind(address).catch((error: unknown) => {
      pagefind = undefined
      throw error
    })
    return pagefind
  }

  /** Looks in the full index too, behind what the list gave. */
  const askIndex = async (address: string, list: ListFile, turn: number, done: Done) => {
    const { query, finding, first } = done
    try {
      const index = await loadIndex(address)
      if (!list.whole) await new Promise((done) => setTimeout(done, PAUSE))
      if (turn !== last) return
      const asked = { query, finding, filters: filtersOf(chosen, list), exact: chosen.exact }
      const all = await complete(index, list, asked, { shown: first, root: setting.root })
      if (turn === last) show({ ...done, ...all, open: false, waiting: false })
    } catch (error) {
      console.error(error)
      if (turn === last) show({ ...done, first: finding.hits, open: false, waiting: false, partial: true })
    }
  }

  /** Loads the list, and the full index behind it, at the first sign of a search. */
  const warm = () => {
    if (warmed) return
    warmed = true
    const loads = [loadList(setting.list), ...(setting.pagefind ? [loadIndex(setting.pagefind)] : [])]
    // a search asks for them again, and tells the visitor of a failure
    for (const load of loads) load.catch((error: unknown) => console.error(error))
  }

  const search = async (): Promise<void> => {
    const turn = ++last
    const query = typed()
    if (query === '') {
      show({ kind: 'idle' })
      return
    }
    warm()
    try {
      file = await loadList(setting.list)
      chosen = known(chosen, file)
      finder ??= makeFinder(file)
      if (turn !== last) return
      const finding = finder.find(query, chosen.exact)
      const { pagefind: address } = setting
      const beyond = address !== undefined && !file.whole
      // where better may come, nothing goes before it that only might be meant
      const first = beyond ? finding.hits.filter(({ sure }) => sure) : finding.hits
      const done: Done = {
        kind: 'done',
        query,
        finding,
        nearest: finder.nearest(query),
        first,
        // until the answer is there, that to the letters before stays where it is
        more: beyond && shown.kind === 'done' ? without(first, [...shown.first, ...shown.more]) : [],
        open: address !== undefined && (finding.hits.length > 0 || beyond),
        waiting: beyond,
        partial: false,
        elsewhere: address === undefined && !file.whole,
      }
      show(done)
      if (address !== undefined && done.open) await askIndex(address, file, turn, done)
    } catch (error) {
      console.error(error)
      if (turn === last) show({ kind: 'failed', why: setting.failed })
    }
  }

  const ask = () => {
    chosen = { ...chosen, exact: false }
    setting.onAsked?.(typed(), chosen)
    void search()
  }

  field.addEventListener('pointerenter', warm, { once: true })
  field.addEventListener('focus', warm, { once: true })
  field.addEventListener('input', ask)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (setting.onAsked) ask()
    // the form alone would leave behind what was chosen
    else location.assign(form.action + toAddress(typed(), chosen))
  })
  const keys = (event: KeyboardEvent) => moveFocus(field, place, event)
  field.addEventListener('keydown', keys)
  place.addEventListener('keydown', keys)
  draw()
  return (narrowed) => {
    chosen = narrowed
    void search()
  }
}
