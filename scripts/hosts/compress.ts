import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { kept } from '../../src/site/data/build-cache.ts'
import { BROTLI_QUALITY } from '../check/brotli.ts'

const TEXT = /\.(?:html|js|mjs|css|json|xml|atom|txt|md|svg)$/

/** Smallest file in bytes that is compressed: less than this is one packet either way. */
const LEAST = 1024

const GZIP_LEVEL = 9

const FORMS = [
  {
    extension: '.gz',
    kind: `gz-${GZIP_LEVEL}`,
    pack: (bytes: Buffer) => promisify(gzip)(bytes, { level: GZIP_LEVEL }),
  },
  {
    extension: '.br',
    kind: `br-${BROTLI_QUALITY}`,
    pack: (bytes: Buffer) =>
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        },
      }),
  },
]

/** Puts compressed copies beside a text file, for hosts that serve those: `index.html.br`, `index.html.gz`. */
export const compress = async (path: string): Promise<void> => {
  if (!TEXT.test(path)) return
  const bytes = await readFile(path)
  if (bytes.length < LEAST) return
  await Promise.all(
    FORMS.map(async ({ extension, kind, pack }) =>
      writeFile(path + extension, await kept(kind, bytes, () => pack(bytes))),
    ),
  )
}
