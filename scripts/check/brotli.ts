import { brotliCompressSync, constants } from 'node:zlib'

/** Quality at which the build compresses every text. */
export const BROTLI_QUALITY = constants.BROTLI_MAX_QUALITY

/** How many bytes a text takes on the network, compressed as the build does it. */
export const brotli = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }).length
