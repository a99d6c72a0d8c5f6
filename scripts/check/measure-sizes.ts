import { globSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { parse } from 'node-html-parser'
import { Fault } from '../../src/model/fault.ts'
import { WIDGET } from '../../src/site/partners/versions.ts'
import { BASE } from '../build/address.ts'
import { brotli } from './brotli.ts'
import { DIST } from '../build/place.ts'

/** The largest built file of a kind, in bytes after brotli. */
export type Size = {
  readonly name: string
  readonly path: string
  readonly bytes: number
  /** The most that the tests allow on the sample content; absent where a size is only reported. */
  readonly budget?: number
}

// as the reports show it: `dist/index.html`, not a path from the root of the machine
const SITE = relative('.', DIST)

const sizeOf = (path: string): number => brotli(readFileSync(path, 'utf8'), path)

const largest = (
  name: string,
  pattern: string,
  { budget, size = sizeOf }: Pick<Size, 'budget'> & { size?: typeof sizeOf } = {},
): Size => {
  const [first] = globSync(pattern)
    .map((path) => ({ name, path, bytes: size(path), ...(budget !== undefined && { budget }) }))
    .sort((a, b) => b.bytes - a.bytes)
  if (!first) throw new Fault({ found: `No file matches ${pattern}.`, fix: 'run "npm run build" first' })
  return first
}

/** The scripts of the built site that are given, and those that they import, each once. */
export const withImports = (scripts: readonly string[]): readonly string[] => {
  const files = new Set(scripts)
  // the loop also visits files that are added on the way
  for (const file of files)
    for (const [, imported = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import) ?["']([^"']+)["']/g))
      files.add(`${SITE}${new URL(imported, `https://host${file.slice(SITE.length)}`).pathname}`)
  return [...files]
}

/** Everything that a first visit to a page transfers: the page, its font, scripts and icon. */
const firstVisit = (path: string): number => {
  const html = parse(readFileSync(path, 'utf8'))
  const built = (address: string) => `${SITE}/${address.slice(BASE.length)}`
  const requested = (selector: string, attribute: string) =>
    html.querySelectorAll(selector).map((element) => built(element.getAttribute(attribute) ?? ''))
  const texts = [...withImports(requested('script[src]', 'src')), ...requested('link[rel=icon]', 'href')]
  // a font is compressed already
  const fonts = requested('link[rel=preload][as=font]', 'href').map((file) => readFileSync(file).length)
  return [sizeOf(path), ...texts.map(sizeOf), ...fonts].reduce((sum, each) => sum + each, 0)
}

const GUIDES = `${SITE}/{gidsen,en/guides}/*/index.html`

/** The sizes of the built site, each of the largest of its kind. */
export const measure = (): readonly Size[] => [
  largest('A guide, with its style', GUIDES, { budget: 14_000 }),
  largest('A state of the wizard, with its style', `${SITE}/{wegwijzer,en/finder}/**/index.html`, {
    budget: 14_000,
  }),
  largest('A first visit to a guide, everything', GUIDES, { budget: 40_000, size: firstVisit }),
  // most of it is words, which editors own
  largest('The widget, whole file', `${SITE}/${WIDGET}`),
]
