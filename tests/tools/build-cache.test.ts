import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { kept, removeUnused } from '../../src/site/data/build-cache.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'))
})

afterEach(() => rm(folder, { recursive: true }))

/** The kept text for an input, and how often it was made. */
const counted = () => {
  let times = 0
  const text = async (kind: string, input: string) => {
    const make = () => Promise.resolve(Buffer.from(`${kind} ${input} ${++times}`))
    return (await kept(kind, input, make, folder)).toString()
  }
  return { text, times: () => times }
}

describe('results kept between builds', () => {
  it('are made once for the same kind and input', async () => {
    const { text, times } = counted()
    expect(await text('br', 'a')).toBe(await text('br', 'a'))
    expect(times()).toBe(1)
  })

  it('are made again for another input or kind', async () => {
    const { text, times } = counted()
    const texts = [await text('br', 'a'), await text('br', 'b'), await text('gz', 'a')]
    expect(new Set(texts).size).toBe(3)
    expect(times()).toBe(3)
  })

  it('are complete where the same one is made twice at the same time', async () => {
    const { text } = counted()
    await Promise.all(Array.from({ length: 20 }, () => text('br', 'a')))
    expect(await text('br', 'a')).toMatch(/^br a \d+$/)
    expect(await readdir(folder)).toHaveLength(1)
  })

  it('are removed after a week without use', async () => {
    const { text } = counted()
    const old = new Date(Date.now() - 8 * 86_400_000)
    for (const input of ['used', 'unused']) await text('br', input)
    for (const name of await readdir(folder)) await utimes(join(folder, name), old, old)
    const used = await text('br', 'used')
    await writeFile(join(folder, 'left by a killed build'), '')
    await utimes(join(folder, 'left by a killed build'), old, old)
    await removeUnused(folder)
    expect(await readdir(folder)).toHaveLength(1)
    expect(await text('br', 'used')).toBe(used)
  })

  it('need no folder to start with', async () => {
    await expect(removeUnused(join(folder, 'none'))).resolves.toBeUndefined()
  })
})
