import data from 'wegwijzer:desk'
import { readContent, type Changes, type Content, type Files } from './read-content.ts'
import type { Config } from './desk-data.ts'
import { readFromRepository } from './repository.ts'

/** The published files; `files` are the current files, as far as the desk knows. */
const published: Files = new Map(Object.entries(data.files))
let files = new Map(published)
let content: Content | undefined

/** The folder of this computer that is edited; undefined on the live site, and before a folder is chosen. */
let root: FileSystemDirectoryHandle | undefined

/** Keeps the folder that an editor chooses, or allows again after an earlier visit, and then calls `then`. */
export const watchFolder = (then: () => void): void => {
  if (!('showDirectoryPicker' in window)) return
  const keep = (handle: FileSystemDirectoryHandle): FileSystemDirectoryHandle => {
    root = handle
    void refresh()
    then()
    return handle
  }
  type Picker = (...options: unknown[]) => Promise<FileSystemDirectoryHandle>
  const host = window as unknown as { showDirectoryPicker: Picker }
  const pick = host.showDirectoryPicker.bind(window)
  host.showDirectoryPicker = async (...options) => keep(await pick(...options))
  type Asking = {
    requestPermission: (this: FileSystemHandle, options: unknown) => Promise<string>
  }
  const handles = FileSystemHandle.prototype as unknown as Asking
  const ask = handles.requestPermission
  handles.requestPermission = async function (options) {
    const answer = await ask.call(this, options)
    if (answer === 'granted' && this instanceof FileSystemDirectoryHandle) keep(this)
    return answer
  }
}

const folderAt = async (parts: readonly string[]): Promise<FileSystemDirectoryHandle | undefined> => {
  let folder = root
  for (const part of parts) folder = await folder?.getDirectoryHandle(part)
  return folder
}

const partsOf = (path: string): readonly string[] =>
  [...data.content.split('/'), ...path.split('/')].filter(Boolean)

/** The current text of a file in the folder or the repository; undefined where there is no such file. */
export const readFile = async (path: string): Promise<string | undefined> => {
  if (!root) return readFromRepository(data.config['backend'] as Config, `${data.content}/${path}`)
  const parts = partsOf(path)
  try {
    const folder = await folderAt(parts.slice(0, -1))
    const handle = await folder?.getFileHandle(parts.at(-1) ?? '')
    return await (await handle?.getFile())?.text()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined
    throw error
  }
}

const readFolder = async (
  folder: FileSystemDirectoryHandle,
  at: string,
  into: Map<string, string>,
): Promise<void> => {
  for await (const [name, handle] of folder.entries())
    if (handle.kind === 'directory') await readFolder(handle, `${at}${name}/`, into)
    else if (/\.(yaml|mdx|json)$/.test(name)) into.set(at + name, await (await handle.getFile()).text())
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => {
      done(request.result)
    }
    request.onerror = () => {
      failed(request.error ?? new Error('The browser refused to read its copy of the repository.'))
    }
  })

/** The object store with Sveltia CMS's copy of the files in the repository. */
const COPY = 'file-cache'

/** Reads the copy of the repository in the browser, which Sveltia CMS updates before each save. */
const readCopy = async (into: Map<string, string>): Promise<void> => {
  const { name, repo } = data.config['backend'] as { readonly name: string; readonly repo: string }
  const database = await answered(indexedDB.open(`${name}:${repo}`))
  try {
    if (!database.objectStoreNames.contains(COPY)) return
    const store = database.transaction(COPY).objectStore(COPY)
    const [paths, all] = await Promise.all([answered(store.getAllKeys()), answered(store.getAll())])
    for (const [at, path] of paths.entries()) {
      const { text } = all[at] as { readonly text?: string }
      if (text !== undefined && typeof path === 'string' && path.startsWith(`${data.content}/`))
        into.set(path.slice(data.content.length + 1), text)
    }
  } finally {
    database.close()
  }
}

/** Reads the whole content again, from the folder or the repository, because others may have changed it. */
export const refresh = async (): Promise<void> => {
  const read = new Map<string, string>()
  if (root) {
    const folder = await folderAt(data.content.split('/').filter(Boolean))
    if (folder) await readFolder(folder, '', read)
  } else if (!data.isLocal) await readCopy(read)
  if (read.size === 0) return
  files = read
  content = undefined
  for (const listener of listeners) listener()
}

const listeners = new Set<() => void>()

/** Calls a function each time the content is read again; returns a function that stops these calls. */
export const whenRead = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Whether a folder of this computer is edited. */
export const hasFolder = (): boolean => root !== undefined

const changed = (changes: Changes): Map<string, string> => {
  const all = new Map(files)
  for (const [path, text] of changes)
    if (text === undefined) all.delete(path)
    else all.set(path, text)
  return all
}

/** Applies saved changes to the files that the desk knows. */
export const update = (changes: Changes): void => {
  files = changed(changes)
  content = undefined
}

/** The text of a file as the desk last read or saved it. */
export const knownText = (path: string): string | undefined => files.get(path)

/** The content as it is now. */
export const currentContent = (): Content => (content ??= readContent(files))

/** The content with changes of some files. */
export const contentWith = (changes: Changes): Content => readContent(changed(changes))

const before = readContent(published)

/** The content as it was published. */
export const publishedContent = (): Content => before
