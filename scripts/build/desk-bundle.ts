import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { parse } from 'yaml'
import { lineStyles, withLines } from '../../src/site/partners/line-styles.ts'
import { fontFile } from './font.ts'

const PACKAGE = resolve('node_modules/@sveltia/cms/npm')

type Words = { readonly [name: string]: string | Words }

/** All words; the second set replaces words of the first that have the same names. */
const joined = (all: Words, more: Words): Words =>
  Object.entries(more).reduce<Words>((left, [name, words]) => {
    const now = left[name]
    return {
      ...left,
      [name]: typeof words === 'object' && typeof now === 'object' ? joined(now, words) : words,
    }
  }, all)

/** The Dutch words of Sveltia CMS, completed with those of the desk. */
export const dutchWords = (): Words =>
  joined(
    JSON.parse(readFileSync(join(PACKAGE, '../locales/nl.json'), 'utf8')) as Words,
    parse(readFileSync('src/editor/words.yaml', 'utf8')) as Words,
  )

/** Files of the package that the desk needs; the others are for pictures, which no text here has. */
const ASSET = /\.woff2$|\.LICENSE\.txt$/

type Rewrite = readonly [pattern: RegExp, replacement: string | ((...found: string[]) => string)]

const assets = readdirSync(join(PACKAGE, 'assets')).filter((name) => ASSET.test(name))

const assetOf = (family: string): string => {
  const file = assets.find((name) => name.startsWith(family) && name.endsWith('.woff2'))
  if (!file)
    throw new Error(`@sveltia/cms has no file for the font ${family}; see scripts/build/desk-bundle.ts`)
  return file
}

/** Changes to the package: requests to other hosts, the forbidden zoom, saves, and a fault of its button for links. */
const rewrites = (base: string): readonly Rewrite[] => [
  [
    /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z\d-]+?)(?::vf)?@[^)]*/g,
    (_, family = '') => `${base}beheer/assets/${assetOf(family)}`,
  ],
  [
    /https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/g,
    'data:application/json,{"status":{"indicator":"none"}}',
  ],
  [
    /https:\/\/status-api\.hostedstatus\.com\/1\.0\/status\/\w+/g,
    'data:application/json,{"result":{"status_overall":{"status_code":100}}}',
  ],
  // a new link without selected words becomes a link of its own text, not of the text around it
  [
    /([\w$]+)\(\[([\w$]+)\(([\w$]+\([\w$]+\))\)\]\)\),([\w$]+)\(([\w$]+)\),([\w$]+\(void 0\))/g,
    '$5=$2($3),$1([$5]),$5=$5.select(0)),$4($5),$6',
  ],
  // the offer of another language, which the desk does not have
  [/await \w+\(`newLanguageCta`\)/g, 'true'],
  // pictures of users, which are at other addresses
  [/\bavatar_url\b|(?<=\.)avatarUrl\b/g, 'none'],
  [/`maximum-scale=1`,/g, ''],
  // each save and deletion goes through src/editor/saving.ts, since the package has no event before a deletion
  [
    /([\w$]+)(=async\(\{changes:[\w$]+,savingEntries:[\w$]+=\[\],savingAssets:[\w$]+=\[\],options:[\w$]+\}\)=>\{)/g,
    (_, name = '', start = '') =>
      `${name}=(save)=>globalThis.guardedSave(${name}_unguarded,save),${name}_exposed=globalThis.writeChanges=(save)=>${name}_unguarded(save),${name}_unguarded${start}`,
  ],
]

const rewritten = (text: string, base: string): string =>
  rewrites(base).reduce((left, [pattern, replacement]) => {
    if (left.search(pattern) < 0)
      throw new Error(`@sveltia/cms no longer has ${pattern.source}; see scripts/build/desk-bundle.ts`)
    return left.replace(pattern, replacement as string)
  }, text)

const EMPTY = 'nothing'

/** Puts the data of a site into the desk, and leaves out the modules that the desk never uses. */
const plugin = (data: unknown, base: string): Plugin => ({
  name: 'desk',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^wegwijzer:desk$/ }, ({ path }) => ({ path, namespace: 'desk' }))
    bundler.onLoad({ filter: /.*/, namespace: 'desk' }, () => ({
      contents: JSON.stringify(data),
      loader: 'json',
    }))
    bundler.onLoad({ filter: /@sveltia\/cms\/npm\/index\.js$/ }, ({ path }) => ({
      contents: rewritten(readFileSync(path, 'utf8'), base),
      loader: 'js',
    }))
    bundler.onLoad({ filter: /@sveltia\/cms\/locales\/nl\.json$/ }, () => ({
      contents: JSON.stringify(dutchWords()),
      loader: 'json',
    }))
    const nothing = () => ({ path: EMPTY, namespace: EMPTY })
    // colours of code, maps, pictures, and other languages of the interface and of the schemas' own messages
    bundler.onResolve(
      { filter: /^(@shikijs\/|leaflet|terra-draw|exifr|svgo|\.\/chunks\/(heic|webp|shiki))/ },
      nothing,
    )
    bundler.onResolve({ filter: /^\.\.\/locales\// }, ({ path }) =>
      /\/(nl\.json|en\.js)$/.test(path) ? undefined : nothing(),
    )
    bundler.onLoad({ filter: /.*/, namespace: EMPTY }, () => ({
      contents: 'export default {}',
      loader: 'js',
    }))
  },
})

const STYLES = ['src/widgets/wegwijzer/palette.css', 'src/diagram/flow.css', 'src/editor/preview.css']

/** The styles of the preview that the desk shows beside a question. */
const flowStyles = (): string =>
  [...STYLES.map((file) => readFileSync(file, 'utf8')), lineStyles()].join('\n')

const FONT = 'assets/overpass.woff2'

const GUIDE = `
@import './src/site/styles/guide-sheet.css';
@font-face { font-family: Overpass; src: url('${FONT}'); font-weight: 400 800; }
:root { --font: Overpass, system-ui; }
/* Sveltia CMS puts the page itself back at its top a moment after it is loaded */
body { height: 100vh; }
main { overflow: auto; }
`

/** The styles of the page of a guide, for the desk to show it beside a form. */
const guideStyles = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: GUIDE, loader: 'css', resolveDir: '.' },
    bundle: true,
    minify: true,
    write: false,
    external: [FONT],
    logLevel: 'error',
    plugins: [
      {
        name: 'lines',
        setup: (bundler) =>
          bundler.onLoad({ filter: /stations\.css$/ }, ({ path }) => ({
            contents: withLines(readFileSync(path, 'utf8')),
            loader: 'css',
          })),
      },
    ],
  })
  return outputFiles.map(({ text }) => text).join('')
}

/** Returns the files of the editors' desk by their names. The module `wegwijzer:desk` contains `data`. */
export const bundleDesk = async (
  data: unknown,
  base: string,
): Promise<ReadonlyMap<string, Uint8Array | string>> => {
  const { outputFiles } = await build({
    entryPoints: { desk: 'src/editor/desk.ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    write: false,
    outdir: 'desk',
    target: 'es2023',
    logLevel: 'error',
    legalComments: 'none',
    plugins: [plugin(data, base)],
  })
  return new Map<string, Uint8Array | string>([
    ['preview.css', flowStyles()],
    ['guide.css', await guideStyles()],
    [FONT, readFileSync(await fontFile())],
    ...outputFiles.map(({ path, contents }) => [basename(path), contents] as const),
    ...assets.map((name) => [`assets/${name}`, readFileSync(join(PACKAGE, 'assets', name))] as const),
  ])
}
