import { persistentMap, setPersistentEngine, windowPersistentEvents } from '@nanostores/persistent'
import { atom, type ReadableAtom } from 'nanostores'

/** Where the steps are kept: a key a guide, with the ids of its steps that are done. */
const PREFIX = 'wegwijzer:progress:'

// not below the prefix: other tabs listen to what is
const PROBE = 'wegwijzer:probe'
// what the ids of some guides take: an empty text still fits where nothing else does
const PROBE_LENGTH = 400

/** The ids of the steps that are done, with spaces between them, by the id of their guide. */
type Done = Readonly<Record<string, string | undefined>>

/** What a visitor has done, in all guides. */
export type Progress = {
  readonly $done: ReadableAtom<Done>
  /** Whether it is still there after the page is closed: some browsers keep nothing. */
  readonly $kept: ReadableAtom<boolean>
  readonly tick: (guide: string, step: string, done: boolean) => void
  readonly clear: () => void
}

/** Whether this browser keeps something for this site: it may refuse, be full, or have no storage at all. */
const canKeep = (): boolean => {
  try {
    localStorage.setItem(PROBE, ' '.repeat(PROBE_LENGTH))
    localStorage.removeItem(PROBE)
    return true
  } catch {
    return false
  }
}

/** The steps of a guide that are done; those that the guide no longer has are left out. */
export const doneOf = (done: Done, guide: string, steps: readonly string[]): readonly string[] => {
  const kept = (done[guide] ?? '').split(' ')
  return steps.filter((step) => kept.includes(step))
}

/** As in any browser, but catches up only when a page comes back from its memory: a new one has just read all. */
const keepInBrowser = (): void =>
  setPersistentEngine(localStorage, {
    ...windowPersistentEvents,
    addEventListener: (key, changed, restore) =>
      windowPersistentEvents.addEventListener(key, changed, (shown?: PageTransitionEvent) => {
        if (shown?.persisted) restore()
      }),
  })

/** From now on keeps nothing beyond this page. */
const keepHere = (): void => setPersistentEngine({}, { addEventListener() {}, removeEventListener() {} })

/** The progress kept in this browser, the same in all its tabs; where nothing can be kept, only for this page. */
export const openProgress = (): Progress => {
  const couldKeep = canKeep()
  const $kept = atom(couldKeep)
  if (couldKeep) keepInBrowser()
  else keepHere()
  const $done = persistentMap<Record<string, string | undefined>>(PREFIX, {})
  const write = (guide: string, steps: string | undefined) => {
    try {
      $done.setKey(guide, steps)
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) throw error
      // the page says that it is so
      $kept.set(false)
      keepHere()
      $done.set({ ...$done.get(), [guide]: steps })
    }
  }
  return {
    $done,
    $kept,
    tick(guide, step, done) {
      const others = ($done.get()[guide] ?? '').split(' ').filter((id) => id !== '' && id !== step)
      const steps = done ? [...others, step] : others
      // a guide without a step that is done is not kept
      write(guide, steps.length > 0 ? steps.join(' ') : undefined)
    },
    clear() {
      // what was kept before the storage was full is still there
      if (couldKeep && !$kept.get())
        for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
      $done.set({})
    },
  }
}
