import { globSync, readFileSync } from 'node:fs'
import { parse } from 'node-html-parser'
import { Fault } from '../src/model/fault.ts'
import { WIDGET } from '../src/site/versions.ts'
import { BASE } from './address.ts'
import { brotli } from './brotli.ts'

/** A measured part of the site: bytes on the network, after brotli. */
export type Size = {
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly budget: number
  /** How to bring it back within its budget. */
  readonly fix: string
}

const sizeOf = (path: string): number => brotli(readFileSync(path, 'utf8'))

const largest = (
  name: string,
  pattern: string,
  { budget, fix, size = sizeOf }: Pick<Size, 'budget' | 'fix'> & { size?: typeof sizeOf },
): Size => {
  const sized = globSync(pattern).map((path) => ({ name, path, bytes: size(path), budget, fix }))
  const [first] = sized.sort((a, b) => b.bytes - a.bytes)
  if (!first) throw new Fault({ found: `No file matches ${pattern}.`, fix: 'run "npm run build" first' })
  return first
}

/** Scripts in dist/ and those that they import, each once. */
export const withImports = (scripts: readonly string[]): readonly string[] => {
  const files = new Set(scripts)
  // the loop also visits what is added on the way
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
  // a font file is already compressed
  const fonts = asked('link[rel=preload][as=font]', 'href').map((file) => readFileSync(file).length)
  return [sizeOf(path), ...texts.map(sizeOf), ...fonts].reduce((sum, each) => sum + each, 0)
}

const GUIDES = 'dist/{gidsen,en/guides}/*/index.html'
const PAGE = { budget: 14_000, fix: 'say it in fewer words, or take a rule out of a style sheet' }

/** The sizes that have a budget, each of the largest page of its kind. */
export const measure = (): readonly Size[] => [
  largest('A guide, with its style', GUIDES, PAGE),
  largest('A state of the wizard, with its style', 'dist/{wegwijzer,en/finder}/**/index.html', PAGE),
  largest('A first visit to a guide, everything', GUIDES, {
    budget: 40_000,
    fix: 'see which of page, font, scripts and icon has grown',
    size: firstVisit,
  }),
  largest('The widget', `dist/${WIDGET}`, {
    budget: 10_000,
    fix: 'say a question, an answer, an outcome or a step in fewer words: the widget has those of both languages',
  }),
]
