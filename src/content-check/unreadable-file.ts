import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding, Problem } from './problem.ts'

const BY_CODE: Readonly<Record<string, Finding>> = {
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

/** The first part of the path that should be a folder and is not, or the file itself. */
const blockingPath = (folder: string, file: string): string => {
  const parts = file.split('/')
  const folders = parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join('/'))
  return folders.find((path) => !lstatSync(join(folder, path)).isDirectory()) ?? file
}

/** Why an existing file or folder can't be read; rethrows an error that an editor cannot have caused. */
export const unreadable = (folder: string, file: string, error: unknown): Problem => {
  const known = BY_CODE[(error as NodeJS.ErrnoException).code ?? '']
  if (!known) throw error
  return { file: blockingPath(folder, file), ...known }
}
