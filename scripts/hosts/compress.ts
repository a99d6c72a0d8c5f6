import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { brotliQuality } from '../check/brotli.ts'

const TEXT = /\.(?:html|js|mjs|css|json|xml|atom|txt|md|svg)$/

/** Smallest file in bytes that is compressed: a smaller file is one packet either way. */
const LEAST = 1024

/**
 * Puts compressed copies beside a text file, for hosts that serve those: `index.html.br`, `index.html.gz`.
 *
 * @param text The content of the file; read from the file by default.
 */
export const compress = async (path: string, text?: string): Promise<void> => {
  if (!TEXT.test(path)) return
  const bytes = text === undefined ? await readFile(path) : Buffer.from(text)
  if (bytes.length < LEAST) return
  const params = {
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality(path),
  }
  const [gz, br] = await Promise.all([
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
    promisify(brotliCompress)(bytes, { params }),
  ])
  await Promise.all([writeFile(`${path}.gz`, gz), writeFile(`${path}.br`, br)])
}
