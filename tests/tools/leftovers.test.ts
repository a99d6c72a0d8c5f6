import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { clearLeftovers } from '../../scripts/build/leftovers.ts'

const LONG_AGO = new Date('2020-01-01T00:00:00Z')

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cache-'))
})

afterEach(() => rm(folder, { recursive: true }))

/** A folder with a file, as a killed build leaves it. */
const left = async (name: string, when: Date) => {
  await mkdir(join(folder, name))
  await writeFile(join(folder, name, 'page'), '')
  await utimes(join(folder, name), when, when)
}

it('removes what builds left long ago, and nothing else', async () => {
  await left('build-old', LONG_AGO)
  await left('build-now', new Date())
  await left('screenshots', LONG_AGO)
  await clearLeftovers(folder)
  expect((await readdir(folder)).sort()).toEqual(['build-now', 'screenshots'])
})

it('continues where another build removed a folder meanwhile', async () => {
  // a name that is listed, but leads to nothing
  await symlink(join(folder, 'gone'), join(folder, 'build-0'))
  await left('build-old', LONG_AGO)
  await clearLeftovers(folder)
  expect(await readdir(folder)).toEqual(['build-0'])
})

it('throws any other error', async () => {
  await symlink(join(folder, 'build-0'), join(folder, 'build-0'))
  await expect(clearLeftovers(folder)).rejects.toThrow('ELOOP')
})
