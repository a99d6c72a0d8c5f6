import { mkdir, mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keepDate } from '../../scripts/hosts/keep-dates.ts'

const LONG_AGO = new Date('2020-01-01T00:00:00Z')

it('only a file with the same bytes keeps its date, not one of the same length', async () => {
  const root = await mkdtemp(join(tmpdir(), 'dates-'))
  const [before, now] = [join(root, 'before'), join(root, 'now')]
  const write = async (folder: string, files: Readonly<Record<string, string>>) => {
    await mkdir(folder)
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text)
  }
  await write(before, { same: 'abc', changed: 'abc', longer: 'abc' })
  for (const file of ['same', 'changed', 'longer']) await utimes(join(before, file), LONG_AGO, LONG_AGO)
  await write(now, { same: 'abc', changed: 'abd', longer: 'abcd', fresh: 'abc' })
  const files = ['same', 'changed', 'longer', 'fresh']
  for (const file of files) await keepDate(file, now, before)
  const kept: string[] = []
  for (const file of files)
    if ((await stat(join(now, file))).mtime.getTime() === LONG_AGO.getTime()) kept.push(file)
  await rm(root, { recursive: true })
  expect(kept).toEqual(['same'])
})
