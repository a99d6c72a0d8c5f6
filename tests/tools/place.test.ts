import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placeFor } from '../../scripts/place.ts'

let work = ''

beforeEach(async () => {
  work = await realpath(await mkdtemp(join(tmpdir(), 'place-')))
})

afterEach(() => rm(work, { recursive: true }))

describe('the place of a built site', () => {
  it('is the folder that is named, there already or not', async () => {
    await mkdir(join(work, 'there'))
    for (const name of ['there', 'new']) expect(await placeFor(join(work, name), work)).toBe(join(work, name))
  })

  it('is the folder that a link leads to', async () => {
    await mkdir(join(work, 'there'))
    await symlink('there', join(work, 'link'))
    expect(await placeFor(join(work, 'link'), work)).toBe(join(work, 'there'))
  })

  it('is refused where a link leads nowhere, or the folder around it is not there', async () => {
    await symlink('nowhere', join(work, 'link'))
    await expect(placeFor(join(work, 'link'), work)).rejects.toThrow(/to mend/)
    await expect(placeFor(join(work, 'nowhere/dist'), work)).rejects.toThrow(/to mend/)
  })

  // a file system that every Linux has
  if (process.platform === 'linux')
    it('is refused on another file system', async () => {
      await expect(placeFor('/proc/dist', work)).rejects.toThrow(/to mend/)
      await symlink('/proc', join(work, 'link'))
      await expect(placeFor(join(work, 'link'), work)).rejects.toThrow(/to mend/)
    })
})
