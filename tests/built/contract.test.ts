import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createContext, runInContext } from 'node:vm'
import { withContract } from '../../scripts/docs/contract-section.ts'
import { readContract } from '../../src/site/partners/partner-contract.ts'
import { widgetTypes } from '../../src/site/partners/widget-types.ts'
import { recipes } from '../../src/widgets/embed/recipes.ts'
import { KINDS } from '../../src/widgets/embed/snippets.ts'
import { LOCALES, SECTIONS } from '../support/content.ts'
import { madeUp } from '../support/made-up-contract.ts'
import { brotli, BUILT, dist, page } from './dist.ts'

type Named = { readonly name: string }
type Manifest = {
  readonly schemaVersion: string
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName: string
      readonly attributes: readonly (Named & {
        readonly type: { readonly text: string }
        readonly default: string
      })[]
      readonly events: readonly Named[]
      readonly cssProperties: readonly (Named & { readonly syntax: string; readonly default: string })[]
      readonly cssParts: readonly Named[]
    }[]
  }[]
}

const manifest = JSON.parse(dist('embed/v1/custom-elements.json')) as Manifest
const [declaration] = manifest.modules.flatMap(({ declarations }) => declarations)
const names = (named: readonly Named[] | undefined) => (named ?? []).map(({ name }) => name).sort()
const script = dist('embed/v1/wegwijzer.js')

/** The attributes that the built file observes, as a browser reads them. */
const observed = (): readonly string[] => {
  let found: readonly string[] = []
  const context = createContext({
    // each only has to be a class
    HTMLElement: Object,
    HTMLScriptElement: Object,
    location: { href: 'https://partner.example/' },
    document: {
      currentScript: null,
      querySelectorAll: () => [],
      createElement: () => ({ style: { length: 1, setProperty: () => undefined } }),
    },
    customElements: {
      get: () => undefined,
      define: (_: string, { observedAttributes }: { observedAttributes: readonly string[] }) => {
        found = observedAttributes
      },
    },
  })
  runInContext(script, context)
  return [...found]
}

describe('the manifest of the element', () => {
  it('lists exactly the attributes that the built file observes', () => {
    expect(names(declaration?.attributes)).toEqual([...observed()].sort())
  })

  it('lists exactly the custom properties that the built file uses, with what they take and their defaults', () => {
    const uses = [...script.matchAll(/\|([\w-]+):([\w-]+),([^|]+)\|/g)].map(
      ([, name = '', takes = '', standard = '']) => [`--wegwijzer-${name}`, takes, standard].join(' '),
    )
    // minified, as in the file
    const bare = (css: string) => css.replaceAll(', ', ',').replaceAll('0.', '.')
    expect([...new Set(uses)].sort()).toEqual(
      (declaration?.cssProperties ?? [])
        .map(({ name, syntax, default: standard }) => [name, syntax.slice(2, -2), bare(standard)].join(' '))
        .sort(),
    )
  })

  it.each(LOCALES)('is what the page for partners shows (%s)', (locale) => {
    /** The cells with code in each row of a table. */
    const shown = (kind: string) =>
      page(`/${SECTIONS[locale].embed}`)
        .querySelectorAll(`[data-contract=${kind}] tbody tr`)
        .map((row) => row.querySelectorAll('code').map(({ text }) => text))
    const nameOf = ({ name }: Named) => [name]
    expect(shown('events')).toEqual(declaration?.events.map(nameOf))
    expect(shown('parts')).toEqual(declaration?.cssParts.map(nameOf))
    expect(shown('tokens')).toEqual(
      declaration?.cssProperties.map(({ name, syntax, default: standard }) => [
        name,
        syntax.slice(2, -2),
        standard,
      ]),
    )
    expect(shown('attributes')).toEqual(
      readContract().attributes.map(({ name, values }) => [name, values.join(', ')]),
    )
    expect(shown('attributes').map(([name]) => name)).toEqual(declaration?.attributes.map(({ name }) => name))
  })

  it('has the same contract as docs/partners.md, which "npm run docs" writes', async () => {
    const document = readFileSync('docs/partners.md', 'utf8')
    expect(await withContract(document, readContract())).toBe(document)
  })
})

describe('the file of the element', () => {
  it('is ASCII, so that a page in any encoding reads the words right', () => {
    expect(script.match(/[^\0-\x7f]/gu)).toBeNull()
  })
})

/** Compiles programs beside a folder with type declarations; returns what the compiler reports. */
const compile = (programs: Readonly<Record<string, readonly string[]>>, fill: (embed: string) => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'types-'))
  fill(join(folder, 'embed'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  for (const [file, lines] of Object.entries(programs)) {
    const [library = 'react'] = file.split(/[-.]/)
    const pragma = file.endsWith('.tsx') ? `/** @jsxImportSource ${library} */` : ''
    writeFileSync(join(folder, file), [pragma, ...lines].join('\n'))
  }
  const compilerOptions = {
    strict: true,
    noEmit: true,
    jsx: 'react-jsx',
    module: 'esnext',
    moduleResolution: 'bundler',
    target: 'es2022',
    lib: ['es2023', 'dom'],
    types: [],
  }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: Object.keys(programs) }),
  )
  const { stdout } = spawnSync(resolve('node_modules/.bin/tsc'), ['-p', folder], {
    cwd: folder,
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  return stdout
}

describe('the type declarations', () => {
  const LIBRARIES = ['react', 'preact'] as const

  const dom = [
    "import type { WegwijzerDetail } from './embed/wegwijzer.js'",
    "document.querySelector('ooa-wegwijzer')?.addEventListener('wegwijzer-answer', ({ detail }) => detail.answers.at(0))",
    "document.addEventListener('wegwijzer-outcome', ({ detail }) => { const route: string | undefined = detail.outcome; return route })",
    "document.addEventListener('wegwijzer-outcome', ({ detail }) => detail.route)",
    'export const detail: WegwijzerDetail = { answers: [1], url: "" }',
  ]

  const jsx = (library: string) => [
    `import type {} from './embed/wegwijzer-${library}.js'`,
    'export const good = <ooa-wegwijzer lang="nl" theme="dark" heading-level={3} start="firm" onwegwijzer-outcome={({ detail }) => detail.url}><a href="/">x</a></ooa-wegwijzer>',
    'export const language = <ooa-wegwijzer lang="fr" />',
    'export const theme = <ooa-wegwijzer theme="pink" />',
    'export const level = <ooa-wegwijzer heading-level="7" />',
    'export const handler = <ooa-wegwijzer onwegwijzer-outcome={({ detail }) => detail.route} />',
  ]

  // the same values as in JSX, in the types that the checkers of Vue and Svelte read
  const typed = (library: string, props: string, handler: string) => [
    `import type {} from './embed/wegwijzer-${library}.js'`,
    props,
    `export const good: Props = { lang: 'nl', theme: 'dark', 'heading-level': 3, start: 'firm', ${handler}: ({ detail }) => detail.url }`,
    "export const language: Props = { lang: 'fr' }",
    "export const theme: Props = { theme: 'pink' }",
    "export const level: Props = { 'heading-level': '7' }",
    `export const handler: Props = { ${handler}: ({ detail }) => detail.route }`,
  ]
  const VUE =
    "import type { GlobalComponents } from 'vue'; type Props = InstanceType<GlobalComponents['ooa-wegwijzer']>['$props']"
  const SVELTE =
    "import type { SvelteHTMLElements } from 'svelte/elements'; type Props = SvelteHTMLElements['ooa-wegwijzer']"
  const TYPED: Readonly<Record<string, readonly string[]>> = {
    'vue.ts': typed('vue', VUE, 'onWegwijzerOutcome'),
    'svelte.ts': typed('svelte', SVELTE, "'onwegwijzer-outcome'"),
  }

  /** The recipes of the page for partners, with every option that visitors of that page may choose. */
  const recipe = (library: string) => {
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
    return KINDS.flatMap((kind) =>
      recipes(kind, places, { lang: 'en', start: 'firm', theme: 'dark', tokens })
        .react.replace('./wegwijzer-react.js', `./embed/wegwijzer-${library}.js`)
        .replace('Finder', `Finder_${kind}`)
        .split('\n'),
    )
  }

  const programs: Readonly<Record<string, readonly string[]>> = {
    'dom.ts': dom,
    ...Object.fromEntries(
      LIBRARIES.flatMap((library) => [
        [`${library}.tsx`, jsx(library)],
        [`${library}-recipe.tsx`, recipe(library)],
      ]),
    ),
    ...TYPED,
  }

  // a boolean attribute that our element does not have
  const MADE_UP: Readonly<Record<string, readonly string[]>> = {
    ...Object.fromEntries(
      LIBRARIES.map((library) => [
        `${library}.tsx`,
        [
          `import type {} from './embed/wegwijzer-${library}.js'`,
          'export const good = [<ooa-wegwijzer compact />, <ooa-wegwijzer compact={false} />]',
          'export const text = <ooa-wegwijzer compact="yes" />',
        ],
      ]),
    ),
    ...Object.fromEntries(
      Object.entries({ vue: VUE, svelte: SVELTE }).map(([library, props]) => [
        `${library}.ts`,
        [
          `import type {} from './embed/wegwijzer-${library}.js'; ${props}`,
          'export const good: Props = { compact: true }',
          "export const text: Props = { compact: 'yes' }",
        ],
      ]),
    ),
  }

  let printed = ''
  let printedMadeUp = ''

  // the compiler takes seconds to start, so one run compiles all programs
  beforeAll(() => {
    printed = compile(programs, (embed) => cpSync(`${BUILT}/embed/v1`, embed, { recursive: true }))
    printedMadeUp = compile(MADE_UP, (embed) => {
      mkdirSync(embed)
      for (const [file, text] of Object.entries(widgetTypes(madeUp(), '9.9.9')))
        writeFileSync(join(embed, file), text)
    })
  })

  /** The numbers of the lines of a program in which the compiler reports an error. */
  const wrongLines = (file: string, report = printed) => {
    const found = [...report.matchAll(/^(.+)\((\d+),\d+\): error/gm)].filter(([, name]) => name === file)
    return [...new Set(found.map(([, , line]) => Number(line) - 1))]
  }

  it('report no error outside the programs', () => {
    const files = [...printed.matchAll(/^(\S.*?)(?:\(\d+,\d+\))?: error/gm)].map(([, file]) => file)
    expect(
      files.filter((file) => !(file && file in programs)),
      printed,
    ).toEqual([])
  })

  it('describe the element, its events and their details', () => {
    expect(wrongLines('dom.ts'), printed).toEqual([4, 5])
  })

  it.each(LIBRARIES)('describe the element in JSX of %s', (library) => {
    expect(wrongLines(`${library}.tsx`), printed).toEqual([3, 4, 5, 6])
  })

  it.each(Object.keys(TYPED))('describe the element for %s', (file) => {
    expect(wrongLines(file), printed).toEqual([4, 5, 6, 7])
  })

  it.each(LIBRARIES)('accept every recipe of the page for partners, in %s', (library) => {
    expect(wrongLines(`${library}-recipe.tsx`), printed).toEqual([])
  })

  it.each(Object.keys(MADE_UP))('take a made-up boolean attribute as a boolean (%s)', (file) => {
    expect(wrongLines(file, printedMadeUp), printedMadeUp).toEqual([3])
  })
})

describe('the helper for frames', () => {
  it('is a self-contained classic script of at most 1 kB', () => {
    const helper = dist('embed/v1/frame.js')
    expect(brotli(helper, 'embed/v1/frame.js')).toBeLessThanOrEqual(1_024)
    expect(helper).not.toMatch(/\bimport\b|\bexport\b|innerHTML|eval\(/)
  })
})
