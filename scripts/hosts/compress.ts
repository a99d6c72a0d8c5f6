import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT = /\.(?:html|js|mjs|css|json|xml|atom|txt|md|svg)$/

// below this a packet is a packet
const LEAST = 1024

/** How hard brotli tries: the last few per cent take ten times as long, which a site of thousands of pages can't wait for. */
type Effort = 'most' | 'quick'
const QUALITY: Readonly<Record<Effort, number>> = { most: constants.BROTLI_MAX_QUALITY, quick: 9 }

const ways = [
  { end: '.gz', pack: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }) },
  {
    end: '.br',
    pack: (bytes: Buffer, effort: Effort) =>
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          [constants.BROTLI_PARAM_QUALITY]: QUALITY[effort],
        },
      }),
  },
]

/** Puts a compressed copy beside a text file, for hosts that give those: `index.html.br`, `index.html.gz`. */
export const compress = async (path: string, effort: Effort = 'most'): Promise<void> => {
  if (!TEXT.test(path)) return
  const bytes = await readFile(path)
  if (bytes.length < LEAST) return
  await Promise.all(ways.map(async ({ end, pack }) => writeFile(path + end, await pack(bytes, effort))))
}
