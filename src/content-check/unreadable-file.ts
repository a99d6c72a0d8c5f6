import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../model/fault.ts'
import { files } from '../model/messages/files.ts'
import type { Problem } from './problem.ts'

const BY_CODE: Readonly<Record<string, Finding>> = files.unreadable

/** The first part of the path that should be a folder and is something else, or the file itself. */
const blockingPath = (folder: string, file: string): string => {
  const parts = file.split('/')
  const folders = parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join('/'))
  const isOther = (path: string) =>
    lstatSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory() === false
  return folders.find(isOther) ?? file
}

/** The problem of a file that can't be read; rethrows an error that an editor cannot have caused. */
export const unreadable = (folder: string, file: string, error: unknown): Problem => {
  const known = BY_CODE[(error as NodeJS.ErrnoException).code ?? '']
  if (!known) throw error
  return { file: blockingPath(folder, file), ...known }
}
