import { brotliCompressSync } from 'node:zlib'

/** How many bytes a text takes on the way, compressed as a server does beforehand. */
export const brotli = (text: string): number => brotliCompressSync(text).length
