import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync, cpSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recipes } from '../../src/widgets/embed/recipes.ts'
import { KINDS } from '../../src/widgets/embed/snippets.ts'
import { LOCALES, SECTIONS } from '../support/content.ts'
import { brotli, BUILT, dist, page } from './dist.ts'

type Named = { readonly name: string }
type Manifest = {
  readonly schemaVersion: string
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName: string
      readonly attributes: readonly (Named & { readonly type: { readonly text: string } })[]
      readonly events: readonly Named[]
      readonly cssProperties: readonly Named[]
      readonly cssParts: readonly Named[]
    }[]
  }[]
}

const manifest = JSON.parse(dist('embed/v1/custom-elements.json')) as Manifest
const [declaration] = manifest.modules.flatMap(({ declarations }) => declarations)
const names = (named: readonly Named[] | undefined) => (named ?? []).map(({ name }) => name).sort()
const script = dist('embed/v1/wegwijzer.js')

describe('the manifest of the element', () => {
  it('names exactly the attributes that the built file watches', () => {
    const [, listed] = /=(\["lang",[^\]]*\])/.exec(script) ?? []
    expect(names(declaration?.attributes)).toEqual((JSON.parse(listed ?? '[]') as string[]).sort())
  })

  it('names exactly the custom properties that the built file asks for', () => {
    expect(names(declaration?.cssProperties)).toEqual(
      [...new Set(script.match(/(?<=var\()--wegwijzer-[\w-]+/g))].sort(),
    )
  })

  it.each(LOCALES)('is what the page for partners shows (%s)', (locale) => {
    const shown = (kind: string) =>
      page(`/${SECTIONS[locale].embed}`)
        .querySelectorAll(`[data-contract=${kind}] tbody th code`)
        .map(({ text }) => text)
        .sort()
    expect(shown('attributes')).toEqual(names(declaration?.attributes))
    expect(shown('events')).toEqual(names(declaration?.events))
    expect(shown('tokens')).toEqual(names(declaration?.cssProperties))
    expect(shown('parts')).toEqual(names(declaration?.cssParts))
  })

  it('names exactly the attributes and events that docs/partners.md shows', () => {
    const rows = [...readFileSync('docs/partners.md', 'utf8').matchAll(/^\| `([\w-]+)`/gm)]
    expect(rows.map(([, name]) => name).sort()).toEqual(
      [...names(declaration?.attributes), ...names(declaration?.events)].sort(),
    )
  })
})

describe('the file of the element', () => {
  it('is ASCII, so that a page in any encoding reads the words right', () => {
    expect(script.match(/[^\0-\x7f]/gu)).toBeNull()
  })
})

describe('the type declarations', () => {
  let folder = ''

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'types-'))
    mkdirSync(join(folder, 'embed'))
    cpSync(`${BUILT}/embed/v1`, join(folder, 'embed'), { recursive: true })
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  })

  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  /** What the compiler says of a program in which each line may be wrong: the numbers of the lines that are. */
  const wrongLines = (
    file: string,
    jsx: 'react-jsx' | 'preserve',
    from: string,
    lines: readonly string[],
  ) => {
    writeFileSync(join(folder, file), lines.join('\n'))
    const config = {
      compilerOptions: {
        strict: true,
        noEmit: true,
        jsx,
        jsxImportSource: from,
        module: 'esnext',
        moduleResolution: 'bundler',
        target: 'es2022',
        lib: ['es2023', 'dom'],
        types: [],
      },
      files: [file],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    try {
      execFileSync(resolve('node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' })
      return []
    } catch (error) {
      const printed = (error as { readonly stdout: string }).stdout
      const found = [...printed.matchAll(/\((\d+),\d+\): error/g)].map(([, line]) => Number(line))
      if (found.length === 0) throw error
      return [...new Set(found)]
    }
  }

  it('know the element, its events and their details', () => {
    const lines = [
      "import type { WegwijzerDetail } from './embed/wegwijzer.js'",
      "document.querySelector('ooa-wegwijzer')?.addEventListener('wegwijzer-answer', ({ detail }) => detail.answers.at(0))",
      "document.addEventListener('wegwijzer-outcome', ({ detail }) => { const route: string | undefined = detail.outcome; return route })",
      "document.addEventListener('wegwijzer-outcome', ({ detail }) => detail.route)",
      'export const detail: WegwijzerDetail = { answers: [1], url: "" }',
    ]
    expect(wrongLines('dom.ts', 'preserve', 'react', lines)).toEqual([4, 5])
  })

  it.each([
    ['react', 'react-jsx'],
    ['preact', 'react-jsx'],
  ] as const)('know the element in JSX of %s', (library, jsx) => {
    const lines = [
      `import type {} from './embed/wegwijzer-${library}.js'`,
      'export const good = <ooa-wegwijzer lang="nl" theme="dark" heading-level={3} start="firm" onwegwijzer-outcome={({ detail }) => detail.url}><a href="/">x</a></ooa-wegwijzer>',
      'export const language = <ooa-wegwijzer lang="fr" />',
      'export const theme = <ooa-wegwijzer theme="pink" />',
      'export const level = <ooa-wegwijzer heading-level="7" />',
      'export const handler = <ooa-wegwijzer onwegwijzer-outcome={({ detail }) => detail.route} />',
    ]
    expect(wrongLines('jsx.tsx', jsx, library, lines)).toEqual([3, 4, 5, 6])
  })

  it.each(['react', 'preact'])(
    'fit the recipe of the page for partners, whatever is chosen there, in %s',
    (library) => {
      const places = {
        finder: 'https://www.example.org/en/finder/?a="b"&c',
        fallback: 'Say `yes` to ${this} \\',
        newest: 'https://www.example.org/embed/v1/wegwijzer.js',
        pinned: { src: 'https://www.example.org/embed/1.0.0/wegwijzer.js', integrity: 'sha384-x' },
        frames: { firm: 'https://www.example.org/frame/en/firm/' },
        frameHelper: 'https://www.example.org/embed/v1/frame.js',
        frameTitle: 'Finder',
      }
      const tokens = { '--wegwijzer-ink': '#000000', '--wegwijzer-border-radius': '1em' }
      const lines = KINDS.flatMap((kind) =>
        recipes(kind, places, { lang: 'en', start: 'firm', theme: 'dark', tokens })
          .react.replace('./wegwijzer-react.js', `./embed/wegwijzer-${library}.js`)
          .replace('Finder', `Finder_${kind}`)
          .split('\n'),
      )
      expect(wrongLines('recipe.tsx', 'react-jsx', library, lines), lines.join('\n')).toEqual([])
    },
  )
})

describe('the helper for frames', () => {
  it('is a classic script of at most 1 kB that stands alone', () => {
    const helper = dist('embed/v1/frame.js')
    expect(brotli(helper)).toBeLessThanOrEqual(1_024)
    expect(helper).not.toMatch(/\bimport\b|\bexport\b|innerHTML|eval\(/)
  })
})
