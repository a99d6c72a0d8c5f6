import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding, Problem } from './problem.ts'

const OBSTACLES: Readonly<Record<string, Finding>> = {
  EISDIR: {
    found: 'a folder with the name of a file',
    expected: 'this file',
    fix: 'give the folder another name, or put back the file',
  },
  ENOTDIR: {
    found: 'a file with the name of a folder',
    expected: 'this folder',
    fix: 'give the file another name, or put back the folder',
  },
  ELOOP: {
    found: 'a link that leads back to itself',
    expected: 'the file or folder itself',
    fix: 'put it there in place of the link',
  },
}

/** The first folder on the way that is none, or the file itself. */
const obstacle = (folder: string, file: string): string => {
  const parts = file.split('/')
  const ways = parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join('/'))
  return ways.find((way) => !lstatSync(join(folder, way)).isDirectory()) ?? file
}

/** Why a file or folder that is there can't be read; throws the error again where it is none of an editor's doing. */
export const unreadable = (folder: string, file: string, error: unknown): Problem => {
  const known = OBSTACLES[(error as NodeJS.ErrnoException).code ?? '']
  if (!known) throw error
  return { file: obstacle(folder, file), ...known }
}
