import { globSync, readFileSync } from 'node:fs'
import { parse } from 'node-html-parser'
import { BASE } from './address.ts'
import { brotli } from './brotli.ts'

/** What was built, measured: bytes on the way, after brotli. */
export type Size = {
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly budget: number
  /** What brings it back within its budget. */
  readonly mend: string
}

const sizeOf = (path: string): number => brotli(readFileSync(path, 'utf8'))

const largest = (
  name: string,
  pattern: string,
  { budget, mend, size = sizeOf }: Pick<Size, 'budget' | 'mend'> & { size?: typeof sizeOf },
): Size => {
  const sized = globSync(pattern).map((path) => ({ name, path, bytes: size(path), budget, mend }))
  const [first] = sized.sort((a, b) => b.bytes - a.bytes)
  if (!first) throw new Error(`nothing matches ${pattern}\n  to mend   run "npm run build" first`)
  return first
}

/** Scripts in dist/ and those that they import, each once. */
export const withImports = (scripts: readonly string[]): readonly string[] => {
  const files = new Set(scripts)
  // a set may grow while it is walked
  for (const file of files)
    for (const [, imported = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import) ?["']([^"']+)["']/g))
      files.add(`dist${new URL(imported, `https://host/${file.slice('dist/'.length)}`).pathname}`)
  return [...files]
}

/** Everything that a first visit to a page transfers: the page, its font, scripts and icon. */
const firstVisit = (path: string): number => {
  const html = parse(readFileSync(path, 'utf8'))
  const inDist = (address: string) => `dist/${address.slice(BASE.length)}`
  const asked = (selector: string, attribute: string) =>
    html.querySelectorAll(selector).map((element) => inDist(element.getAttribute(attribute) ?? ''))
  const texts = [...withImports(asked('script[src]', 'src')), ...asked('link[rel=icon]', 'href')]
  // a font is compressed in itself
  const fonts = asked('link[rel=preload][as=font]', 'href').map((file) => readFileSync(file).length)
  return [sizeOf(path), ...texts.map(sizeOf), ...fonts].reduce((sum, each) => sum + each, 0)
}

const GUIDES = 'dist/{gidsen,en/guides}/*/index.html'
const PAGE = { budget: 14_000, mend: 'say it in fewer words, or take a rule out of a style sheet' }

/** The sizes of pages, of the largest of their kind. */
export const measure = (): readonly Size[] => [
  largest('A guide, with its style', GUIDES, PAGE),
  largest('A state of the wizard, with its style', 'dist/{wegwijzer,en/finder}/**/index.html', PAGE),
  largest('A first visit to a guide, everything', GUIDES, {
    budget: 40_000,
    mend: 'see which of page, font, scripts and icon has grown',
    size: firstVisit,
  }),
]
