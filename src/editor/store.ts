import data from 'wegwijzer:desk'
import { readContent, type Changes, type Content, type Files } from './content.ts'

/** The files as they were published, and as they are now as far as the desk knows. */
const published: Files = new Map(Object.entries(data.files))
let files = new Map(published)
let content: Content | undefined

/** The folder of this computer that is edited; undefined on the live site, and before a folder is chosen. */
let root: FileSystemDirectoryHandle | undefined

const keep = (handle: FileSystemDirectoryHandle): FileSystemDirectoryHandle => {
  root = handle
  return handle
}

/** Notices which folder the desk gets from the browser, now or from an earlier visit. */
export const watchFolder = (): void => {
  if (!('showDirectoryPicker' in window)) return
  type Picker = (...options: unknown[]) => Promise<FileSystemDirectoryHandle>
  const host = window as unknown as { showDirectoryPicker: Picker }
  const pick = host.showDirectoryPicker.bind(window)
  host.showDirectoryPicker = async (...options) => keep(await pick(...options))
  type Asking = {
    requestPermission: (this: FileSystemHandle, options: unknown) => Promise<string>
  }
  const handles = FileSystemHandle.prototype as unknown as Asking
  const ask = handles.requestPermission
  handles.requestPermission = function (options) {
    if (this instanceof FileSystemDirectoryHandle) keep(this)
    return ask.call(this, options)
  }
}

const folderAt = async (
  parts: readonly string[],
  create = false,
): Promise<FileSystemDirectoryHandle | undefined> => {
  let folder = root
  for (const part of parts) folder = await folder?.getDirectoryHandle(part, { create })
  return folder
}

const partsOf = (path: string): readonly string[] =>
  [...data.content.split('/'), ...path.split('/')].filter(Boolean)

/** The text of a file in the folder; undefined where there is none, or no folder. */
export const readFile = async (path: string): Promise<string | undefined> => {
  const parts = partsOf(path)
  try {
    const folder = await folderAt(parts.slice(0, -1))
    const handle = await folder?.getFileHandle(parts.at(-1) ?? '')
    return await (await handle?.getFile())?.text()
  } catch {
    return undefined
  }
}

/** Writes a file of the folder, or removes it where the text is undefined. */
export const writeFile = async (path: string, text: string | undefined): Promise<void> => {
  const parts = partsOf(path)
  const folder = await folderAt(parts.slice(0, -1), true)
  if (text === undefined) return folder?.removeEntry(parts.at(-1) ?? '')
  const handle = await folder?.getFileHandle(parts.at(-1) ?? '', { create: true })
  const stream = await handle?.createWritable()
  await stream?.write(text)
  await stream?.close()
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

/** Reads the whole content from the folder, where there is one: others may have changed it. */
export const refresh = async (): Promise<void> => {
  if (!root) return
  const folder = await folderAt(data.content.split('/').filter(Boolean))
  if (!folder) return
  const read = new Map<string, string>()
  await readFolder(folder, '', read)
  files = read
  content = undefined
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

/** Takes over what is known to be saved. */
export const update = (changes: Changes): void => {
  files = changed(changes)
  content = undefined
}

/** The text of a file as it was when the content was read. */
export const knownText = (path: string): string | undefined => files.get(path)

/** The content as it is now. */
export const currentContent = (): Content => (content ??= readContent(files))

/** The content with changes of some files. */
export const contentWith = (changes: Changes): Content => readContent(changed(changes))

/** The content as it was published. */
export const publishedContent = (): Content => readContent(published)
