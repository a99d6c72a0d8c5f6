import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT = /\.(?:html|js|mjs|css|json|xml|atom|txt|md|svg)$/

// below this a packet is a packet
const LEAST = 1024

const ways = [
  { end: '.gz', pack: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }) },
  {
    end: '.br',
    pack: (bytes: Buffer) =>
      promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  },
]

/** Puts a compressed copy beside a text file, for hosts that give those: `index.html.br`, `index.html.gz`. */
export const compress = async (path: string): Promise<void> => {
  if (!TEXT.test(path)) return
  const bytes = await readFile(path)
  if (bytes.length < LEAST) return
  await Promise.all(ways.map(async ({ end, pack }) => writeFile(path + end, await pack(bytes))))
}
