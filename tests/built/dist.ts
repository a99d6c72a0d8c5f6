import { readFileSync } from 'node:fs'
import { parse } from 'node-html-parser'
import { BUILT } from '../support/origin.ts'

/** The text of a file of the built site: `dist('gidsen/index.html')`. */
export const dist = (path: string): string => readFileSync(`${BUILT}/${path}`, 'utf8')

/** A parsed page of the built site, by its path from the root: `page('/gidsen/')`. */
export const page = (path: string) => parse(dist(`${path.slice(1)}index.html`), { comment: true })

export { BUILT }
export { brotli } from '../../scripts/check/brotli.ts'
