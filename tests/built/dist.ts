import { readFileSync } from 'node:fs'
import { parse } from 'node-html-parser'

/** A file of the built site as text: `dist('gidsen/index.html')`. */
export const dist = (path: string): string => readFileSync(`dist/${path}`, 'utf8')

/** A page of the built site by its path from the root: `page('/gidsen/')`. */
export const page = (path: string) => parse(dist(`${path.slice(1)}index.html`), { comment: true })

export { brotli } from '../../scripts/brotli.ts'
