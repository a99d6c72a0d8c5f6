import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { searchIndex } from '../../scripts/build/search-index.ts'
import type { ListFile } from '../../src/widgets/search/list-file.ts'
import { LOCALES } from '../support/content.ts'

const entry = (path: string, sentence: string) => ({
  guide: 'atp',
  title: path,
  path,
  actors: [],
  keywords: [],
  sentences: [sentence],
})

/** Text that hardly compresses. */
const noise = (length: number) =>
  Array.from({ length }, (_, at) => ((at * 2654435761 + at ** 3) % 2176782336).toString(36)).join(' ')

/** Makes the index of a site with these lists, as a build does; returns the lists that visitors get. */
const build = async (sentences: Readonly<Record<(typeof LOCALES)[number], string>>) => {
  const folder = await mkdtemp(join(tmpdir(), 'site-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await mkdir(join(folder, 'data'))
  for (const locale of LOCALES) {
    const entries = [entry(`${locale}/1/`, sentences[locale]), entry(`${locale}/2/`, 'short')]
    const list = { locale, whole: true, entries, unknown: [], words: { none: 'x' } }
    await writeFile(join(folder, `data/search.${locale}.json`), JSON.stringify(list))
  }
  const done = searchIndex().hooks['astro:build:done'] as (options: { readonly dir: URL }) => Promise<void>
  await done({ dir: pathToFileURL(`${folder}/`) })
  expect(await readdir(join(folder, 'pagefind/fragment'))).toHaveLength(4)
  // the file that Pagefind writes last
  const index = JSON.parse(await readFile(join(folder, 'pagefind/pagefind-entry.json'), 'utf8')) as {
    readonly languages: object
  }
  expect(Object.keys(index.languages)).toEqual(expect.arrayContaining([...LOCALES]))
  const read = async (locale: string) =>
    JSON.parse(await readFile(join(folder, `data/search.${locale}.json`), 'utf8')) as ListFile
  return { nl: await read('nl'), en: await read('en') }
}

it('leaves the entries of a list above the limit to the full index, and keeps all else', async () => {
  const { nl, en } = await build({ nl: noise(20_000), en: 'short' })
  expect(nl).toMatchObject({ whole: false, entries: [], words: { none: 'x' } })
  expect(en.whole).toBe(true)
  expect(en.entries).toHaveLength(2)
})
