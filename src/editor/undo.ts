import data from 'wegwijzer:desk'
import { readFile } from './store.ts'

/** A change of a file, as Sveltia CMS describes it. */
export type FileChange = {
  readonly action: 'create' | 'update' | 'move' | 'delete'
  readonly slug?: string
  readonly path: string
  readonly previousPath?: string
  data?: string | File
}

/** The changes that Sveltia CMS saves in one commit. */
export type Save = { readonly changes: FileChange[] }

/** A file of a save: its text before the save, if the file existed, and after the save, unless it was deleted. */
export type Saved = {
  readonly path: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** The saves of this visit that can be undone, the last one at the end; a reload of the page keeps them. */
const KEY = 'wegwijzer-undo'

const saves = (): readonly (readonly Saved[])[] =>
  JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as readonly (readonly Saved[])[]

const keepSaves = (all: readonly (readonly Saved[])[]): void => {
  sessionStorage.setItem(KEY, JSON.stringify(all))
}

/** Keeps a save, so that it can be undone. */
export const keepSave = (files: readonly Saved[]): void => {
  keepSaves([...saves(), files])
}

/** Whether a save of this visit can be undone. */
export const hasSaves = (): boolean => saves().length > 0

/** The function of Sveltia CMS that writes changes in one commit; scripts/build/desk-bundle.ts exposes it. */
type Exposed = {
  writeChanges: (save: Save & { readonly options: { readonly commitType: string } }) => Promise<unknown>
}

/** Puts files back as they were before a save. */
const putBack = async (saved: readonly Saved[]): Promise<void> => {
  const changes = saved.flatMap(({ path, before, after }): readonly FileChange[] => {
    const change = { slug: path, path: `${data.content}/${path}` }
    if (before === after) return []
    if (before === undefined) return [{ ...change, action: 'delete' }]
    return [{ ...change, action: after === undefined ? 'create' : 'update', data: before }]
  })
  await (globalThis as unknown as Exposed).writeChanges({
    changes: [...changes],
    options: { commitType: 'update' },
  })
}

/** Undoes the last save; returns false where somebody changed one of its files after that save. */
export const undoLast = async (): Promise<boolean> => {
  const all = saves()
  const last = all.at(-1) ?? []
  const now = await Promise.all(last.map(({ path }) => readFile(path)))
  if (last.some(({ after }, at) => now[at]?.trim() !== after?.trim())) return false
  await putBack(last)
  keepSaves(all.slice(0, -1))
  return true
}
