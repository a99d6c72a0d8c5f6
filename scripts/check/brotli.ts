import { brotliCompressSync, constants } from 'node:zlib'

/**
 * How hard Brotli works on a file of the site, from 0 to 11. The widget's files, which few builds change and many sites
 * load, get all of it; pages and the rest are 8 % smaller with all of it, and take 30 times as long.
 */
export const brotliQuality = (path: string): number =>
  /(?:^|\/)embed\/v?\d/.test(path) ? constants.BROTLI_MAX_QUALITY : 5

/** How many bytes a text takes on the network, compressed as the build does it at this path. */
export const brotli = (text: string, path: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality(path) } }).length
