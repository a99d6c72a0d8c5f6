import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const LEFT_OUT = [
  'node_modules',
  'dist',
  '.dist',
  '.git',
  '.astro',
  '.cache',
  'test-results',
  'playwright-report',
]

/** A copy of the project to build and change; `remove` deletes it. */
export const copyProject = async (): Promise<{
  readonly folder: string
  readonly remove: () => Promise<void>
}> => {
  const folder = await mkdtemp(join(tmpdir(), 'project-'))
  await cp('.', folder, { recursive: true, filter: (path) => !LEFT_OUT.includes(path) })
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
