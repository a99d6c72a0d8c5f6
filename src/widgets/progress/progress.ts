import { persistentMap, setPersistentEngine, windowPersistentEvents } from '@nanostores/persistent'
import { atom, type ReadableAtom } from 'nanostores'

/** Prefix of the storage keys: one key per guide, with the ids of its done steps. */
const PREFIX = 'wegwijzer:progress:'

// without the prefix, because other tabs listen to keys that have it
const PROBE = 'wegwijzer:probe'
// as long as the ids of a few guides: an empty value still fits in a storage that is full
const PROBE_LENGTH = 400

/** The ids of done steps, separated by spaces, by the id of their guide. */
type Done = Readonly<Record<string, string | undefined>>

/** The progress of a visitor in all guides. */
export type Progress = {
  readonly $done: ReadableAtom<Done>
  /** Whether the progress outlives the page: some browsers store nothing. */
  readonly $kept: ReadableAtom<boolean>
  readonly tick: (guide: string, step: string, done: boolean) => void
  readonly clear: () => void
}

/** Whether this browser stores something for this site: storage may be refused, full or absent. */
const canKeep = (): boolean => {
  try {
    localStorage.setItem(PROBE, ' '.repeat(PROBE_LENGTH))
    localStorage.removeItem(PROBE)
    return true
  } catch {
    return false
  }
}

/** Returns the done steps of a guide, without those that the guide no longer has. */
export const doneOf = (done: Done, guide: string, steps: readonly string[]): readonly string[] => {
  const kept = (done[guide] ?? '').split(' ')
  return steps.filter((step) => kept.includes(step))
}

/** Stores in the browser. Reads again only for a page from the back/forward cache: a new page has just read it all. */
const keepInBrowser = (): void =>
  setPersistentEngine(localStorage, {
    ...windowPersistentEvents,
    addEventListener: (key, changed, restore) =>
      windowPersistentEvents.addEventListener(key, changed, (shown?: PageTransitionEvent) => {
        if (shown?.persisted) restore()
      }),
  })

/** Stores nothing beyond this page from now on. */
const keepInMemory = (): void => setPersistentEngine({}, { addEventListener() {}, removeEventListener() {} })

/** Returns the progress that this browser stores for all its tabs, or keeps for this page when it stores nothing. */
export const openProgress = (): Progress => {
  const couldKeep = canKeep()
  const $kept = atom(couldKeep)
  if (couldKeep) keepInBrowser()
  else keepInMemory()
  const $done = persistentMap<Record<string, string | undefined>>(PREFIX, {})
  const write = (guide: string, steps: string | undefined) => {
    try {
      $done.setKey(guide, steps)
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) throw error
      // the page reports this to the visitor
      $kept.set(false)
      keepInMemory()
      $done.set({ ...$done.get(), [guide]: steps })
    }
  }
  return {
    $done,
    $kept,
    tick(guide, step, done) {
      const others = ($done.get()[guide] ?? '').split(' ').filter((id) => id !== '' && id !== step)
      const steps = done ? [...others, step] : others
      // a guide without done steps has no key
      write(guide, steps.length > 0 ? steps.join(' ') : undefined)
    },
    clear() {
      // keys from before the storage was full are still there
      if (couldKeep && !$kept.get())
        for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
      $done.set({})
    },
  }
}
