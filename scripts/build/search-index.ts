import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'
import { LOCALES } from '../../src/site/data/site.ts'
import type { SearchList } from '../../src/widgets/search/search-types.ts'
import type { ListFile } from '../../src/widgets/search/list-file.ts'
import { brotli } from '../check/brotli.ts'
import { toRecord } from '../../src/widgets/search/index-record.ts'
import { withEach } from './with-each.ts'

/** Most bytes (brotli) of a search list: a visitor on a slow link waits for it before the first result. */
const LIST_LIMIT = 30_000

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' }

/** Files for Pagefind's own interface, which no page has. */
const OWN_INTERFACE = /-ui\.|-highlight\./

/** Returns the answer of an index function; throws an error with everything that Pagefind reports. */
const checked = <T extends { readonly errors: readonly string[] }>(answer: T): T => {
  if (answer.errors.length > 0) throw new Error(`Pagefind made no search index: ${answer.errors.join('; ')}`)
  return answer
}

/** Adds a record for each guide and step to the index of Pagefind, and writes it to a folder. */
export const writeIndex = async (lists: readonly SearchList[], folder: string): Promise<void> => {
  try {
    const { index } = checked(await createIndex())
    if (!index) throw new Error('Pagefind made no search index, and reports no error.')
    const records = lists.flatMap(({ entries, locale }) =>
      entries.map((entry) => ({ ...toRecord(entry), language: locale })),
    )
    await withEach(records, async (record) => checked(await index.addCustomRecord(record)))
    // not by writeFiles: it returns before the last file is whole, and close() can end it there
    const { files } = checked(await index.getFiles())
    await withEach(files, async ({ path, content }) => {
      if (OWN_INTERFACE.test(path)) return
      await mkdir(join(folder, dirname(path)), { recursive: true })
      await writeFile(join(folder, path), content)
    })
  } finally {
    await close()
  }
}

/**
 * Returns an Astro integration that makes the full index from the search lists of a build. A list above the limit
 * leaves its entries to the index. The development server serves the index of the last build.
 */
export const searchIndex = (): AstroIntegration => {
  let base = '/'
  let built = new URL('file:///')
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/')
        built = config.outDir
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(({ url = '' }, response, next) => {
          const [path = ''] = url.replace(base, '/').split('?')
          if (!/^\/pagefind\/[\w./-]+$/.test(path) || path.includes('..')) return next()
          readFile(new URL(`.${path}`, built)).then(
            (file) => {
              response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream')
              response.end(file)
            },
            () => next(),
          )
        })
      },
      'astro:build:done': async ({ dir }) => {
        const files = LOCALES.map((locale) => new URL(`data/search.${locale}.json`, dir))
        const lists = await Promise.all(
          files.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as ListFile),
        )
        await writeIndex(lists, fileURLToPath(new URL('pagefind', dir)))
        for (const [at, list] of lists.entries()) {
          const file = files[at]
          if (file && brotli(JSON.stringify(list), file.pathname) > LIST_LIMIT)
            await writeFile(file, JSON.stringify({ ...list, whole: false, entries: [] }))
        }
      },
    },
  }
}
