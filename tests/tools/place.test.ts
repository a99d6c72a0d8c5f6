import { mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placeFor } from '../../scripts/build/place.ts'

let work = ''

beforeEach(async () => {
  work = await realpath(await mkdtemp(join(tmpdir(), 'place-')))
})

afterEach(() => rm(work, { recursive: true }))

describe('the place of a built site', () => {
  it('is the given path, whether it exists or not', async () => {
    await mkdir(join(work, 'there'))
    for (const name of ['there', 'new']) expect(await placeFor(join(work, name), work)).toBe(join(work, name))
  })

  it('is the folder that a link leads to', async () => {
    await mkdir(join(work, 'there'))
    await symlink('there', join(work, 'link'))
    expect(await placeFor(join(work, 'link'), work)).toBe(join(work, 'there'))
  })

  it('is refused where a link leads nowhere, or the parent folder does not exist', async () => {
    await symlink('nowhere', join(work, 'link'))
    await expect(placeFor(join(work, 'link'), work)).rejects.toThrow(/fix/)
    await expect(placeFor(join(work, 'nowhere/dist'), work)).rejects.toThrow(/fix/)
  })

  it('may hold an earlier build and nothing else', async () => {
    const place = join(work, 'there')
    await mkdir(place)
    await writeFile(join(place, 'index.html'), 'of another site')
    await symlink('there', join(work, 'link'))
    for (const name of ['there', 'link', 'there/index.html'])
      await expect(placeFor(join(work, name), work)).rejects.toThrow(/expected.*\n.*fix/)
    expect(await readdir(place)).toEqual(['index.html'])
    await mkdir(join(place, '_nginx'))
    await writeFile(join(place, '_nginx/server.conf'), '')
    expect(await placeFor(join(work, 'link'), work)).toBe(place)
  })

  // every Linux has this file system
  if (process.platform === 'linux')
    it('is refused on another file system', async () => {
      await expect(placeFor('/proc/dist', work)).rejects.toThrow(/fix/)
      await symlink('/proc', join(work, 'link'))
      await expect(placeFor(join(work, 'link'), work)).rejects.toThrow(/fix/)
    })
})
