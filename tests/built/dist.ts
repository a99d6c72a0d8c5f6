import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { parse } from 'node-html-parser'

/** A file of the built site as text: `dist('gidsen/index.html')`. */
export const dist = (path: string): string => readFileSync(`dist/${path}`, 'utf8')

/** A page of the built site by its path from the root: `page('/gidsen/')`. */
export const page = (path: string) => parse(dist(`${path.slice(1)}index.html`), { comment: true })

/** How many bytes a text takes on the way, compressed as a server does beforehand. */
export const brotli = (text: string): number => brotliCompressSync(text).length
