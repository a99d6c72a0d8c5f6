import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding, Problem } from './problem.ts'

const BY_CODE: Readonly<Record<string, Finding>> = {
  ENOENT: {
    found: 'no such file',
    expected: 'this file',
    fix: 'restore it, or copy the file of the other language and translate it',
  },
  EISDIR: {
    found: 'a folder with the name of a file',
    expected: 'this file',
    fix: 'rename the folder, or restore the file',
  },
  ENOTDIR: {
    found: 'a file with the name of a folder',
    expected: 'this folder',
    fix: 'rename the file, or restore the folder',
  },
  ELOOP: {
    found: 'a link that leads back to itself',
    expected: 'the file or folder itself',
    fix: 'replace the link with it',
  },
}

/** The first part of the path that should be a folder and is something else, or the file itself. */
const blockingPath = (folder: string, file: string): string => {
  const parts = file.split('/')
  const folders = parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join('/'))
  const isOther = (path: string) =>
    lstatSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory() === false
  return folders.find(isOther) ?? file
}

/** Why a file can't be read; rethrows an error that an editor cannot have caused. */
export const unreadable = (folder: string, file: string, error: unknown): Problem => {
  const known = BY_CODE[(error as NodeJS.ErrnoException).code ?? '']
  if (!known) throw error
  return { file: blockingPath(folder, file), ...known }
}
