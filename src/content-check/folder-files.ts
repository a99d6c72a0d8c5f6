import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Finding } from '../model/fault.ts'
import { files as messages } from '../model/messages/files.ts'
import { soundText, type ContentFiles } from './content-files.ts'
import type { Problem, Report } from './problem.ts'

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return UTF8.decode(bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return undefined
    throw error
  }
}

/** The first line that is not UTF-8. No UTF-8 character of several bytes contains the byte of a line end. */
const firstInvalidLine = (bytes: Buffer): number => {
  let line = 1
  for (let start = 0; ; line++) {
    const end = bytes.indexOf('\n', start)
    if (end === -1 || decoded(bytes.subarray(start, end)) === undefined) return line
    start = end + 1
  }
}

const BY_CODE: Readonly<Record<string, Finding>> = messages.unreadable

/** The first part of the path that should be a folder and is something else, or the file itself. */
const blockingPath = (root: string, file: string): string => {
  const parts = file.split('/')
  const folders = parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join('/'))
  const isOther = (path: string) =>
    lstatSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() === false
  return folders.find(isOther) ?? file
}

/** The problem of a file that can't be read; rethrows an error that an editor cannot have caused. */
const unreadable = (root: string, file: string, error: unknown): Problem => {
  const known = BY_CODE[(error as NodeJS.ErrnoException).code ?? '']
  if (!known) throw error
  return { file: blockingPath(root, file), ...known }
}

/** The visible files and folders below a folder. */
const pathsIn = (root: string): ReadonlySet<string> =>
  new Set(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .filter((path) => !/(?:^|\/)\./.test(path)),
  )

/**
 * The files of a content folder, such as `src/content`. Each is read when it is asked for, and synchronously, since a
 * process may open only a limited number of files at a time.
 */
export const filesIn = (root: string): ContentFiles => {
  const attempt = <T>(path: string, report: Report, read: (path: string) => T): T | undefined => {
    try {
      return read(join(root, path))
    } catch (error) {
      report(unreadable(root, path, error))
      return undefined
    }
  }
  let paths: ReadonlySet<string> | undefined
  return {
    get paths() {
      return (paths ??= pathsIn(root))
    },
    list: (folder, report) => attempt(folder, report, (path) => readdirSync(path)) ?? [],
    read: (file, report) => {
      const bytes = attempt(file, report, (path) => readFileSync(path))
      const text = bytes && decoded(bytes)
      if (bytes && text === undefined) report({ file, line: firstInvalidLine(bytes), ...messages.notUtf8 })
      return text === undefined ? undefined : soundText(file, text, report)
    },
  }
}
