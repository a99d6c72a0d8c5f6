import { brotliCompressSync, constants } from 'node:zlib'

/**
 * The Brotli quality for a file of the site, from 0 to 11. The widget's files get the highest quality, because few
 * builds change them and many sites load them. Other files would be 8 % smaller with it, and take 30 times as long.
 */
export const brotliQuality = (path: string): number =>
  /(?:^|\/)embed\/v?\d/.test(path) ? constants.BROTLI_MAX_QUALITY : 5

/** The bytes of a text on the network, with the compression of the build at this path. */
export const brotli = (text: string, path: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality(path) } }).length
